using System.Text.Json;
using System.Text.RegularExpressions;
using Mcu.Bots.Channels.Vk;
using Mcu.Bots.Tests.Channels.Telegram;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Channels.Vk;

/// <summary>Reads a folder of recorded payloads, one JSON file each: events, or answers of the long poll.</summary>
public sealed partial class VkPayloadFolderTests
{
    [PayloadsFact]
    public void Every_recorded_event_is_mapped_or_knowingly_ignored()
    {
        using var counted = new CountedKinds("vk");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(PayloadsFactAttribute.Folder!, "vk"), "*.json"))
        {
            foreach (var update in EventsIn(JsonElement.Parse(File.ReadAllBytes(file))))
            {
                VkUpdates.Read(update, VkEvents.Group, VkEvents.Now).ShouldNotBeOfType<VkParsedUpdate.Broken>(Path.GetFileName(file));
            }
        }

        counted.Kinds.Distinct().Order(StringComparer.Ordinal).ShouldBe(
        [
            "board_post_delete", "board_post_edit", "board_post_new", "board_post_restore", "community_message", "donut_money_withdraw",
            "donut_subscription_create", "donut_subscription_expired", "donut_subscription_prolonged", "group_change_photo", "group_leave",
            "market_comment_delete", "market_comment_edit", "market_comment_restore", "message_reply", "photo_new", "poll_vote_new",
            "press_without_data", "service_message", "user_block", "user_unblock", "video_new",
        ]);
    }

    [PayloadsFact]
    public void Every_recorded_comment_is_mapped()
    {
        var updates = Directory.EnumerateFiles(Path.Combine(PayloadsFactAttribute.Folder!, "vk"), "*.json")
            .SelectMany(file => EventsIn(JsonElement.Parse(File.ReadAllBytes(file))));
        var comments = updates.Where(update => OfPages().IsMatch(update.GetProperty("type").GetString()!)).ToList();
        comments.ShouldNotBeEmpty();
        comments.ShouldAllBe(update => Mapped(update).Public!.Post != null && Mapped(update).Chat.Id == $"-{VkEvents.Group}");
    }

    private static IncomingMessage Mapped(JsonElement update) =>
        VkUpdates.Read(update, VkEvents.Group, VkEvents.Now).ShouldBeOfType<VkParsedUpdate.Got>().IncomingMessage.Single();

    [GeneratedRegex("^(wall_reply|photo_comment|video_comment)_(new|edit|delete|restore)$")]
    private static partial Regex OfPages();

    [PayloadsFact]
    public void Ten_thousand_spoilt_ones_are_read_without_a_fault()
    {
        var recorded = Directory.EnumerateFiles(Path.Combine(PayloadsFactAttribute.Folder!, "vk"), "*.json").Order(StringComparer.Ordinal)
            .SelectMany(file => EventsIn(JsonElement.Parse(File.ReadAllBytes(file)))).Select(update => update.GetRawText()).ToList();
        foreach (var spoilt in SpoiltJson.Of(recorded))
        {
            Should.NotThrow(() => VkUpdates.Read(JsonElement.Parse(spoilt), VkEvents.Group, VkEvents.Now), spoilt);
        }
    }

    /// <summary>An answer without events (<c>failed</c>) is the polling's to understand.</summary>
    private static IEnumerable<JsonElement> EventsIn(JsonElement json) =>
        json.TryGetProperty("updates", out var updates) ? updates.EnumerateArray()
        : json.TryGetProperty("type", out _) ? [json]
        : [];
}
