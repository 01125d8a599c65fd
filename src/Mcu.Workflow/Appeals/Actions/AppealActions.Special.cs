using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Registration;

namespace Mcu.Workflow.Appeals.Actions;

internal sealed partial class AppealActions
{
    /// <summary>«Неоднократно» (59-FZ, art. 11 part 5): answered more than once already.</summary>
    private const int MoreThanOnce = 2;
    private const int MostEarlier = 50;

    /// <summary>
    /// No answer on the substance, for a reason of the law (59-FZ, art. 11): the author is told in the words of the law, in its term.
    /// </summary>
    public async Task<Refusal?> Special(UnitOfWork work, Appeal appeal, SpecialOrder order, string words, Person me)
    {
        if (await CannotSpecially(work, appeal, order, me) is { } cannot)
        {
            return cannot;
        }

        var (texts, by) = (work.Texts, work.Municipality.ActorOf(me));
        var why = texts.Say("special.history", ("reason", texts.Name(order.Reason)), ("article", order.Article), ("words", words)).Trim();
        if (appeal.EndSpecially(order.Reason, why, by, work.Now) is { } no)
        {
            return no;
        }

        var due = DueOf(appeal, order);
        if (order.Days is not null && work.Now > due.At)
        {
            appeal.Note(texts.Say("history.special-late", ("due", work.Local(due.At))), by, work.Now);
        }

        if (order.PassedOn || order.Tells(appeal))
        {
            await ManualDeliveries.Letter(work, appeal, $"special:{appeal.Version}", await SpecialLetter(work, appeal, order, words), due);
        }

        work.Touch(appeal);
        return null;
    }

    /// <summary>Asked before anything is shown: the state, the reason's own bounds, who may.</summary>
    public static async Task<Refusal?> CannotSpecially(UnitOfWork work, Appeal appeal, SpecialOrder order, Person me) =>
        order.NotFor(appeal) ?? appeal.RefusalFor(order.PassedOn ? Trigger.Redirect : Trigger.Decline)
        ?? (order.OnlyHead && !work.Municipality.May(me, Right.LeadMcu)
        ? new Refusal("refusal.special-head", ("number", appeal.Called)) : null)
        ?? (order.Reason == SpecialReason.Repeated && await Earlier(work, appeal) is { Count: < MoreThanOnce } few
            ? new Refusal("refusal.no-earlier", ("number", appeal.Called), ("earlier", few.Count == 0 ? "–" : Numbers(few)))
            : null);

    /// <summary>The letter as it will go out; the same for everybody, with the law's article.</summary>
    public static async Task<string> SpecialLetter(UnitOfWork work, Appeal appeal, SpecialOrder order, string words)
    {
        var earlier = order.Reason == SpecialReason.Repeated ? Numbers(await Earlier(work, appeal)) : "";
        var key = $"special.letter.{order.Reason.ToString().ToLowerInvariant()}";
        return work.Municipality.TextsOf(appeal)
            .Say(key, ("number", appeal.FullNumber), ("words", words), ("earlier", earlier), ("article", order.Article));
    }

    /// <summary>Of the same applicant, on the same question, answered on the substance.</summary>
    private static async Task<IReadOnlyList<Appeal>> Earlier(UnitOfWork work, Appeal appeal) => appeal.Applicant is { Name.Length: > 0 } who
        ? [.. (await work.Store.FormalNaming(who.Name, MostEarlier))
        .Where(a => a.Id < appeal.Id && a.AnsweredAt is not null && a.Topic == appeal.Topic
        && RegistrationFormSubmission.SameName(a, who.Name)).OrderBy(a => a.Id)]
        : [];

    private static string Numbers(IEnumerable<Appeal> appeals) => string.Join(", ", appeals.Select(appeal => appeal.FullNumber));

    /// <summary>By the law's own term, else by the answer's; who sends it hears of it on the working day before.</summary>
    private (DateTimeOffset At, DateTimeOffset Alarm) DueOf(Appeal appeal, SpecialOrder order)
    {
        var due = order.Days is { } days ? clock.Of($"{days}d", appeal.RegisteredAt).DueAt : appeal.DueAt;
        return (due, clock.Work.StartOfWorkingDay(clock.Work.AddWorkingDays(clock.Work.LocalDay(due.AddTicks(-1)), -1)));
    }
}
