using System.Globalization;
using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.DirectLines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.DirectLines;

/// <summary>What the clock does about direct lines: the staff hear of new questions, not of each one; a line that nobody summed up is summed up.</summary>
internal sealed class LineRound(AppealClock clock, LineDesk desk) : IScheduledJob
{
    /// <summary>So often at most the staff are told that questions came in.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);
    private const string ToldAt = "line.told.";

    public async Task Run(Work work)
    {
        if (!clock.Work.IsWorkingMoment(work.Now))
        {
            return;
        }

        foreach (var line in await work.Registry.OpenLines())
        {
            await TellOfNew(work, line);
            if (line.StageAt(work.Now) == LineStage.OnAir && clock.Of(work.Town.Regulation.UnansweredAfter, line.AirAt).DueAt <= work.Now)
            {
                var (_, appeals) = await desk.SumUp(work, line, Actor.System);
                work.Send(work.Town.StaffChat, new Content(work.Texts.Say("line.summed-itself", ("title", line.Title), ("n", appeals))), Priority.Staff);
            }
        }
    }

    private static async Task TellOfNew(Work work, DirectLine line)
    {
        var questions = await work.Registry.QuestionsOfLine(line.Id);
        var fresh = questions.Count(question => question.Number > line.Told && question.State == QuestionState.Asked);
        if (fresh == 0 || (await work.Registry.Setting(ToldAt + line.Id) is { } told && work.Now < DateTimeOffset.Parse(told, CultureInfo.InvariantCulture) + Pause))
        {
            return;
        }

        line.Told = questions[^1].Number;
        await work.Registry.SetSetting(ToldAt + line.Id, work.Now.ToString("O", CultureInfo.InvariantCulture));
        var text = work.Texts.Say("line.new-questions", ("title", line.Title), ("n", fresh));
        work.Send(work.Town.StaffChat, new Content(text) { Buttons = [[LineCommand.Button(work.Texts, "button.line-moderate", "next", line.Id)]] }, Priority.Staff);
    }
}
