using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.StaffAccounts;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Reminders;

/// <summary>What the day begins with: new, due today, overdue, waiting for approval; the most urgent of them as buttons.</summary>
internal static class MorningDigest
{
    private const int Named = 5;

    /// <summary>It may be asked for at any hour; «доброе утро» is said in the morning.</summary>
    private const int Noon = 12;
    private const int Dawn = 5;

    public static async Task<Content> Compose(UnitOfWork work)
    {
        var tonight = work.StartOf(work.Today().AddDays(1));
        var (late, byTonight, fresh, onApproval) = await Counts(work, tonight, AppealKind.Message);

        // Overdue ones come before those due today: lists are ordered by deadline.
        var urgent = await work.Store.Appeals(new AppealQuery(DueBefore: tonight), 0, Named);
        var newest = await work.Store.Appeals(NewCommand.Unassigned, 0, Named);
        var shown = urgent.Concat(newest).DistinctBy(a => a.Id).ToList();

        var local = work.Local(work.Now);
        var text = work.Texts.Say(
            byTonight + fresh + onApproval == 0 && !await LateOtherwise(work) ? "digest.quiet" : "digest.text",
            ("greeting", work.Texts.Say(Greeting(local.Hour), ("date", local))), ("date", local), ("fresh", fresh),
            ("today", byTonight - late), ("overdue", late), ("approval", onApproval));
        text += await Formal(work, tonight);
        if (await work.Store.CountOpenErrands() is > 0 and var byHand)
        {
            text += "\n" + work.Texts.Say("digest.to-send", ("n", byHand));
        }

        if (await work.Store.CountAppeals(new AppealQuery(QualityBefore: work.Now)) is > 0 and var unseen)
        {
            text = $"{text.TrimEnd()}\n{work.Texts.Say("digest.quality", ("n", unseen))}";
        }

        return new Content(text + await Unsent(work)) { Buttons = [.. AppealList.CardButtons(work, shown)] };
    }

    /// <summary>By a date beside that of the answer; asked only where the day looks quiet.</summary>
    private static async Task<bool> LateOtherwise(UnitOfWork work)
    {
        foreach (var term in Enum.GetValues<Milestone>())
        {
            if (await work.Store.CountAppeals(new AppealQuery(DueBefore: work.Now) { Of = term }) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string Greeting(int hour) => hour < Dawn ? "digest.night" : hour < Noon ? "digest.morning" : "digest.later";

    private static async Task<string> Unsent(UnitOfWork work) =>
        await work.Store.CountUnsentDrafts(work.Now - UndeliveredJob.After) is > 0 and var unsent
        ? "\n" + work.Texts.Say("digest.unsent", ("n", unsent))
        : "";

    /// <summary>Of one kind: the two are never counted together.</summary>
    private static async Task<(int Late, int ByTonight, int Fresh, int OnApproval)> Counts(UnitOfWork work,
        DateTimeOffset tonight, AppealKind kind) =>
        (await work.Store.CountAppeals(new AppealQuery(DueBefore: work.Now, Kind: kind)),
        await work.Store.CountAppeals(new AppealQuery(DueBefore: tonight, Kind: kind)),
        await work.Store.CountAppeals(NewCommand.Unassigned with { Kind = kind }),
        await work.Store.CountAppeals(new AppealQuery(States: [AppealState.OnApproval], Kind: kind)));

    private static async Task<string> Formal(UnitOfWork work, DateTimeOffset tonight)
    {
        var (late, byTonight, fresh, onApproval) = await Counts(work, tonight, AppealKind.Formal);
        return byTonight + fresh + onApproval == 0
            ? ""
            : "\n" + work.Texts.Say("digest.formal", ("fresh", fresh), ("today", byTonight - late), ("overdue", late),
            ("approval", onApproval));
    }
}
