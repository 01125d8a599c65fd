using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>The platform names a comment by its post and by its own id; both are needed to answer it or to take it away.</summary>
internal sealed record MaxCommentKey(string Post, string Comment)
{
    private const char Between = '/';

    public static MaxCommentKey? Parse(string? text) =>
        text?.Split(Between) is [{ Length: > 0 } post, { Length: > 0 } comment] ? new MaxCommentKey(post, comment) : null;

    public override string ToString() => $"{Post}{Between}{Comment}";
}

/// <summary>Comments under the posts of a channel → <see cref="IncomingMessage"/>.</summary>
/// <remarks>
/// They come as <c>comment_created</c>, or as <c>message_created</c> whose recipient names a post. Both have the same key here, so that one
/// comment which comes in both shapes is one. Where the schema leaves a field open, it is looked for in both places.
/// </remarks>
/// <param name="updateKind">As the platform names updates of comments.</param>
internal sealed class MaxComment(JsonElement update, string updateKind, MaxBotInfo me)
{
    public const string Created = "comment_created";
    public const string Edited = "comment_edited";
    public const string Removed = "comment_removed";

    private readonly long _timestamp = update.NeedNumber("timestamp");

    /// <summary>A comment without an author was written in the name of the channel.</summary>
    public MaxParsedUpdate Said(IncomingKind kind)
    {
        var comment = update.Find("message") ?? update.NeedObject("comment");
        var recipient = comment.NeedObject("recipient");
        var author = comment.Find("sender");
        var ours = author is null || author?.Number("user_id") == me.Id;
        var content = MaxContent.Of(comment);
        var empty = content is { IsEmpty: true, Unread.Count: 0 };
        if (empty || (!ours && author!.Value.Truth("is_bot")))
        {
            return new MaxParsedUpdate.Ignored(empty ? "empty_comment" : "bot");
        }

        var page = Page(recipient.NeedNumber("chat_id"));
        var key = Key(recipient.Words("post_id"), MaxContent.IdOf(comment));
        var said = Begin(kind, key, page, kind == IncomingKind.CommentEdit ? $":{MaxUpdateMapper.Text(_timestamp)}" : "");
        return Got(said with
        {
            From = author?.NeedNumber("user_id") is { } id ? Page(id) : page,
            Name = author is { } person ? MaxContent.NameOf(person) : "",
            UserName = author?.Words("username"),
            Text = content.Text,
            Files = content.Files,
            Place = content.Place,
            Unread = content.Unread,
            Transcripts = content.Transcripts,
            Public = said.Public! with { AnswerTo = AnswerTo(comment, key), ByPage = ours },
        });
    }

    /// <summary>Whether an update of messages is one of comments: its recipient is a channel, and a post of it.</summary>
    public static bool IsIn(JsonElement update) =>
        update.Find("message")?.Find("recipient")?.Words("post_id") is { Length: > 0 }
        || (!update.Has("message") && update.Words("post_id") is { Length: > 0 });

    /// <summary>The platform says who took the comment away, not whose it was.</summary>
    public MaxParsedUpdate Gone() => Got(Begin(
        IncomingKind.CommentGone, Key(null, update.Words("message_id") ?? update.Words("comment_id")),
        Page(update.NeedNumber("chat_id")), ""));

    private MaxParsedUpdate.Got Got(IncomingMessage message) => new(message, _timestamp);

    private IncomingMessage Begin(IncomingKind kind, MaxCommentKey key, Address page, string more) => new()
    {
        Key = $"{MaxChannel.ChannelName}:{updateKind}:{key}{more}",
        Kind = kind,
        From = page,
        Chat = page,
        At = DateTimeOffset.FromUnixTimeMilliseconds(_timestamp),
        Public = new CommentInfo { Key = key.ToString(), Post = new PublicPost(key.Post, null, "") },
    };

    private MaxCommentKey Key(string? post, string? comment) => new(
        Whole(post ?? update.Words("post_id"), "post_id"), Whole(comment, "mid"));

    private static string Whole(string? id, string field) =>
        id is { Length: > 0 } && !id.Contains('/', StringComparison.Ordinal) && id == VisibleText.Line(id, 256)
        ? id : throw new BrokenUpdateException(field);

    private static string? AnswerTo(JsonElement comment, MaxCommentKey key) =>
        comment.Find("link") is { } link && link.Words("type") == "reply" && link.Find("message")?.Words("mid") is { Length: > 0 } original
            ? (key with { Comment = original }).ToString()
            : null;

    private static Address Page(long id) => new(MaxChannel.ChannelName, MaxUpdateMapper.Text(id));
}
