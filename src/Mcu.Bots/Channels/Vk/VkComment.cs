using System.Text.Json;

namespace Mcu.Bots.Channels.Vk;

/// <summary>Under what a public word stands.</summary>
internal enum VkUnder
{
    /// <summary>A post that somebody suggests to the community's wall.</summary>
    SuggestedPost,
    Wall,
    Photo,
    Video,
}

internal enum VkChange
{
    New,
    Edited,
    Deleted,
    Restored,
}

/// <summary>Something said in public on the community's pages. It is read and counted; nobody takes it up yet.</summary>
/// <param name="Owner">Whose wall, photo or video; a community has a minus.</param>
/// <param name="Item">The post, photo or video.</param>
/// <param name="Comment">The comment's number; of a suggested post the post's own.</param>
/// <param name="Author">Who wrote it; for a deleted one the platform says only who deleted.</param>
internal sealed record VkComment(VkUnder Under, VkChange Change, long Owner, long Item, long Comment, long? Author, string Text, DateTimeOffset? At)
{
    /// <summary>Null when the event is of another kind.</summary>
    /// <exception cref="BrokenUpdateException">It lacks what it cannot do without.</exception>
    public static VkComment? Of(string type, JsonElement said) => type switch
    {
        "wall_post_new" => said.Words("post_type") == "suggest" ? Read(VkUnder.SuggestedPost, VkChange.New, said, "owner_id", "id") : null,
        _ when type.StartsWith("wall_reply_", StringComparison.Ordinal) => Read(VkUnder.Wall, type, said, "post"),
        _ when type.StartsWith("photo_comment_", StringComparison.Ordinal) => Read(VkUnder.Photo, type, said, "photo"),
        _ when type.StartsWith("video_comment_", StringComparison.Ordinal) => Read(VkUnder.Video, type, said, "video"),
        _ => null,
    };

    private static VkComment? Read(VkUnder under, string type, JsonElement said, string item) => type.Split('_')[^1] switch
    {
        "new" => Read(under, VkChange.New, said, $"{item}_owner_id", $"{item}_id"),
        "edit" => Read(under, VkChange.Edited, said, $"{item}_owner_id", $"{item}_id"),
        "restore" => Read(under, VkChange.Restored, said, $"{item}_owner_id", $"{item}_id"),
        "delete" => Read(under, VkChange.Deleted, said, "owner_id", $"{item}_id"),
        _ => null,
    };

    private static VkComment Read(VkUnder under, VkChange change, JsonElement said, string owner, string item) => new(
        under,
        change,
        said.Number(owner) ?? said.NeedNumber("owner_id"),
        said.NeedNumber(item),
        said.NeedNumber("id"),
        said.Number("from_id"),
        VisibleText.Of(said.Words("text")),
        said.Number("date") is { } date ? DateTimeOffset.FromUnixTimeSeconds(date) : null);
}
