using System.Text.Json;
using Mcu.Bots.Channels.Max;
using Mcu.Bots.Tests.Channels.Telegram;

namespace Mcu.Bots.Tests.Channels.Max;

/// <summary>
/// Reads a folder of recorded payloads: answers of the long poll (<c>update.*</c>) and calls of the webhook (<c>webhook.*</c>).
/// </summary>
public sealed class MaxPayloadFolderTests
{
    [PayloadsFact]
    public void Every_recorded_update_is_read_or_knowingly_passed_over()
    {
        using var counted = new CountedKinds("max");
        foreach (var (file, update) in Recorded())
        {
            var maxParsedUpdate = MaxPayloads.Read(update);
            maxParsedUpdate.ShouldNotBeOfType<MaxParsedUpdate.Broken>(file);
            (maxParsedUpdate as MaxParsedUpdate.Ignored)?.Kind.ShouldBe(update.GetProperty("update_type").GetString(), file);
        }

        counted.Kinds.Distinct().Order(StringComparer.Ordinal).ShouldBe(
        [
            "bot_removed", "chat_title_changed", "dialog_cleared", "dialog_unmuted", "user_added", "user_removed",
        ]);
    }

    [PayloadsFact]
    public void Ten_thousand_spoilt_ones_are_read_without_a_fault()
    {
        foreach (var spoilt in SpoiltJson.Of([.. Recorded().Select(recorded => recorded.Update.GetRawText())]))
        {
            Should.NotThrow(() => MaxPayloads.Read(spoilt), spoilt);
        }
    }

    private static IEnumerable<(string File, JsonElement Update)> Recorded()
    {
        var files = Directory.EnumerateFiles(Path.Combine(PayloadsFactAttribute.Folder!, "max"), "*.json")
            .Where(file => Path.GetFileName(file).Split('.')[0] is "update" or "webhook").ToList();
        files.ShouldNotBeEmpty();
        return from file in files
               let json = JsonElement.Parse(File.ReadAllBytes(file))
               from update in json.TryGetProperty("updates", out var list) ? list.EnumerateArray().ToArray() : [json]
               select (Path.GetFileName(file), update);
    }
}
