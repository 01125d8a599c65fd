using Mcu.Workflow.Appeals;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.DirectLines.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Receptions.Model;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Privacy;

/// <summary>How much went in one step; <see cref="More"/> says that another step is needed.</summary>
internal sealed record Forgotten(int Appeals, int Drafts, int Messages, int Lines, int Residents, int Comments, bool More)
{
    public bool Any => Appeals + Drafts + Messages + Lines + Residents + Comments > 0;
}

/// <summary>
/// Personal data whose term is over (the section keeping of the regulation) go: the words, places and files of appeals closed long ago,
/// what was never sent, chats kept by ourselves, residents of whom nothing is left. Numbers, dates and the history of moves stay. An open
/// appeal is never touched.
/// </summary>
internal sealed class PersonalDataRetention(StrangersRetention strangers)
{
    /// <summary>Each appeal has cards to be edited, and a group takes twenty messages a minute.</summary>
    private const int AppealsAtOnce = 5;
    private const int AtOnce = 100;

    /// <summary>Lines of a chat go a little later than the cards among them were masked, so that the masking finds its line.</summary>
    private static readonly TimeSpan AfterMasking = TimeSpan.FromDays(30);

    public async Task<Forgotten> Forget(UnitOfWork work)
    {
        var keeping = work.Municipality.Regulation.Keeping;
        var (closed, unsent) = (work.Now.AddYears(-keeping.ClosedAppealYears), work.Now.AddDays(-keeping.DraftDays));
        var appeals = await Appeals(work, closed, work.Now.AddYears(-keeping.FormalAppealYears));
        var drafts = await Drafts(work, unsent) + await strangers.Drafts(work);
        var papers = await Papers(work, unsent);
        var bookings = await Bookings(work, unsent);
        var messages = await Messages(work, unsent);
        var lines = await Lines(work, closed - AfterMasking) + await strangers.Lines(work);
        var residents = await Residents(work, unsent);
        var comments = await Comments(work, closed) + await Questions(work, closed);
        var more = appeals == AppealsAtOnce
            || new[] { drafts, papers, bookings, messages, lines, residents, comments }.Any(count => count >= AtOnce);
        return new Forgotten(appeals, drafts, messages, lines, residents, comments, more);
    }

    private static async Task<int> Appeals(UnitOfWork work, DateTimeOffset messagesBefore, DateTimeOffset formalBefore)
    {
        var appeals = await work.Store.ToExpire(messagesBefore, formalBefore, AppealsAtOnce);
        foreach (var appeal in appeals)
        {
            await Expire(work, appeal);
        }

        return appeals.Count;
    }

    private static async Task Expire(UnitOfWork work, Appeal appeal)
    {
        var mask = work.Texts.Say("keeping.mask");
        await work.Store.HistoryOf(appeal.Id);
        await work.Store.LoadAnswers(appeal);
        foreach (var request in await work.Store.RequestsOf(appeal.Id))
        {
            request.Expire(mask);
        }

        work.Erase(appeal.Expire(mask, work.Texts.Say("keeping.why"), work.Now));
        MessageErasure.Remove(work, await work.Store.MessagesOf(appeal.Id));
        await work.Store.ForgetOutboxAbout(appeal.Id, new Content(mask));
        await work.Store.ForgetLinks(appeal.Id);
        await ManualDeliveries.Forget(work, appeal, mask);
        await Forget(work, await work.Store.SpottedOf(appeal.Id));
        work.Touch(appeal);
    }

    private static async Task<int> Drafts(UnitOfWork work, DateTimeOffset before)
    {
        var drafts = await work.Store.StaleDrafts(before, AtOnce);
        foreach (var form in await work.Store.StaleEntries(before, AtOnce))
        {
            work.Erase(form.Form.Files);
            work.Store.Remove(form);
        }

        await Drop(work, drafts);
        return drafts.Count;
    }

    internal static async Task Drop(UnitOfWork work, IReadOnlyList<Draft> drafts)
    {
        foreach (var draft in drafts)
        {
            if (await work.Store.CardOfDraft(draft.Id) is { } summary)
            {
                work.Store.Remove(summary);
            }

            await MessageErasure.Drop(work, draft);
        }
    }

    private static async Task<int> Papers(UnitOfWork work, DateTimeOffset before)
    {
        var generatedDocuments = await work.Store.OldPapers(before, AtOnce);
        foreach (var generatedDocument in generatedDocuments)
        {
            work.Store.Remove(generatedDocument);
        }

        return generatedDocuments.Count;
    }

    /// <summary>Who came to a personal reception and what about is nobody's business once it is over for some time.</summary>
    private static async Task<int> Bookings(UnitOfWork work, DateTimeOffset before)
    {
        var bookings = await work.Store.OldBookings(before, AtOnce);
        foreach (var booking in bookings)
        {
            work.Store.Remove(booking);
        }

        return bookings.Count;
    }

    private static async Task<int> Messages(UnitOfWork work, DateTimeOffset before)
    {
        var messages = await work.Store.LooseMessages(before, AtOnce);
        MessageErasure.Remove(work, messages);
        return messages.Count;
    }

    private static async Task<int> Lines(UnitOfWork work, DateTimeOffset before)
    {
        var lines = await work.Store.OldTranscript(before, AtOnce);
        Remove(work, lines);
        return lines.Count;
    }

    internal static void Remove(UnitOfWork work, IReadOnlyList<TranscriptLine> lines)
    {
        work.Erase(lines.SelectMany(line => line.Content.Files));
        foreach (var line in lines)
        {
            work.Store.Remove(line);
        }
    }

    /// <summary>What was seen in public and became no appeal is kept as long as if it had been one.</summary>
    private static async Task<int> Comments(UnitOfWork work, DateTimeOffset before)
    {
        var seen = await work.Store.OldSpotted(before, AtOnce);
        await Forget(work, seen);
        return seen.Count;
    }

    private static async Task Forget(UnitOfWork work, IReadOnlyList<PublicComment> seen)
    {
        foreach (var comment in seen)
        {
            await work.Store.ForgetSpotted(comment, new Content(work.Texts.Say("keeping.mask")));
        }
    }

    private static async Task<int> Questions(UnitOfWork work, DateTimeOffset before)
    {
        var mask = work.Texts.Say("keeping.mask");
        var questions = await work.Store.OldLineQuestions(before, mask, AtOnce);
        foreach (var question in questions)
        {
            question.Forget(mask);
        }

        return questions.Count;
    }

    private static async Task<int> Residents(UnitOfWork work, DateTimeOffset silentSince)
    {
        var residents = await work.Store.ResidentsToForget(silentSince, AtOnce);
        foreach (var resident in residents)
        {
            foreach (var consent in await work.Store.ConsentsOf(resident.Id))
            {
                work.Store.Remove(consent);
            }

            work.Store.Remove(resident);
        }

        return residents.Count;
    }
}
