using System.Globalization;
using Mcu.Bots.Clock;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Commands;

/// <summary>The dates that come again, each with its next day; «Сделано» under the one that is open.</summary>
internal sealed class DatesCommand(AppealClock clock, RegularNotes notes) : StaffCommand
{
    public override string Name => "dates";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> Needs => [Right.Read];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    /// <summary>«Сделано»: what it is and for which day, so that a button pressed months later says nothing of the next one.</summary>
    public static Button DoneButton(Work work, RegularDate date, DateOnly due) =>
        new(work.Texts.Say("button.dates-done"), Press("dates", null, $"{date.Code}~{Work.Mark(due)}"));

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (call.Argument.Split('~') is [var code, var day]
            && turn.Town.Regulation.RegularDates.FirstOrDefault(date => date.Code == code) is { } chosen
            && DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due))
        {
            return await Finish(turn, chosen, due);
        }

        await List(turn);
        return null;
    }

    private async Task<Refusal?> Finish(Turn turn, RegularDate date, DateOnly due)
    {
        var people = turn.Town.Duties.StandsInFor(turn.Me).Prepend(turn.Me);
        if (!people.Any(person => RegularNotes.IsFor(turn.Town.Duties, person, date)) && !turn.Town.May(turn.Me, Right.LeadMcu))
        {
            return new Refusal("refusal.dates-not-yours", ("what", turn.Town.NameOf(date)));
        }

        await RegularNotes.Done(turn.Work, date, due);
        var next = date.DueFrom(due.AddDays(1), clock.Work);
        turn.Reply(new Content(turn.Texts.Say("dates.done", ("what", turn.Town.NameOf(date)), ("day", due), ("next", next))));
        return null;
    }

    private async Task List(Turn turn)
    {
        var dates = turn.Town.Regulation.RegularDates;
        var (lines, buttons) = (new List<string> { turn.Texts.Say(dates.Count == 0 ? "dates.none" : "dates.list") }, new List<IReadOnlyList<Button>>());
        foreach (var date in dates)
        {
            var open = await notes.Open(turn.Work, date);
            var due = open ?? await notes.Next(turn.Work, date);
            lines.Add(turn.Texts.Say(due < turn.Work.Today() ? "dates.line-late" : "dates.line", ("what", turn.Town.NameOf(date)), ("day", due)));
            if (open is not null)
            {
                buttons.Add([DoneButton(turn.Work, date, due)]);
            }
        }

        turn.Reply(new Content(string.Join("\n", lines)) { Buttons = buttons });
    }
}
