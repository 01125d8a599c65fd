using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Appeals.Actions;

/// <summary>What the law on citizens' appeals (59-FZ) does not let be done to a formal one.</summary>
internal static class FormalRules
{
    /// <summary>The law's own term: whatever sooner date a regulation sets for assigning, forwarding stays lawful until then.</summary>
    private const string Week = "7d";

    /// <summary>Passed on by competence within 7 days of the registration (art. 8 part 3).</summary>
    public static Refusal? NotForwarded(UnitOfWork work, Appeal appeal, AppealClock clock) =>
        appeal.Formal && ForwardBy(work, appeal, clock) is var last && work.Today() > last
            ? new Refusal("refusal.forward-too-late", ("number", appeal.Called), ("by", last))
            : null;

    /// <summary>Left without an answer only for a reason of article 11.</summary>
    public static Refusal? NotDeclined(Appeal appeal) =>
        appeal.Formal ? new Refusal("refusal.decline-formal", ("number", appeal.Called)) : null;

    /// <summary>Not closed while something is still to be sent to the applicant.</summary>
    public static async Task<Refusal?> NotClosed(UnitOfWork work, Appeal appeal) =>
        appeal.Formal && (await work.Store.ErrandsOf(appeal.Id)).Any(delivery => delivery.Open)
            ? new Refusal("refusal.close-unsent", ("number", appeal.Called))
            : null;

    private static DateOnly ForwardBy(UnitOfWork work, Appeal appeal, AppealClock clock) =>
        work.DayOf(clock.Of(Week, appeal.RegisteredAt).DueAt);
}
