using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Registry;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Rules;

/// <summary>
/// Keeps the regulation in force what the files say, without a restart: a changed file that can be read is put in force in one step, a broken
/// one leaves everything as it was, and at midnight of the municipality a later edition takes over. Those who look after the program are told.
/// </summary>
internal sealed class RegulationWatch(RegulationShelf shelf, Editions editions, RegulationNews news)
{
    private const int AtOnce = 200;

    private string? _problems;
    private IReadOnlyList<Edition>? _followed;

    public async Task Look(Work work)
    {
        var reading = shelf.Look();
        _problems = reading is null ? _problems : reading.Editions.Count > 0 ? null : Problems(work, reading);
        await Take(work, reading is { Editions.Count: > 0 } ? reading.Editions : editions.All);
        await (_problems is null ? news.TellChange(work, editions.InForce.Regulation) : news.TellProblems(work, _problems));
        await RegulationNews.TellEnd(work, editions.InForce);
        await Follow(work);
    }

    private static string Problems(Work work, ShelfReading reading) =>
        reading.Problems.Length > 0 ? reading.Problems : work.Texts.Say("regulation.unreadable");

    private async Task Take(Work work, IReadOnlyList<Edition> all)
    {
        var (was, now) = (editions.InForce, Edition.InForce(all, work.Today()));
        if (ReferenceEquals(was, now) && ReferenceEquals(all, editions.All))
        {
            return;
        }

        editions.Put(all, now);
        if (!ReferenceEquals(was, now))
        {
            work.Texts.Use(now.Regulation.Wording);
            work.Texts.Speak(await work.Registry.Setting(FirstDay.LanguageSetting) ?? now.Regulation.Municipality.Language);
        }
    }

    /// <summary>Open appeals whose edition has no file any more follow the one in force, and their histories say so.</summary>
    private async Task Follow(Work work)
    {
        if (ReferenceEquals(_followed, editions.All))
        {
            return;
        }

        var query = new AppealQuery(Lifecycle.Open, NotOfEditions: [.. editions.All.Select(edition => edition.Key).OfType<string>()]);
        var lost = await work.Registry.Appeals(query, 0, AtOnce);
        foreach (var appeal in lost)
        {
            FollowIfLost(work, appeal);
        }

        // Looked at once more after the commit: what was not saved is found again.
        _followed = lost.Count == 0 ? editions.All : null;
    }

    /// <summary>Also for an appeal that is opened again.</summary>
    public static void FollowIfLost(Work work, Appeal appeal)
    {
        if (work.Town.Lost(appeal))
        {
            var gone = work.Texts.Say("history.edition-gone", ("edition", appeal.Edition));
            appeal.FollowEdition(work.Town.InForce.Key, gone, work.Now);
            work.Touch(appeal);
        }
    }
}
