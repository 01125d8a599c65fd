using System.Globalization;
using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>What is said in public on the community's pages: events → <see cref="IncomingMessage"/>.</summary>
/// <remarks>Fields that are needed and missing end in a <see cref="BrokenUpdateException"/>, which <see cref="VkUpdates"/>
/// catches.</remarks>
internal sealed record VkComment(string Key, long Group, DateTimeOffset Now)
{
    /// <summary>Null when the event is of another kind.</summary>
    public VkParsedUpdate? Of(string type, JsonElement said) => type switch
    {
        "wall_post_new" => said.Words("post_type") == "suggest" ? Suggested(said) : Published(type, said),
        "group_change_settings" => Settings(type, said),
        _ when type.StartsWith("wall_reply_", StringComparison.Ordinal) => Comment(type, VkUnder.Wall, "post", said),
        _ when type.StartsWith("photo_comment_", StringComparison.Ordinal) => Comment(type, VkUnder.Photo, "photo", said),
        _ when type.StartsWith("video_comment_", StringComparison.Ordinal) => Comment(type, VkUnder.Video, "video", said),
        _ => null,
    };

    private VkParsedUpdate? Comment(string type, VkUnder under, string item, JsonElement said) => type.Split('_')[^1] switch
    {
        "new" => Said(IncomingKind.Comment, WordOf(under, item, said), said),
        "edit" => Said(IncomingKind.CommentEdit, WordOf(under, item, said), said),
        "restore" => Said(IncomingKind.CommentBack, WordOf(under, item, said), said),
        "delete" => Gone(WordOf(under, item, said)),
        _ => null,
    };

    private static VkCommentLink WordOf(VkUnder under, string item, JsonElement said) =>
        new(under, said.Number($"{item}_owner_id") ?? said.NeedNumber("owner_id"), Positive(said, $"{item}_id"), Positive(said, "id"));

    private VkParsedUpdate Said(IncomingKind kind, VkCommentLink word, JsonElement said)
    {
        var (author, content) = (said.NeedNumber("from_id"), VkContent.Of(said));
        if (kind == IncomingKind.Comment && content is { IsEmpty: true, Unread.Count: 0, Transcripts.Count: 0 })
        {
            return new VkParsedUpdate.Ignored("empty_comment");
        }

        var thread = said.Find("parents_stack")?.Items().Select(parent => parent.TryGetInt64(out var number) ? number : 0)
            .FirstOrDefault() ?? 0;
        return Got(kind, author, At(kind, said), content, new CommentInfo
        {
            Key = word.Key,
            Link = word.Link(thread),
            Post = word.Post(),
            AnswerTo = said.Number("reply_to_comment") is > 0 and var original ? (word with { Comment = original }).Key : null,
            ByPage = author == -Group,
        });
    }

    /// <summary>The platform says who took it away, and not whose it was.</summary>
    private VkParsedUpdate.Got Gone(VkCommentLink word) =>
        Got(IncomingKind.CommentGone, -Group, Now, Nothing, new CommentInfo { Key = word.Key, Link = word.Link(), Post = word.Post() });

    private VkParsedUpdate Suggested(JsonElement post)
    {
        var word = new VkCommentLink(VkUnder.SuggestedPost, post.NeedNumber("owner_id"), Positive(post, "id"));
        var content = VkContent.Of(post);
        return content.IsEmpty
            ? new VkParsedUpdate.Ignored("empty_comment")
            : Got(IncomingKind.Comment, post.NeedNumber("from_id"), At(IncomingKind.Comment, post), content,
                new CommentInfo { Key = word.Key, Kind = PublicKind.SuggestedPost, Link = word.Link() });
    }

    /// <summary>
    /// Nothing to answer; but comments will come under it, and without an administrator's key nobody tells us its words again.
    /// </summary>
    private static VkParsedUpdate Published(string type, JsonElement post) =>
        post.Number("owner_id") is { } owner && post.Number("id") is > 0 and var id
        ? new VkParsedUpdate.Posted(type, new VkCommentLink(VkUnder.Wall, owner, id).Post(VkPosts.Beginning(VkContent.Of(post).Text)))
        : new VkParsedUpdate.Ignored(type);

    /// <summary>
    /// A wall that is off (0) or closed (3), or comments switched off (0): nobody but the community itself can write any more.
    /// </summary>
    private VkParsedUpdate Settings(string type, JsonElement changed) =>
        NewValue(changed, "wall") is 0 or 3 || NewValue(changed, "replies") is 0
            ? Got(IncomingKind.CommentsOff, -Group, Now, Nothing,
            new CommentInfo { Key = Text($"page:-{Group}"), Link = Text($"https://vk.com/club{Group}") })
            : new VkParsedUpdate.Ignored(type);

    private static long? NewValue(JsonElement changed, string setting) => changed.Find("changes")?.Find(setting)?.Number("new_value");

    private VkParsedUpdate.Got Got(IncomingKind kind, long author, DateTimeOffset at, VkContent content, CommentInfo word) => new(
    [
        new IncomingMessage
        {
            Key = Key,
            Kind = kind,
            From = AddressOf(author),
            Chat = AddressOf(-Group),
            At = at,
            Text = VkMentions.InWords(content.Text),
            Files = content.Files,
            Place = content.Place,
            Unread = content.Unread,
            Transcripts = content.Transcripts,
            Public = word,
        },
    ]);

    private static VkContent Nothing => new("", [], null);

    /// <summary>The date is that of the comment; of a change the platform says none.</summary>
    private DateTimeOffset At(IncomingKind kind, JsonElement said) =>
        kind == IncomingKind.Comment ? DateTimeOffset.FromUnixTimeSeconds(said.NeedNumber("date")) : Now;

    private static long Positive(JsonElement said, string name) =>
        said.NeedNumber(name) is > 0 and var number ? number : throw new BrokenUpdateException(name);
    private static Address AddressOf(long id) => new(VkChannel.ChannelName, Text($"{id}"));
    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
