using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mcu.Workflow;

namespace Mcu.Bots.Channels;

/// <summary>
/// The answer to a long poll: its updates, each read by itself, so that one which is no JSON takes no neighbour with it.
/// </summary>
/// <param name="Answer">The answer around the updates; undefined where not even that could be read.</param>
/// <param name="Unreadable">What is no JSON, as it came.</param>
/// <param name="Torn">The answer is no JSON as a whole, and where its list ends is not to be seen either.</param>
internal sealed partial record UpdateBatch(JsonElement Answer, IReadOnlyList<JsonElement> Updates,
    IReadOnlyList<string> Unreadable, bool Torn)
{
    private string Raw { get; init; } = "";

    /// <param name="list">The field that holds the updates.</param>
    public static UpdateBatch Read(byte[] answer, string list)
    {
        if (PlatformJson.TryParse(answer) is { } whole && whole.Find(list) is null or { ValueKind: JsonValueKind.Array })
        {
            return new UpdateBatch(whole, [.. whole.Find(list)?.Items() ?? []], [], Torn: false);
        }

        var split = UpdateSplitter.Split(answer, list);
        var head = split is { Closed: true } ? PlatformJson.TryParse(split.Head) : null;
        var updates = (split?.Updates ?? [])
            .Select(part => (Json: PlatformJson.TryParse(answer.AsSpan(part)), Raw: Encoding.UTF8.GetString(answer.AsSpan(part)))).ToList();
        return new UpdateBatch(
            head ?? default,
            [.. updates.Select(update => update.Json).OfType<JsonElement>()],
            head is null
                ? [Encoding.UTF8.GetString(answer)] : [.. updates.Where(update => update.Json is null).Select(update => update.Raw)],
            Torn: head is null)
        {
            Raw = Encoding.UTF8.GetString(answer),
        };
    }

    /// <summary>The greatest number under this name in an answer that is torn: where reading may go on behind it.</summary>
    public long? GreatestNumber(string name) => Torn ? NumberIn(Raw, name) : null;

    /// <summary>The greatest number under this name in words that are no JSON.</summary>
    public static long? NumberIn(string raw, string name)
    {
        long? greatest = null;
        foreach (var match in NamedNumber().FindAll(raw).Where(match => match.Groups["name"].ValueSpan.SequenceEqual(name)))
        {
            var number = long.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
            greatest = greatest > number ? greatest : number;
        }

        return greatest;
    }

    [GeneratedRegex("\"(?<name>[a-z_]{1,30})\"\\s{0,9}:\\s{0,9}\"?(?<number>[0-9]{1,18})", RegexOptions.CultureInvariant,
        BoundedRegex.Milliseconds)]
    private static partial Regex NamedNumber();
}

/// <summary>A torn answer may be a fault of the way, so it is asked for again before it is passed over.</summary>
internal sealed class TornAnswers
{
    private const int Tries = 3;
    private int _inRow;

    /// <summary>
    /// Ask for one update at a time now, where the platform lets us say how many: a torn one then takes no neighbour with it.
    /// </summary>
    public bool Any => _inRow > 0;

    public void Reset() => _inRow = 0;

    /// <returns>It has been torn often enough: pass it over.</returns>
    public bool Enough() => ++_inRow > Tries;
}
