using System.Text.Json;
using Mcu.Bots.Channels.Telegram;

namespace Mcu.Bots.Tests.Channels.Telegram;

/// <summary>
/// Reads a folder of recorded payloads, one JSON file each: whole updates, answers of getUpdates, or single objects whose kind the file's
/// name begins with (<c>message__x.json</c>, <c>callback_query__y.json</c>).
/// </summary>
public sealed class TelegramPayloadFolderTests
{
    [PayloadsFact]
    public void Every_recorded_payload_is_read_without_a_fault_and_every_whole_update_is_no_broken_one()
    {
        using var counted = new CountedKinds("telegram");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(PayloadsFactAttribute.Folder!, "telegram"), "*.json"))
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var update in Wrapped(Path.GetFileName(file), json.RootElement))
            {
                var reading = TelegramUpdateMapper.Map(update, new TelegramBotInfo(77), Updates.Now);
                var whole = json.RootElement.TryGetProperty("update_id", out _);
                (whole && reading is TelegramParsedUpdate.Broken).ShouldBeFalse($"{Path.GetFileName(file)}: {reading}");
            }
        }

        counted.Kinds.Distinct().Order(StringComparer.Ordinal).ShouldBe(
        [
            "bot", "channel_post", "chat_boost", "chat_member", "dice", "group_membership", "maybe_inaccessible_message",
            "message_reaction", "no_sender",
            "other_update", "poll_answer", "purchased_paid_media", "removed_chat_boost", "request", "sent_as_chat", "service_message",
            "story", "webhook_info",
        ]);
    }

    [PayloadsFact]
    public void Ten_thousand_spoilt_ones_are_read_without_a_fault()
    {
        var recorded = Directory.EnumerateFiles(Path.Combine(PayloadsFactAttribute.Folder!, "telegram"), "*.json")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => Wrapped(Path.GetFileName(file), JsonElement.Parse(File.ReadAllBytes(file))))
            .Select(update => update.GetRawText()).ToList();
        foreach (var spoilt in SpoiltJson.Of(recorded))
        {
            Should.NotThrow(() => TelegramUpdateMapper.Map(JsonElement.Parse(spoilt), new TelegramBotInfo(77), Updates.Now), spoilt);
        }
    }

    private static List<JsonElement> Wrapped(string name, JsonElement json) =>
        json.TryGetProperty("update_id", out _) ? [json]
        : json.TryGetProperty("result", out var result) && result.ValueKind == JsonValueKind.Array ? [.. result.EnumerateArray()]
        : [JsonSerializer.SerializeToElement(new Dictionary<string, object> { ["update_id"] = 1, [name.Split("__")[0]] = json })];
}

/// <summary>Runs only where MCU_PAYLOADS names a folder; elsewhere it is shown as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PayloadsFactAttribute : FactAttribute
{
    public PayloadsFactAttribute()
    {
        Skip = Directory.Exists(Folder) ? null : "MCU_PAYLOADS names no folder of recorded payloads";
    }

    public static string? Folder => Environment.GetEnvironmentVariable("MCU_PAYLOADS");
}
