using System.Text.Json;
using Mcu.Bots.Channels.Max;
using Mcu.Bots.Tests.Channels.Telegram;

namespace Mcu.Bots.Tests.Channels.Max;

/// <summary>Reads a folder of recorded payloads: answers of the long poll (<c>update.*</c>) and calls of the webhook (<c>webhook.*</c>).</summary>
public sealed class MaxPayloadFolderTests
{
    [PayloadsFact]
    public void Every_recorded_update_is_read_or_knowingly_passed_over()
    {
        var files = Directory.EnumerateFiles(Path.Combine(PayloadsFactAttribute.Folder!, "max"), "*.json")
            .Where(file => Path.GetFileName(file).Split('.')[0] is "update" or "webhook").ToList();
        files.ShouldNotBeEmpty();
        foreach (var file in files)
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            foreach (var update in json.RootElement.TryGetProperty("updates", out var list) ? list.EnumerateArray().ToArray() : [json.RootElement])
            {
                var reading = MaxPayloads.Read(update);
                reading.ShouldNotBeOfType<Reading.Broken>(Path.GetFileName(file));
                (reading as Reading.Ignored)?.Kind.ShouldBe(update.GetProperty("update_type").GetString(), Path.GetFileName(file));
            }
        }
    }
}
