using Mcu.Workflow.Appeals;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Regulations.Loading;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.RegulationFiles;

/// <summary>
/// Keeps the regulation in force what the files say, without a restart: a changed file that can be read is put in force in one step, a
/// broken one leaves everything as it was, and at midnight of the municipality a later edition takes over. Those who look after the program
/// are told.
/// </summary>
internal sealed class RegulationReloader(RegulationLoader loader, Editions editions, RegulationChangeNotifications news, TimeProvider clock)
    : IScheduledJob
{
    private const int AtOnce = 200;

    private RegulationLoadResult? _broken;
    private IReadOnlyList<Edition>? _followed;

    /// <summary>
    /// Puts in force what the files say. They say it, no commit does: this comes between units of work, never inside one.
    /// </summary>
    public void Reload()
    {
        var reading = loader.Look();
        _broken = reading is null ? _broken : reading.Editions.Count > 0 ? null : reading;
        var all = reading is { Editions.Count: > 0 } ? reading.Editions : editions.All;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), editions.InForce.Zone).DateTime);
        var inForce = Edition.InForce(all, today);
        if (!ReferenceEquals(inForce, editions.InForce) || !ReferenceEquals(all, editions.All))
        {
            editions.Put(all, inForce);
        }
    }

    /// <summary>Tells of what was put in force, and of what could not be.</summary>
    public async Task Run(UnitOfWork work)
    {
        await (_broken is null ? news.TellChange(work, work.Municipality.Regulation) : news.TellProblems(work, Problems(work, _broken)));
        await RegulationChangeNotifications.TellEnd(work, work.Municipality.InForce);
        await Follow(work);
    }

    private static string Problems(UnitOfWork work, RegulationLoadResult reading) =>
        reading.Problems.Length > 0 ? reading.Problems : work.Texts.Say("regulation.unreadable");

    /// <summary>Open appeals whose edition has no file any more follow the one in force, and their histories say so.</summary>
    private async Task Follow(UnitOfWork work)
    {
        if (ReferenceEquals(_followed, editions.All))
        {
            return;
        }

        var query = new AppealQuery(Lifecycle.Open, NotOfEditions: [.. editions.All.Select(edition => edition.Key).OfType<string>()]);
        var lost = await work.Store.Appeals(query, 0, AtOnce);
        foreach (var appeal in lost)
        {
            FollowIfLost(work, appeal);
        }

        // Looked at once more after the commit: what was not saved is found again.
        _followed = lost.Count == 0 ? editions.All : null;
    }

    /// <summary>Also for an appeal that is opened again.</summary>
    public static void FollowIfLost(UnitOfWork work, Appeal appeal)
    {
        if (work.Municipality.Lost(appeal))
        {
            var gone = work.Texts.Say("history.edition-gone", ("edition", appeal.Edition));
            appeal.FollowEdition(work.Municipality.InForce.Key, gone, work.Now);
            work.Touch(appeal);
        }
    }
}
