using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Watching;

/// <summary>What is said in public. It is nobody's talk with us: each comment becomes a candidate, and nothing is answered by itself.</summary>
internal sealed class WatchRoom(SpottedClock clock, SpottedCards cards, Twins twins)
{
    /// <summary>Fewer letters than this may stand in an answer of ours by chance.</summary>
    private const int LeastPart = 40;

    public async Task Hear(Work work, Incoming incoming)
    {
        var word = incoming.Public!;
        var known = await work.Registry.SpottedAt(incoming.Chat, word.Key);
        switch (incoming.Kind)
        {
            case IncomingKind.Comment or IncomingKind.CommentEdit when known is null:
                await Meet(work, incoming, word);
                break;
            case IncomingKind.Comment or IncomingKind.CommentEdit:
                await Edit(work, known!, known!.AlbumKey is null ? incoming.Text : AlbumCaptions.Take(known, word.Key, incoming.Text));
                break;
            case IncomingKind.CommentGone or IncomingKind.CommentBack when known is not null:
                known.SeeGone(incoming.Kind == IncomingKind.CommentGone, work.Now);
                await Changed(work, known);
                break;
            case IncomingKind.CommentsOff:
                await CommentsOff(work, incoming.Chat, word);
                break;
        }
    }

    /// <summary>Put in by hand: somebody has found it worth it, so it is never quiet.</summary>
    public async Task PutIn(Work work, string link, string text, IReadOnlyList<FileRef> files)
    {
        var spotted = new Spotted { Id = work.Town.Ids.Next(), Source = PublicSource.ByHand, Link = link, Text = text, Files = files, SeenAt = work.Now };
        Sort(work, spotted);
        spotted.Quiet = false;
        clock.Start(spotted);
        work.Registry.Add(spotted);
        await cards.Show(work, spotted, work.Town.StaffChat);
    }

    /// <summary>What the page or one of the staff says is no matter for the staff; it may be the answer to one that is.</summary>
    private async Task Meet(Work work, Incoming incoming, PublicWord word)
    {
        if (word.ByPage || await work.Registry.PersonAt(incoming.From) is not null)
        {
            await SeeOfficial(work, incoming, word);
            return;
        }

        if (incoming.AlbumKey is { } album && await work.Registry.SpottedOfAlbum(incoming.Chat, incoming.From.ToString(), album) is { } whole)
        {
            whole.Files = incoming.Kind == IncomingKind.Comment ? [.. whole.Files, .. AlbumCaptions.Of(incoming, word.Key)] : whole.Files;
            work.Touch(whole);
            await Edit(work, whole, AlbumCaptions.Take(whole, word.Key, incoming.Text));
            return;
        }

        var spotted = Candidate(work, incoming, word);
        Sort(work, spotted);
        clock.Start(spotted);
        work.Registry.Add(spotted);
        var twin = await twins.Join(work, spotted);
        if (twin || !spotted.Quiet)
        {
            await cards.Open(work, spotted);
        }
    }

    private static Spotted Candidate(Work work, Incoming incoming, PublicWord word) => new()
    {
        Id = work.Town.Ids.Next(),
        Source = PublicSource.Of(incoming.Chat.Channel),
        Page = incoming.Chat.ToString(),
        Key = word.Key,
        Kind = word.Kind,
        Link = word.Link,
        PostKey = word.Post?.Key,
        PostLink = word.Post?.Link,
        PostWords = word.Post?.Words ?? "",
        Author = incoming.From == incoming.Chat ? null : incoming.From.ToString(),
        AuthorName = incoming.Name,
        Text = incoming.Text,
        Files = AlbumCaptions.Of(incoming, word.Key),
        AlbumKey = incoming.AlbumKey,
        SeenAt = work.Now,
    };

    /// <summary>Only a question or a complaint, or what is important, gets a card at once.</summary>
    private static void Sort(Work work, Spotted spotted)
    {
        var sorting = work.Town.InForce.Comments.Sort(spotted.Text, spotted.Kind);
        (spotted.Sort, spotted.SortReason, spotted.Important) = (sorting.Sort, sorting.Reason, sorting.Important);
        spotted.Quiet = sorting is { Sort: not CommentSort.Question, Important: false };
    }

    /// <summary>Thanks that were changed into a complaint are one from now on.</summary>
    private async Task Edit(Work work, Spotted spotted, string text)
    {
        if (!spotted.Edit(text, work.Now))
        {
            return;
        }

        if (spotted is { State: SpottedState.New, Quiet: true })
        {
            Sort(work, spotted);
            spotted.Arm();
            if (!spotted.Quiet)
            {
                await cards.Open(work, spotted);
            }
        }

        await Changed(work, spotted);
    }

    /// <summary>The card of the appeal shows it too: whoever answers looks at that one.</summary>
    private static async Task Changed(Work work, Spotted spotted)
    {
        work.Touch(spotted);
        if (spotted.AppealId is { } id && await work.Registry.FindAppeal(id) is { } appeal)
        {
            work.Touch(appeal);
        }
    }

    private static async Task SeeOfficial(Work work, Incoming incoming, PublicWord word)
    {
        if (word.AnswerTo is { } key && await work.Registry.SpottedAt(incoming.Chat, key) is { } answered && !await Ours(work, answered, incoming.Text, word))
        {
            answered.SeeOfficial(incoming.Text, word.ByPage, work.Now);
            await Changed(work, answered);
        }
    }

    /// <summary>An answer of ours comes back by the same road: known by its key once that is noted, and by its words before. A long one comes in parts.</summary>
    private static async Task<bool> Ours(Work work, Spotted answered, string text, PublicWord word) =>
        word.ByPage && (await work.Registry.OutboxUnder(Address.Parse(answered.Page!), PublicVoice.KeyOf(answered))).Any(row =>
            row.MessageId == word.Key || (row.Kind == OutboxKind.Comment && (text.Contains(row.Content.Text.Trim(), StringComparison.Ordinal) || IsPart(text.Trim(), row.Content.Text))));

    private static bool IsPart(string text, string answer) => text.Length >= LeastPart && answer.Contains(text, StringComparison.Ordinal);

    private static async Task CommentsOff(Work work, Address page, PublicWord word)
    {
        foreach (var spotted in await work.Registry.OpenSpottedOn(page, word.Post?.Key))
        {
            spotted.SeeCommentsOff(work.Now);
            await Changed(work, spotted);
        }
    }
}
