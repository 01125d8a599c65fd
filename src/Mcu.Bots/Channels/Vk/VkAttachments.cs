using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>
/// Every kind of attachment: how it is taken, or what its sender is told. A kind that is in no list is told too, so that nothing of a later
/// version of the platform is lost in silence.
/// </summary>
internal static class VkAttachments
{
    /// <summary>Files that we can fetch, and places.</summary>
    public static readonly IReadOnlySet<string> Files = Set("photo posted_photo graffiti sticker audio_message audio doc");

    /// <summary>Words and addresses that say what it is; the thing itself stays on the platform.</summary>
    public static readonly IReadOnlySet<string> Words = Set(
        "video clip short_video video_playlist audio_playlist wall wall_reply link poll market market_album market_market_album album article note page podcast podcasts podcast_episode"
        + " event group app app_action mini_app textlive textpost textpost_publish situational_theme narrative artist curator");

    public static readonly IReadOnlyDictionary<string, UnreadPart> Told = new Dictionary<string, UnreadPart>(StringComparer.Ordinal)
    {
        ["story"] = UnreadPart.Story,
        ["gift"] = UnreadPart.Gift,
        ["ugc_sticker"] = UnreadPart.Unknown,
        ["call"] = UnreadPart.Call,
        ["group_call_in_progress"] = UnreadPart.Call,
        ["money_transfer"] = UnreadPart.Payment,
        ["money_request"] = UnreadPart.Payment,
        ["donut_link"] = UnreadPart.Payment,
        ["photos_list"] = UnreadPart.Unknown,
    };

    private static HashSet<string> Set(string names) => [.. names.Split(' ')];
}
