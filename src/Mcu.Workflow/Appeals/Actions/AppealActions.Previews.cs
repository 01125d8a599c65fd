using Mcu.Workflow.Cards;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Appeals.Actions;

/// <summary>
/// What a step will say outside, by the renderer that says it; what stands against the step is said first, so that nobody reads in vain.
/// </summary>
internal sealed partial class AppealActions
{
    public async Task<Preview> LookAtQuestion(UnitOfWork work, Appeal appeal, string question, Actor by) =>
        Looked(await CannotAsk(work, appeal, question, by),
        await notifier.Reads(work, appeal, ResidentNotification.Question, ("question", question)));

    public async Task<Preview> LookAtExtension(UnitOfWork work, Appeal appeal, DateOnly day, string reason, Actor by) =>
        Looked(await CannotExtend(work, appeal, day, reason, by),
        await notifier.Reads(work, appeal, ResidentNotification.Extended, Due(work, day), ("reason", reason)));

    public async Task<Preview> LookAtInterim(UnitOfWork work, Appeal appeal, DateOnly day, string text, Actor by) =>
        Looked(await CannotGiveInterim(work, appeal, day, text)
        ?? appeal.OnlyExecutor(by), await notifier.Reads(work, appeal, ResidentNotification.Interim, ("text", text), Due(work, day)));

    public async Task<Preview> LookAtRedirection(UnitOfWork work, Appeal appeal, string body) =>
        Looked(await CannotRedirect(work, appeal, body),
        await notifier.Reads(work, appeal, ResidentNotification.Redirected, ("body", body)));

    public async Task<Preview> LookAtDecline(UnitOfWork work, Appeal appeal, string reason) =>
        Looked(await CannotDecline(work, appeal, reason),
        await notifier.Reads(work, appeal, ResidentNotification.Declined, DeclineReasons.Of(work, appeal, reason)));

    /// <summary>The answer that goes without approval: its remarks and what is personal in it are said beside.</summary>
    public Task<Preview> LookAtAnswer(UnitOfWork work, Appeal appeal, string text) =>
        notifier.Reads(work, appeal, ResidentNotification.Answer, ("text", text));

    /// <summary>What the resident hears when the date is moved, for whoever agrees to it.</summary>
    public async Task<Preview> LookAtPostponement(UnitOfWork work, Appeal appeal, Postponement wish, Actor by) =>
        Looked(await NotTheirWish(work, appeal, null, by), await PostponementReads(work, appeal, wish));

    private Task<Preview> PostponementReads(UnitOfWork work, Appeal appeal, Postponement wish) =>
        notifier.Reads(work, appeal, ResidentNotification.Postponed, Due(work, wish.To), ("text", wish.Reason));

    private (string, object?) Due(UnitOfWork work, DateOnly day) => ("due", work.Local(clock.EndOf(day)));

    private static Preview Looked(Refusal? no, Preview preview) => no is null ? preview : Preview.Refused(no);

    private async Task<Refusal?> CannotAsk(UnitOfWork work, Appeal appeal, string question, Actor by) =>
        await OnlyTheirs(work, appeal, by) ?? await check.Blocks(work, appeal, question);

    private async Task<Refusal?> CannotExtend(UnitOfWork work, Appeal appeal, DateOnly day, string reason, Actor by) =>
        await OnlyTheirs(work, appeal, by) ?? NotLater(appeal, day) ?? clock.Limits.NotExtended(appeal, day)
        ?? await check.Blocks(work, appeal, reason);

    /// <summary>The appeal has at least so long already.</summary>
    public Refusal? NotLater(Appeal appeal, DateOnly day) =>
        clock.EndOf(day) <= appeal.DueAt ? new Refusal("refusal.extend-later", ("due", appeal.DueAt)) : null;

    private async Task<Refusal?> CannotRedirect(UnitOfWork work, Appeal appeal, string body) =>
        FormalRules.NotForwarded(work, appeal, clock) ?? await check.Blocks(work, appeal, body);

    private async Task<Refusal?> CannotDecline(UnitOfWork work, Appeal appeal, string reason) =>
        FormalRules.NotDeclined(appeal) ?? await check.Blocks(work, appeal, reason);

    private async Task<Refusal?> CannotGiveInterim(UnitOfWork work, Appeal appeal, DateOnly day, string text)
    {
        var path = work.Municipality.PathOf(appeal);
        return InterimTooLate(work, appeal, day) ?? path.NotPutOff(day, work.Today()) ?? clock.Limits.NotPutOff(appeal, day, work.Now)
            ?? (appeal.Interims >= path.InterimTimes ? new Refusal("refusal.too-many-interims", ("most", path.InterimTimes)) : null)
            ?? await check.Blocks(work, appeal, text);
    }
}
