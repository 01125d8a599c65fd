using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Staff;

/// <summary>What a step will say outside, by the renderer that says it; what stands against the step is said first, so that nobody reads in vain.</summary>
internal sealed partial class Office
{
    public async Task<Preview> LookAtQuestion(Work work, Appeal appeal, string question, Actor by) =>
        Looked(await CannotAsk(work, appeal, question, by), await herald.Reads(work, appeal, ResidentNotification.Question, ("question", question)));

    public async Task<Preview> LookAtExtension(Work work, Appeal appeal, DateOnly day, string reason, Actor by) =>
        Looked(await CannotExtend(work, appeal, day, reason, by), await herald.Reads(work, appeal, ResidentNotification.Extended, Due(work, day), ("reason", reason)));

    public async Task<Preview> LookAtInterim(Work work, Appeal appeal, DateOnly day, string text, Actor by) =>
        Looked(await CannotGiveInterim(work, appeal, day, text) ?? appeal.OnlyExecutor(by), await herald.Reads(work, appeal, ResidentNotification.Interim, ("text", text), Due(work, day)));

    public async Task<Preview> LookAtRedirection(Work work, Appeal appeal, string body) =>
        Looked(await CannotRedirect(work, appeal, body), await herald.Reads(work, appeal, ResidentNotification.Redirected, ("body", body)));

    public async Task<Preview> LookAtDecline(Work work, Appeal appeal, string reason) =>
        Looked(await CannotDecline(work, appeal, reason), await herald.Reads(work, appeal, ResidentNotification.Declined, DeclineWords.Of(work, appeal, reason)));

    /// <summary>The answer that goes without approval: its remarks and what is personal in it are said beside.</summary>
    public Task<Preview> LookAtAnswer(Work work, Appeal appeal, string text) => herald.Reads(work, appeal, ResidentNotification.Answer, ("text", text));

    /// <summary>What the resident hears when the date is moved, for whoever agrees to it.</summary>
    public async Task<Preview> LookAtPostponement(Work work, Appeal appeal, Postponement wish, Actor by) =>
        Looked(await NotTheirWish(work, appeal, null, by), await PostponementReads(work, appeal, wish));

    private Task<Preview> PostponementReads(Work work, Appeal appeal, Postponement wish) =>
        herald.Reads(work, appeal, ResidentNotification.Postponed, Due(work, wish.To), ("text", wish.Reason));

    private (string, object?) Due(Work work, DateOnly day) => ("due", work.Local(clock.EndOf(day)));

    private static Preview Looked(Refusal? no, Preview preview) => no is null ? preview : Preview.Refused(no);

    private async Task<Refusal?> CannotAsk(Work work, Appeal appeal, string question, Actor by) =>
        await OnlyTheirs(work, appeal, by) ?? await check.Blocks(work, appeal, question);

    private async Task<Refusal?> CannotExtend(Work work, Appeal appeal, DateOnly day, string reason, Actor by) =>
        await OnlyTheirs(work, appeal, by) ?? NotLater(appeal, day) ?? clock.Limits.NotExtended(appeal, day) ?? await check.Blocks(work, appeal, reason);

    /// <summary>The appeal has at least so long already.</summary>
    public Refusal? NotLater(Appeal appeal, DateOnly day) => clock.EndOf(day) <= appeal.DueAt ? new Refusal("refusal.extend-later", ("due", appeal.DueAt)) : null;

    private async Task<Refusal?> CannotRedirect(Work work, Appeal appeal, string body) =>
        FormalRules.NotForwarded(work, appeal, clock) ?? await check.Blocks(work, appeal, body);

    private async Task<Refusal?> CannotDecline(Work work, Appeal appeal, string reason) =>
        FormalRules.NotDeclined(appeal) ?? await check.Blocks(work, appeal, reason);

    private async Task<Refusal?> CannotGiveInterim(Work work, Appeal appeal, DateOnly day, string text)
    {
        var path = work.Town.PathOf(appeal);
        return InterimTooLate(work, appeal, day) ?? path.NotPutOff(day, work.Today()) ?? clock.Limits.NotPutOff(appeal, day, work.Now)
            ?? (appeal.Interims >= path.InterimTimes ? new Refusal("refusal.too-many-interims", ("most", path.InterimTimes)) : null)
            ?? await check.Blocks(work, appeal, text);
    }
}
