using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>
/// What is said in a discussion group: the platform brings each post of the channel there, and the talk under it is a thread.
/// </summary>
internal sealed partial class TelegramUpdateMapper
{
    private const int MaxPostExcerpt = 300;

    private TelegramParsedUpdate MapInDiscussion(JsonElement message, JsonElement chat, IncomingKind kind)
    {
        var (group, reply) = (chat.NeedNumber("id"), message.Find("reply_to_message"));
        foreach (var post in ((JsonElement?[])[message, reply]).OfType<JsonElement>().Where(IsPost))
        {
            _me.Discussions.Remember(group, post.NeedNumber("message_id"), post.Find("sender_chat")?.Number("id"), CreatePost(post));
        }

        return message switch
        {
            _ when IsPost(message) => Ignore("post"),
            _ when message.Number("message_thread_id") is { } thread && !IsTalk(group, thread, reply) =>
                MapComment(message, chat, kind, thread),
            _ => Ignore("discussion_talk"),
        };
    }

    /// <summary>What hangs under no post is the talk of the group's own members; a thread is known for it by the first reply.</summary>
    private bool IsTalk(long group, long thread, JsonElement? reply)
    {
        if (reply is { } original && original.Number("message_id") == thread && !IsPost(original))
        {
            _me.Discussions.RememberTalk(group, thread);
        }

        return _me.Discussions.PostOf(group, thread) == TelegramDiscussions.Talk;
    }

    private TelegramParsedUpdate MapComment(JsonElement message, JsonElement chat, IncomingKind kind, long thread)
    {
        var content = TelegramContent.Of(message);
        if ((message.Find("sender_chat") ?? message.Find("from")) is not { } author || content is { IsEmpty: true, Unread.Count: 0 })
        {
            return Ignore("service_message");
        }

        // Whoever speaks as a chat has a bot of the platform's in their place.
        if (author.Truth("is_bot"))
        {
            return Ignore("bot");
        }

        var commentKind = kind == IncomingKind.Edit ? IncomingKind.CommentEdit : IncomingKind.Comment;
        return Accept(CreateSaid(message, chat, commentKind, content, author) with
        {
            Public = CreatePublicWord(message, chat, author.NeedNumber("id"), thread),
        });
    }

    private CommentInfo CreatePublicWord(JsonElement message, JsonElement chat, long author, long thread)
    {
        var (id, group) = (message.NeedNumber("message_id"), chat.NeedNumber("id"));
        var post = _me.Discussions.PostOf(group, thread) ?? new PublicPost(thread.ToText(), null, "");
        var replied = message.Find("reply_to_message")?.Number("message_id");
        return new CommentInfo
        {
            Key = id.ToText(),
            Link = post.Link is { } link ? $"{link}?comment={id.ToText()}" : $"{LinkTo(chat, id)}?thread={thread.ToText()}",
            Post = post,
            AnswerTo = replied != thread ? replied?.ToText() : null,
            ByPage = _me.Discussions.IsPage(group, author),
        };
    }

    private static bool IsPost(JsonElement message) => message.Truth("is_automatic_forward");

    private static PublicPost CreatePost(JsonElement post)
    {
        var origin = post.Find("forward_origin");
        var link = origin?.Find("chat") is { } channel && origin?.Number("message_id") is { } number ? LinkTo(channel, number) : null;
        return new PublicPost(post.MessageIdOf(), link, LongText.Shortened(TelegramContent.Of(post).Text, MaxPostExcerpt));
    }

    /// <summary>By the public name, else by the number, which opens only for those who are in.</summary>
    private static string? LinkTo(JsonElement chat, long message)
    {
        const long Supergroups = -1_000_000_000_000;
        var id = chat.NeedNumber("id");
        return chat.Words("username") is { } name ? $"https://t.me/{name}/{message.ToText()}"
            : id < Supergroups ? $"https://t.me/c/{(Supergroups - id).ToText()}/{message.ToText()}"
            : null;
    }
}
