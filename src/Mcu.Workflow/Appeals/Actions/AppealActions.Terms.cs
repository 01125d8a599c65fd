using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Appeals.Actions;

/// <summary>
/// A term for one appeal, within that of the law or the regulation: set by the head or the administrator of the centre (S1 4.9).
/// </summary>
internal sealed partial class AppealActions
{
    /// <summary>Why no term can be set to this day; null where it can.</summary>
    public Refusal? CannotSetTerm(UnitOfWork work, Appeal appeal, DateOnly day) =>
        appeal.Ended ? new Refusal("refusal.term-ended", ("number", appeal.FullNumber))
        : day < work.Today() ? new Refusal("refusal.date-passed")
        : day > work.DayOf(appeal.DueAt) ? new Refusal("refusal.term-beyond", ("number", appeal.FullNumber), ("due", appeal.DueAt))
        : null;

    /// <summary>The executor hears of it; the resident was promised the answer's own date and hears nothing.</summary>
    /// <param name="day">Null takes the term away.</param>
    public async Task<Refusal?> SetTerm(UnitOfWork work, Appeal appeal, DateOnly? day, string reason, Actor by)
    {
        var until = day is { } last ? clock.EndOf(last) : (DateTimeOffset?)null;
        var due = until > appeal.DueAt && day == work.DayOf(appeal.DueAt) ? appeal.DueAt : until;
        var why = due is { } at ? work.Texts.Say("history.term-to", ("due", work.Local(at))) : "";
        if (appeal.SetTerm(due, string.Join(". ", new[] { why, reason }.Where(part => part.Length > 0)), by, work.Now) is { } no)
        {
            return no;
        }

        clock.Terms.Arm(appeal);
        work.Touch(appeal);
        if (appeal.ExecutorId is { } id && !by.ActsFor(id) && await work.Store.FindPerson(id) is { Active: true } executor)
        {
            notifier.NotifyStaff(
                work, appeal, work.Municipality.ChatOf(executor), due is null ? "staff.term-dropped" : "staff.term-set",
                ("due", work.Local(due ?? appeal.DueAt)), ("who", by.Name),
                ("why", reason.Length > 0 ? work.Texts.Say("staff.term-why", ("reason", reason)) : ""));
        }

        return null;
    }
}
