using System.Text.Json.Nodes;

namespace Mcu.Fakes.Max;

/// <summary>What the platform's pages say of messages beside the schema.</summary>
internal static class MessageRules
{
    private const int MostRows = 30;
    private const int MostInRow = 7;
    private const int MostWide = 3;
    private const int MostButtons = 210;
    private const int MostMedia = 12;
    private static readonly string[] Wide = ["link", "open_app", "request_contact", "request_geo_location"];
    private static readonly string[] Alone = ["file", "audio", "contact", "sticker"];

    /// <returns>What is wrong; null when nothing is.</returns>
    public static string? Wrong(JsonObject message)
    {
        var attachments = message["attachments"]?.AsArray().Select(one => one!.AsObject()).ToList() ?? [];
        var media = attachments.Where(one => (string?)one["type"] != "inline_keyboard").Select(one => (string)one["type"]!).ToList();
        return attachments.Count - media.Count > 1 ? "more than one keyboard"
            : media.Count > MostMedia ? $"more than {MostMedia} attachments"
            : media.Count > 1 && media.Any(Alone.Contains) ? $"{media.First(Alone.Contains)} must be the only attachment"
            : attachments.Where(one => (string?)one["type"] == "inline_keyboard")
            .Select(one => WrongKeyboard(one["payload"]!["buttons"]!.AsArray())).FirstOrDefault();
    }

    private static string? WrongKeyboard(JsonArray rows) =>
        rows.Count > MostRows ? $"more than {MostRows} rows of buttons"
        : rows.Sum(row => row!.AsArray().Count) > MostButtons ? $"more than {MostButtons} buttons"
        : rows.Any(row => row!.AsArray().Count is 0 or > MostInRow) ? $"a row has 1 to {MostInRow} buttons"
        : rows.Any(row => row!.AsArray().Count > MostWide && row.AsArray().Any(button => Wide.Contains((string?)button!["type"])))
            ? $"a row with a wide button has {MostWide} buttons at most"
        : null;
}
