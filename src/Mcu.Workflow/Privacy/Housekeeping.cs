using System.Globalization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Reminders;
using Mcu.Workflow.StaffAccounts;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Privacy;

/// <summary>
/// Once a day what is no longer needed goes, in small steps, one at each tick, so that no message waits for it: first what served the work
/// (the terms stand below and in the administrator's guide), then personal data (<see cref="PersonalDataRetention"/>).
/// </summary>
internal sealed class Housekeeping(PersonalDataRetention personalDataRetention, LocalFileStore fileStore, ILogger<Housekeeping> log)
    : IScheduledJob
{
    /// <summary>Platforms repeat an update for a day at most; a month leaves room for a long outage.</summary>
    public const int KeysDays = 30;

    /// <summary>What was said to whom is looked up for a quarter, for disputes; the appeal itself stays.</summary>
    public const int SentDays = 90;

    /// <summary>What no messenger took: half a year is enough to find out why.</summary>
    public const int FaultDays = 180;

    /// <summary>A code that was used or has run out still says so when it is shown again.</summary>
    public const int CodeDays = 30;

    /// <summary>A question that nobody answered, unless the regulation lets the answer come later.</summary>
    public const int QuestionDays = 30;

    /// <summary>Who came in and who looked at what: a year, for whoever asks what became of their data.</summary>
    public const int AuditDays = 365;

    /// <summary>The mornings on which the digest was sent, for a clock that is set back.</summary>
    public const int DigestDays = 60;

    /// <summary>
    /// Registers and reports as files in our own file store: who asked has it in the chat. A file that is still being loaded is touched by
    /// it.
    /// </summary>
    public const int FileDays = 30;

    /// <summary>When a signed-in browser was last used, by its address.</summary>
    public const string SessionUsed = "session.used:";

    /// <summary>No session lives longer.</summary>
    private const int SessionDays = 31;

    private const string Tidied = "tidied";
    private const int AtOnce = 500;

    public async Task Run(UnitOfWork work)
    {
        var today = UnitOfWork.Mark(work.Today());
        if (await work.Store.Setting(Tidied) == today)
        {
            return;
        }

        var pruned = await work.Store.Prune(TermsAt(work), AtOnce);
        if (pruned.Any)
        {
            // Rows that go with this commit are not to be changed in it: personal data have their turn when nothing is left to prune.
            Tell(pruned);
            return;
        }

        await ForgetMarks(work);
        var (files, forgotten) = (fileStore.Tidy(work.Now.AddDays(-FileDays)), await personalDataRetention.Forget(work));
        log.LogInformation("Housekeeping removed {Files} import and export files", files);
        Tell(forgotten);
        if (!forgotten.More)
        {
            work.Store.RefreshStatistics();
            await work.Store.SetSetting(Tidied, today);
        }
    }

    private static RetentionCutoffs TermsAt(UnitOfWork work) => new()
    {
        Keys = work.Now.AddDays(-KeysDays),
        Sent = work.Now.AddDays(-SentDays),
        Dead = work.Now.AddDays(-FaultDays),
        SetAside = work.Now.AddDays(-work.Municipality.Regulation.Keeping.RawDays),
        Codes = work.Now.AddDays(-CodeDays),
        Questions = work.Now.AddDays(-Math.Max(QuestionDays, work.Municipality.Regulation.Routine.AutoCloseDays + 1)),
        Audit = work.Now.AddDays(-AuditDays),
    };

    /// <summary>Settings that were made for a day or an hour: sent digests, wrong codes from an address.</summary>
    private static async Task ForgetMarks(UnitOfWork work)
    {
        var oldest = DailyDigest.Sent + UnitOfWork.Mark(work.Today().AddDays(-DigestDays));
        var digests = (await work.Store.SettingsUnder(DailyDigest.Sent)).Keys.Where(name => string.CompareOrdinal(name, oldest) < 0);
        var tries = (await work.Store.SettingsUnder(InviteAttempts.Prefix)).Where(mark => InviteAttempts.IsOver(mark.Value, work.Now))
            .Select(mark => mark.Key);
        var sessions = (await work.Store.SettingsUnder(SessionUsed))
            .Where(mark => !DateTimeOffset.TryParse(mark.Value, CultureInfo.InvariantCulture, out var used)
            || work.Now - used > TimeSpan.FromDays(SessionDays)).Select(mark => mark.Key);
        foreach (var name in digests.Concat(tries).Concat(sessions).ToList())
        {
            await work.Store.RemoveSetting(name);
        }
    }

    private void Tell(Pruned pruned) => log.LogInformation(
        "Housekeeping removed {Keys} inbox keys, {Sent} sent messages, {Dead} undelivered, {SetAside} quarantined, {Codes} codes, "
        + "{Questions} questions, {Audit} audit entries",
        pruned.Keys, pruned.Sent, pruned.Dead, pruned.SetAside, pruned.Codes, pruned.Questions, pruned.Audit);

    private void Tell(Forgotten forgotten)
    {
        if (forgotten.Any)
        {
            log.LogInformation(
                "Retention period over: erased {Appeals} appeals, {Drafts} drafts, {Messages} unattached messages, {Lines} chat lines, "
                + "{Residents} residents, {Comments} comments",
                forgotten.Appeals, forgotten.Drafts, forgotten.Messages, forgotten.Lines, forgotten.Residents, forgotten.Comments);
        }
    }
}
