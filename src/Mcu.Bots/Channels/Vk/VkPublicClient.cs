using System.Globalization;
using System.Text.Json;

namespace Mcu.Bots.Channels.Vk;

/// <summary>
/// The methods for the community's pages. The community's own key may only comment on the wall; everything else the platform allows only to
/// the key of a person who administers the community (<see cref="VkSettings.PageToken"/>).
/// </summary>
internal sealed class VkPublicClient(VkTransport wire, VkSettings settings)
{
    /// <summary>An administrator's key is there.</summary>
    public bool CanManage => settings.PageToken.Length > 0;

    /// <summary>Whose key it is.</summary>
    public Task<VkResult<long>> GetAdministrator(CancellationToken stop) =>
        Manage("users.get", [], people => people.Items().FirstOrDefault().NeedNumber("id"), stop);

    public bool CanAnswer(VkUnder under) => under == VkUnder.Wall || (CanManage && under is VkUnder.Photo or VkUnder.Video);

    /// <summary>
    /// Comments in the community's name; the platform shows the author of the comment replied to that they were answered.
    /// </summary>
    /// <param name="guid">The same comment sent twice with it is one comment.</param>
    /// <returns>The new comment.</returns>
    public Task<VkResult<VkCommentLink>> Comment(VkCommentLink original, string message, string guid, CancellationToken stop)
    {
        List<KeyValuePair<string, string>> fields = [new("owner_id", Text(original.Owner)), new("message", message),
            new("reply_to_comment", Text(original.Comment)), new("guid", guid)];
        return original.Under switch
        {
            VkUnder.Wall => wire.Call(
                "wall.createComment",
                [new("post_id", Text(original.Item)), new("from_group", Text(settings.Group)), .. fields],
                said => original with { Comment = said.NeedNumber("comment_id") },
                stop),
            VkUnder.Photo => Manage("photos.createComment", [new("photo_id", Text(original.Item)), new("from_group", "1"), .. fields],
                said => original with { Comment = Number(said) }, stop),
            VkUnder.Video => Manage("video.createComment", [new("video_id", Text(original.Item)), new("from_group", "1"), .. fields],
                said => original with { Comment = Number(said) }, stop),
            VkUnder.SuggestedPost => throw new ArgumentException("A suggested post has no comments.", nameof(original)),
        };
    }

    /// <summary>Takes a comment, or a post that was suggested, away.</summary>
    public Task<VkResult<long>> Delete(VkCommentLink word, CancellationToken stop)
    {
        List<KeyValuePair<string, string>> fields = [new("owner_id", Text(word.Owner)), new("comment_id", Text(word.Comment))];
        return word.Under switch
        {
            VkUnder.Wall => Manage("wall.deleteComment", [new("post_id", Text(word.Item)), .. fields], _ => 1L, stop),
            VkUnder.Photo => Manage("photos.deleteComment", fields, _ => 1L, stop),
            VkUnder.Video => Manage("video.deleteComment", fields, _ => 1L, stop),
            VkUnder.SuggestedPost =>
                Manage("wall.delete", [new("owner_id", Text(word.Owner)), new("post_id", Text(word.Item))], _ => 1L, stop),
        };
    }

    /// <summary>The words of posts, photos or videos, by their keys.</summary>
    public Task<VkResult<IReadOnlyList<KeyValuePair<string, string>>>> WordsOf(VkUnder under, IReadOnlyList<VkCommentLink> things,
        CancellationToken stop)
    {
        var numbers = string.Join(',', things.Select(thing => thing.Number));
        return under switch
        {
            VkUnder.Photo => Manage("photos.getById", [new("photos", numbers)], found => Words(under, found, "text"), stop),
            VkUnder.Video => Manage("video.get", [new("videos", numbers)], found => Words(under, found, "title"), stop),
            _ => Manage("wall.getById", [new("posts", numbers)], found => Words(under, found, "text"), stop),
        };
    }

    private static IReadOnlyList<KeyValuePair<string, string>> Words(VkUnder under, JsonElement found, string field) =>
    [
        .. from thing in (found.Find("items") ?? found).Items()
           where thing.Number("owner_id") is not null && thing.Number("id") is not null
           select KeyValuePair.Create(new VkCommentLink(under, thing.NeedNumber("owner_id"), thing.NeedNumber("id")).Key,
           thing.Words(field) ?? ""),
    ];

    private Task<VkResult<T>> Manage<T>(string method, IEnumerable<KeyValuePair<string, string>> fields, Func<JsonElement, T> read,
        CancellationToken stop) =>
        wire.CallAs(settings.PageToken, method, fields, read, stop);

    private static long Number(JsonElement said) =>
        said.ValueKind == JsonValueKind.Number && said.TryGetInt64(out var number)
        ? number : throw new BrokenUpdateException("a comment's number");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
