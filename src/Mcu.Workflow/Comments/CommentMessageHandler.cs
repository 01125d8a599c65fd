using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Classification;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Comments;

/// <summary>
/// What is said in public. It is nobody's talk with us: each comment becomes a candidate, and nothing is answered by itself.
/// </summary>
internal sealed class CommentMessageHandler(PublicCommentClock clock, PublicCommentCards cards, DuplicateMatcher duplicateMatcher)
{
    /// <summary>Fewer letters than this may stand in an answer of ours by chance.</summary>
    private const int LeastPart = 40;

    public async Task Handle(UnitOfWork work, IncomingMessage message)
    {
        var word = message.Public!;
        var known = await work.Store.SpottedAt(message.Chat, word.Key);
        switch (message.Kind)
        {
            case IncomingKind.Comment or IncomingKind.CommentEdit when known is null:
                await Meet(work, message, word);
                break;
            case IncomingKind.Comment or IncomingKind.CommentEdit:
                await Edit(work, known!, known!.AlbumKey is null ? message.Text : AlbumCaptions.Take(known, word.Key, message.Text));
                break;
            case IncomingKind.CommentGone or IncomingKind.CommentBack when known is not null:
                known.SeeGone(message.Kind == IncomingKind.CommentGone, work.Now);
                await Changed(work, known);
                break;
            case IncomingKind.CommentsOff:
                await CommentsOff(work, message.Chat, word);
                break;
        }
    }

    /// <summary>Put in by hand: somebody has found it worth it, so it is never quiet.</summary>
    public async Task PutIn(UnitOfWork work, string link, string text, IReadOnlyList<FileRef> files)
    {
        var comment = new PublicComment
        { Id = work.Municipality.Ids.Next(), Source = PublicSource.ByHand, Link = link, Text = text, Files = files, SeenAt = work.Now };
        Sort(work, comment);
        comment.Quiet = false;
        clock.Start(comment);
        work.Store.Add(comment);
        await cards.Show(work, comment, work.Municipality.StaffChat);
    }

    /// <summary>What the page or one of the staff says is no matter for the staff; it may be the answer to one that is.</summary>
    private async Task Meet(UnitOfWork work, IncomingMessage message, CommentInfo word)
    {
        if (word.ByPage || await work.Store.PersonAt(message.From) is not null)
        {
            await SeeOfficial(work, message, word);
            return;
        }

        if (message.AlbumKey is { } album && await work.Store.SpottedOfAlbum(message.Chat, message.From.ToString(), album) is { } whole)
        {
            whole.Files = message.Kind == IncomingKind.Comment ? [.. whole.Files, .. AlbumCaptions.Of(message, word.Key)] : whole.Files;
            work.Touch(whole);
            await Edit(work, whole, AlbumCaptions.Take(whole, word.Key, message.Text));
            return;
        }

        var comment = Candidate(work, message, word);
        Sort(work, comment);
        clock.Start(comment);
        work.Store.Add(comment);
        var twin = await duplicateMatcher.LinkToAppeal(work, comment);
        if (twin || !comment.Quiet)
        {
            await cards.Open(work, comment);
        }
    }

    private static PublicComment Candidate(UnitOfWork work, IncomingMessage message, CommentInfo word) => new()
    {
        Id = work.Municipality.Ids.Next(),
        Source = PublicSource.Of(message.Chat.Channel),
        Page = message.Chat.ToString(),
        Key = word.Key,
        Kind = word.Kind,
        Link = word.Link,
        PostKey = word.Post?.Key,
        PostLink = word.Post?.Link,
        PostWords = word.Post?.Words ?? "",
        Author = message.From == message.Chat ? null : message.From.ToString(),
        AuthorName = message.Name,
        Text = message.Text,
        Files = AlbumCaptions.Of(message, word.Key),
        AlbumKey = message.AlbumKey,
        SeenAt = work.Now,
    };

    /// <summary>Only a question or a complaint, or what is important, gets a card at once.</summary>
    private static void Sort(UnitOfWork work, PublicComment comment)
    {
        var sorting = work.Municipality.InForce.Comments.Sort(comment.Text, comment.Kind);
        (comment.Sort, comment.SortReason, comment.Important) = (sorting.Sort, sorting.Reason, sorting.Important);
        comment.Quiet = sorting is { Sort: not CommentSort.Question, Important: false };
    }

    /// <summary>Thanks that were changed into a complaint are one from now on.</summary>
    private async Task Edit(UnitOfWork work, PublicComment comment, string text)
    {
        if (!comment.Edit(text, work.Now))
        {
            return;
        }

        if (comment is { State: SpottedState.New, Quiet: true })
        {
            Sort(work, comment);
            comment.Arm();
            if (!comment.Quiet)
            {
                await cards.Open(work, comment);
            }
        }

        await Changed(work, comment);
    }

    /// <summary>The card of the appeal shows it too: whoever answers looks at that one.</summary>
    private static async Task Changed(UnitOfWork work, PublicComment comment)
    {
        work.Touch(comment);
        if (comment.AppealId is { } id && await work.Store.FindAppeal(id) is { } appeal)
        {
            work.Touch(appeal);
        }
    }

    private static async Task SeeOfficial(UnitOfWork work, IncomingMessage message, CommentInfo word)
    {
        if (word.AnswerTo is { } key && await work.Store.SpottedAt(message.Chat, key) is { } answered
            && !await Ours(work, answered, message.Text, word))
        {
            answered.SeeOfficial(message.Text, word.ByPage, work.Now);
            await Changed(work, answered);
        }
    }

    /// <summary>
    /// An answer of ours comes back by the same road: known by its key once that is noted, and by its words before. A long one comes in
    /// parts.
    /// </summary>
    private static async Task<bool> Ours(UnitOfWork work, PublicComment answered, string text, CommentInfo word) =>
        word.ByPage && (await work.Store.OutboxUnder(Address.Parse(answered.Page!), CommentReplies.KeyOf(answered))).Any(row =>
            row.MessageId == word.Key || (row.Kind == OutboxKind.Comment
            && (text.Contains(row.Content.Text.Trim(), StringComparison.Ordinal) || IsPart(text.Trim(), row.Content.Text))));

    private static bool IsPart(string text, string answer) => text.Length >= LeastPart && answer.Contains(text, StringComparison.Ordinal);

    private static async Task CommentsOff(UnitOfWork work, Address page, CommentInfo word)
    {
        foreach (var comment in await work.Store.OpenSpottedOn(page, word.Post?.Key))
        {
            comment.SeeCommentsOff(work.Now);
            await Changed(work, comment);
        }
    }
}
