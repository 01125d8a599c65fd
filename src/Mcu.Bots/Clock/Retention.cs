using Mcu.Bots.Desk;
using Mcu.Bots.Intake;
using Mcu.Bots.Staff;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Clock;

/// <summary>How much went in one step; <see cref="More"/> says that another step is needed.</summary>
internal sealed record Forgotten(int Appeals, int Drafts, int Messages, int Lines, int Residents, int Comments, bool More)
{
    public bool Any => Appeals + Drafts + Messages + Lines + Residents + Comments > 0;
}

/// <summary>
/// Personal data whose term is over (the section keeping of the regulation) go: the words, places and files of appeals closed long ago, what was
/// never sent, chats kept by ourselves, residents of whom nothing is left. Numbers, dates and the history of moves stay. An open appeal is never touched.
/// </summary>
internal sealed class Retention(StrangersRetention strangers)
{
    /// <summary>Each appeal has cards to be edited, and a group takes twenty messages a minute.</summary>
    private const int AppealsAtOnce = 5;
    private const int AtOnce = 100;

    /// <summary>Lines of a chat go a little later than the cards among them were masked, so that the masking finds its line.</summary>
    private static readonly TimeSpan AfterMasking = TimeSpan.FromDays(30);

    public async Task<Forgotten> Forget(Work work)
    {
        var keeping = work.Town.Regulation.Keeping;
        var (closed, unsent) = (work.Now.AddYears(-keeping.ClosedAppealYears), work.Now.AddDays(-keeping.DraftDays));
        var appeals = await Appeals(work, closed, work.Now.AddYears(-keeping.FormalAppealYears));
        var drafts = await Drafts(work, unsent) + await strangers.Drafts(work);
        var papers = await Papers(work, unsent);
        var bookings = await Bookings(work, unsent);
        var messages = await Messages(work, unsent);
        var lines = await Lines(work, closed - AfterMasking) + await strangers.Lines(work);
        var residents = await Residents(work, unsent);
        var comments = await Comments(work, closed) + await Questions(work, closed);
        var more = appeals == AppealsAtOnce || new[] { drafts, papers, bookings, messages, lines, residents, comments }.Any(count => count >= AtOnce);
        return new Forgotten(appeals, drafts, messages, lines, residents, comments, more);
    }

    private static async Task<int> Appeals(Work work, DateTimeOffset messagesBefore, DateTimeOffset formalBefore)
    {
        var appeals = await work.Registry.ToExpire(messagesBefore, formalBefore, AppealsAtOnce);
        foreach (var appeal in appeals)
        {
            await Expire(work, appeal);
        }

        return appeals.Count;
    }

    private static async Task Expire(Work work, Appeal appeal)
    {
        var mask = work.Texts.Say("keeping.mask");
        await work.Registry.HistoryOf(appeal.Id);
        await work.Registry.LoadAnswers(appeal);
        foreach (var request in await work.Registry.RequestsOf(appeal.Id))
        {
            request.Expire(mask);
        }

        work.Erase(appeal.Expire(mask, work.Texts.Say("keeping.why"), work.Now));
        Erasing.Remove(work, await work.Registry.MessagesOf(appeal.Id));
        await work.Registry.ForgetOutboxAbout(appeal.Id, new Content(mask));
        await work.Registry.ForgetLinks(appeal.Id);
        await Errands.Forget(work, appeal, mask);
        await Forget(work, await work.Registry.SpottedOf(appeal.Id));
        work.Touch(appeal);
    }

    private static async Task<int> Drafts(Work work, DateTimeOffset before)
    {
        var drafts = await work.Registry.StaleDrafts(before, AtOnce);
        foreach (var entry in await work.Registry.StaleEntries(before, AtOnce))
        {
            work.Erase(entry.Form.Files);
            work.Registry.Remove(entry);
        }

        await Drop(work, drafts);
        return drafts.Count;
    }

    internal static async Task Drop(Work work, IReadOnlyList<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (await work.Registry.CardOfDraft(draft.Id) is { } summary)
            {
                work.Registry.Remove(summary);
            }

            await Erasing.Drop(work, draft);
        }
    }

    private static async Task<int> Papers(Work work, DateTimeOffset before)
    {
        var papers = await work.Registry.OldPapers(before, AtOnce);
        foreach (var paper in papers)
        {
            work.Registry.Remove(paper);
        }

        return papers.Count;
    }

    /// <summary>Who came to a personal reception and what about is nobody's business once it is over for some time.</summary>
    private static async Task<int> Bookings(Work work, DateTimeOffset before)
    {
        var bookings = await work.Registry.OldBookings(before, AtOnce);
        foreach (var booking in bookings)
        {
            work.Registry.Remove(booking);
        }

        return bookings.Count;
    }

    private static async Task<int> Messages(Work work, DateTimeOffset before)
    {
        var messages = await work.Registry.LooseMessages(before, AtOnce);
        Erasing.Remove(work, messages);
        return messages.Count;
    }

    private static async Task<int> Lines(Work work, DateTimeOffset before)
    {
        var lines = await work.Registry.OldTranscript(before, AtOnce);
        Remove(work, lines);
        return lines.Count;
    }

    internal static void Remove(Work work, IReadOnlyList<TranscriptLine> lines)
    {
        work.Erase(lines.SelectMany(line => line.Content.Files));
        foreach (var line in lines)
        {
            work.Registry.Remove(line);
        }
    }

    /// <summary>What was seen in public and became no appeal is kept as long as if it had been one.</summary>
    private static async Task<int> Comments(Work work, DateTimeOffset before)
    {
        var seen = await work.Registry.OldSpotted(before, AtOnce);
        await Forget(work, seen);
        return seen.Count;
    }

    private static async Task Forget(Work work, IReadOnlyList<Spotted> seen)
    {
        foreach (var spotted in seen)
        {
            await work.Registry.ForgetSpotted(spotted, new Content(work.Texts.Say("keeping.mask")));
        }
    }

    private static async Task<int> Questions(Work work, DateTimeOffset before)
    {
        var mask = work.Texts.Say("keeping.mask");
        var questions = await work.Registry.OldLineQuestions(before, mask, AtOnce);
        foreach (var question in questions)
        {
            question.Forget(mask);
        }

        return questions.Count;
    }

    private static async Task<int> Residents(Work work, DateTimeOffset silentSince)
    {
        var residents = await work.Registry.ResidentsToForget(silentSince, AtOnce);
        foreach (var resident in residents)
        {
            foreach (var consent in await work.Registry.ConsentsOf(resident.Id))
            {
                work.Registry.Remove(consent);
            }

            work.Registry.Remove(resident);
        }

        return residents.Count;
    }
}
