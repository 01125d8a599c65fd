using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>Under what a public word stands.</summary>
internal enum VkUnder
{
    /// <summary>A post that somebody suggests to the community's wall: it stands under nothing.</summary>
    SuggestedPost,
    Wall,
    Photo,
    Video,
}

/// <summary>A comment of the community's pages, or, without a comment's number, the post, photo or video itself.</summary>
/// <param name="Owner">Whose wall, photo or video; a community has a minus.</param>
/// <param name="Item">The post, photo or video.</param>
/// <param name="Comment">The comment's number; 0 for none.</param>
internal readonly partial record struct VkCommentLink(VkUnder Under, long Owner, long Item, long Comment = 0)
{
    /// <summary>How the rest of the program knows it: <c>wall:-123_45_678</c>, <c>suggest:-123_45</c>.</summary>
    public string Key => Text($"{Name}:{Owner}_{Item}") + (Comment > 0 ? Text($"_{Comment}") : "");

    /// <summary>What the comment stands under.</summary>
    public VkCommentLink Thing => this with { Comment = 0 };

    /// <summary>As the platform names it where it is asked for things.</summary>
    public string Number => Text($"{Owner}_{Item}");

    public static VkCommentLink? Read(string? key) => KeyForm().Find(key ?? "") is { Success: true } found
        ? new VkCommentLink(UnderOf(found.Groups["under"].Value), NumberOf(found.Groups["owner"]), NumberOf(found.Groups["item"]),
        found.Groups["comment"].Success ? NumberOf(found.Groups["comment"]) : 0)
        : null;

    /// <param name="thread">The comment that the thread begins with; 0 for none. Without it the page opens on the post and not on the
    /// comment.</param>
    public string Link(long thread = 0) => Text($"https://vk.com/{(Under == VkUnder.SuggestedPost ? "wall" : Name)}{Owner}_{Item}")
        + (Comment > 0 ? Text($"?reply={Comment}") : "")
        + (Comment > 0 && thread > 0 ? Text($"&thread={thread}") : "");

    public PublicPost Post(string words = "") => new(Thing.Key, Thing.Link(), words);

    private string Name => Under switch
    {
        VkUnder.SuggestedPost => "suggest",
        VkUnder.Wall => "wall",
        VkUnder.Photo => "photo",
        VkUnder.Video => "video",
    };

    private static VkUnder UnderOf(string name) => name switch
    {
        "wall" => VkUnder.Wall,
        "photo" => VkUnder.Photo,
        "video" => VkUnder.Video,
        _ => VkUnder.SuggestedPost,
    };

    private static long NumberOf(Group digits) => long.Parse(digits.Value, CultureInfo.InvariantCulture);
    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<under>wall|photo|video|suggest):(?<owner>-?[0-9]{1,18})_(?<item>[0-9]{1,18})(?:_(?<comment>[0-9]{1,18}))?\z",
        RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex KeyForm();
}
