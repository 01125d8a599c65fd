using System.Globalization;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.DirectLines.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.DirectLines;

/// <summary>
/// What the clock does about direct lines: the staff hear of new questions, not of each one; a line that nobody summed up is summed up.
/// </summary>
internal sealed class DirectLineJob(AppealClock clock, DirectLineService directLines) : IScheduledJob
{
    /// <summary>So often at most the staff are told that questions came in.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);
    private const string ToldAt = "line.told.";

    public async Task Run(UnitOfWork work)
    {
        if (!clock.Work.IsWorkingMoment(work.Now))
        {
            return;
        }

        foreach (var line in await work.Store.OpenLines())
        {
            await TellOfNew(work, line);
            if (line.StageAt(work.Now) == LineStage.OnAir
                && clock.Of(work.Municipality.Regulation.UnansweredAfter, line.AirAt).DueAt <= work.Now)
            {
                var (_, appeals) = await directLines.SumUp(work, line, Actor.System);
                work.Send(work.Municipality.StaffChat,
                    new Content(work.Texts.Say("line.summed-itself", ("title", line.Title), ("n", appeals))), Priority.Staff);
            }
        }
    }

    private static async Task TellOfNew(UnitOfWork work, DirectLine line)
    {
        var questions = await work.Store.QuestionsOfLine(line.Id);
        var fresh = questions.Count(question => question.Number > line.Told && question.State == QuestionState.Asked);
        if (fresh == 0 || (await work.Store.Setting(ToldAt + line.Id) is { } told
            && work.Now < DateTimeOffset.Parse(told, CultureInfo.InvariantCulture) + Pause))
        {
            return;
        }

        line.Told = questions[^1].Number;
        await work.Store.SetSetting(ToldAt + line.Id, work.Now.ToString("O", CultureInfo.InvariantCulture));
        var text = work.Texts.Say("line.new-questions", ("title", line.Title), ("n", fresh));
        work.Send(work.Municipality.StaffChat, new Content(text)
        { Buttons = [[DirectLineCommand.Button(work.Texts, "button.line-moderate", "next", line.Id)]] }, Priority.Staff);
    }
}
