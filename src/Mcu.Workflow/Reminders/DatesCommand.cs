using System.Globalization;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Reminders;

/// <summary>The dates that come again, each with its next day; «Сделано» under the one that is open.</summary>
internal sealed class DatesCommand(AppealClock clock, RecurringDutyReminders notes) : StaffCommand
{
    public override string Name => "dates";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> RequiredRights => [Right.Read];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    /// <summary>«Сделано»: what it is and for which day, so that a button pressed months later says nothing of the next one.</summary>
    public static Button DoneButton(UnitOfWork work, RecurringDuty date, DateOnly due) =>
        new(work.Texts.Say("button.dates-done"), Press("dates", null, $"{date.Code}~{UnitOfWork.Mark(due)}"));

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (invocation.Argument.Split('~') is [var code, var day]
            && context.Municipality.Regulation.RecurringDutys.FirstOrDefault(date => date.Code == code) is { } chosen
            && DateOnly.TryParseExact(day, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due))
        {
            return await Finish(context, chosen, due);
        }

        await List(context);
        return null;
    }

    private async Task<Refusal?> Finish(MessageContext context, RecurringDuty date, DateOnly due)
    {
        var people = context.Municipality.DutyRoster.StandsInFor(context.RequireStaff).Prepend(context.RequireStaff);
        if (!people.Any(person => RecurringDutyReminders.IsFor(context.Municipality.DutyRoster, person, date))
            && !context.Municipality.May(context.RequireStaff, Right.LeadMcu))
        {
            return new Refusal("refusal.dates-not-yours", ("what", context.Municipality.NameOf(date)));
        }

        await RecurringDutyReminders.Done(context.Work, date, due);
        var next = date.DueFrom(due.AddDays(1), clock.Work);
        context.Reply(
            new Content(context.Texts.Say("dates.done", ("what", context.Municipality.NameOf(date)), ("day", due), ("next", next))));
        return null;
    }

    private async Task List(MessageContext context)
    {
        var dates = context.Municipality.Regulation.RecurringDutys;
        var (lines, buttons) = (new List<string> { context.Texts.Say(dates.Count == 0 ? "dates.none" : "dates.list") },
            new List<IReadOnlyList<Button>>());
        foreach (var date in dates)
        {
            var open = await notes.Open(context.Work, date);
            var due = open ?? await notes.Next(context.Work, date);
            lines.Add(context.Texts.Say(due < context.Work.Today()
                ? "dates.line-late" : "dates.line", ("what", context.Municipality.NameOf(date)), ("day", due)));
            if (open is not null)
            {
                buttons.Add([DoneButton(context.Work, date, due)]);
            }
        }

        context.Reply(new Content(string.Join("\n", lines)) { Buttons = buttons });
    }
}
