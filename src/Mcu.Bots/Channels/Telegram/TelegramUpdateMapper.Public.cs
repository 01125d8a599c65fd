using System.Globalization;
using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>
/// What is said in a discussion group. The platform brings each post of the channel there, and the talk under it is a thread of the group.
/// </summary>
internal sealed partial record TelegramUpdateMapper
{
    private const int MostPostWords = 300;

    private TelegramParsedUpdate InPublic(JsonElement message, JsonElement chat, IncomingKind kind)
    {
        var (group, reply) = (chat.NeedNumber("id"), message.Find("reply_to_message"));
        foreach (var post in ((JsonElement?[])[message, reply]).OfType<JsonElement>().Where(IsPost))
        {
            Me.Discussions.Remember(group, post.NeedNumber("message_id"), post.Find("sender_chat")?.Number("id"), PostOf(post));
        }

        if (IsPost(message))
        {
            return Ignored("post");
        }

        return message.Number("message_thread_id") is { } thread && !IsTalk(group, thread, reply)
            ? Comment(message, chat, kind, thread) : Ignored("discussion_talk");
    }

    /// <summary>What hangs under no post is the talk of the group's own members; a thread is known for it by the first reply.</summary>
    private bool IsTalk(long group, long thread, JsonElement? reply)
    {
        if (reply is { } original && original.Number("message_id") == thread && !IsPost(original))
        {
            Me.Discussions.RememberTalk(group, thread);
        }

        return Me.Discussions.PostOf(group, thread) == TelegramDiscussions.Talk;
    }

    private TelegramParsedUpdate Comment(JsonElement message, JsonElement chat, IncomingKind kind, long thread)
    {
        var content = TelegramContent.Of(message);
        if ((message.Find("sender_chat") ?? message.Find("from")) is not { } author || content is { IsEmpty: true, Unread.Count: 0 })
        {
            return Ignored("service_message");
        }

        // Whoever speaks as a chat has a bot of the platform's in their place.
        if (author.Truth("is_bot"))
        {
            return Ignored("bot");
        }

        return Got(Said(message, chat, kind == IncomingKind.Edit ? IncomingKind.CommentEdit : IncomingKind.Comment, content, author) with
        {
            Public = Word(message, chat, author.NeedNumber("id"), thread),
        });
    }

    private CommentInfo Word(JsonElement message, JsonElement chat, long author, long thread)
    {
        var (id, group) = (message.NeedNumber("message_id"), chat.NeedNumber("id"));
        var post = Me.Discussions.PostOf(group, thread) ?? new PublicPost(Text(thread), null, "");
        var replied = message.Find("reply_to_message")?.Number("message_id");
        return new CommentInfo
        {
            Key = Text(id),
            Link = post.Link is { } link ? $"{link}?comment={Text(id)}" : $"{LinkOf(chat, id)}?thread={Text(thread)}",
            Post = post,
            AnswerTo = replied is { } original && original != thread ? Text(original) : null,
            ByPage = Me.Discussions.IsPage(group, author),
        };
    }

    private static bool IsPost(JsonElement message) => message.Truth("is_automatic_forward");

    private static PublicPost PostOf(JsonElement post)
    {
        var origin = post.Find("forward_origin");
        var link = origin?.Find("chat") is { } channel && origin?.Number("message_id") is { } number ? LinkOf(channel, number) : null;
        return new PublicPost(Text(post.NeedNumber("message_id")), link, LongText.Shortened(TelegramContent.Of(post).Text, MostPostWords));
    }

    /// <summary>By the public name, else by the number, which opens only for those who are in.</summary>
    private static string? LinkOf(JsonElement chat, long message)
    {
        const long Supergroups = -1_000_000_000_000;
        var id = chat.NeedNumber("id");
        return chat.Words("username") is { } name ? $"https://t.me/{name}/{Text(message)}"
            : id < Supergroups ? $"https://t.me/c/{Text(Supergroups - id)}/{Text(message)}"
            : null;
    }
}
