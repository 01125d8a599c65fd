using System.Text.Json;
using Mcu.Bots.Channels.Vk;
using Mcu.Bots.Tests.Channels.Telegram;

namespace Mcu.Bots.Tests.Channels.Vk;

/// <summary>Reads a folder of recorded payloads, one JSON file each: events, or answers of the long poll.</summary>
public sealed class VkPayloadFolderTests
{
    [PayloadsFact]
    public void Every_recorded_event_is_mapped_or_knowingly_ignored()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(PayloadsFactAttribute.Folder!, "vk"), "*.json"))
        {
            foreach (var update in EventsIn(JsonElement.Parse(File.ReadAllBytes(file))))
            {
                VkUpdates.Read(update, VkEvents.Group, VkEvents.Now).ShouldNotBeOfType<VkReading.Broken>(Path.GetFileName(file));
            }
        }
    }

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
