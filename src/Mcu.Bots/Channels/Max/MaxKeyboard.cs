using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>
/// The buttons under a message, within what the platform takes: 30 rows, 7 in a row, 3 where one of them is wide, 210 in all.
/// </summary>
internal static class MaxKeyboard
{
    private const int MostRows = 30;
    private const int MostInRow = 7;
    private const int MostWide = 3;
    private const int MostText = 128;

    /// <summary>Null for no buttons.</summary>
    public static Attached? Of(Content content)
    {
        var rows = content.Buttons.Where(row => row.Count > 0).Select(row => row.Select(One).ToArray());
        var all = (content.Share is { } share ? rows.Prepend([One(share)]) : rows).SelectMany(Broken).ToList();
        return all.Count == 0
            ? null : new Attached("inline_keyboard", new AttachedPayload(Buttons: all.Count <= MostRows ? all : Packed(all)));
    }

    private static MaxButton One(Button button) => button.Url is null
        ? new MaxButton("callback", LongText.Shortened(button.Text, MostText), Payload: button.Data)
        : new MaxButton("link", LongText.Shortened(button.Text, MostText), Url: button.Url);

    private static MaxButton One(ShareButton share) =>
        new(share.What == Share.Place ? "request_geo_location" : "request_contact", LongText.Shortened(share.Text, MostText));

    /// <summary>A row that is too long goes on in the next.</summary>
    private static IEnumerable<MaxButton[]> Broken(MaxButton[] row) => row.Chunk(row.Any(IsWide) ? MostWide : MostInRow);

    /// <summary>Too many rows are filled up; what fits nowhere is left out.</summary>
    private static List<MaxButton[]> Packed(IEnumerable<MaxButton[]> rows)
    {
        var packed = new List<MaxButton[]>();
        var row = new List<MaxButton>();
        foreach (var button in rows.SelectMany(buttons => buttons))
        {
            row.Add(button);
            if (row.Count > (row.Any(IsWide) ? MostWide : MostInRow))
            {
                packed.Add([.. row[..^1]]);
                row = [button];
            }
        }

        packed.Add([.. row]);
        return packed[..Math.Min(packed.Count, MostRows)];
    }

    private static bool IsWide(MaxButton button) => button.Type != "callback";
}
