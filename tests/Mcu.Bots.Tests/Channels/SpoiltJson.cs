using System.Globalization;
using System.Text.Json.Nodes;

namespace Mcu.Bots.Tests.Channels;

/// <summary>Payloads of which one to three values became something else, or went.</summary>
internal static class SpoiltJson
{
    public const int Mutations = 10_000;
    private static readonly string[] Junk = ["null", "[]", "{}", "-1", "0", "\"\"", "\"\\ud800\"", "1e400", "9223372036854775808", "true",
        "\"message_created\""];

    /// <summary>Ten thousand of them; the same ones in every run.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> whole, int seed = 7)
    {
        var random = new Random(seed);
        for (var i = 0; i < Mutations; i++)
        {
            yield return One(JsonNode.Parse(whole[random.Next(whole.Count)])!, random);
        }
    }

    private static string One(JsonNode tree, Random random)
    {
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var places = Places(tree).ToList();
            if (places.Count > 0)
            {
                Spoil(places[random.Next(places.Count)], random);
            }
        }

        return Junk.Index().Aggregate(tree.ToJsonString(),
            (json, junk) => json.Replace($"\"junk{junk.Index}.\"", junk.Item, StringComparison.Ordinal));
    }

    private static void Spoil((JsonNode Holder, string Name) place, Random random)
    {
        switch (place.Holder)
        {
            case JsonObject fields when random.Next(3) == 0:
                fields.Remove(place.Name);
                break;
            case JsonObject fields:
                fields[place.Name] = Mark(random);
                break;
            case JsonArray items:
                items[int.Parse(place.Name, CultureInfo.InvariantCulture)] = Mark(random);
                break;
        }
    }

    /// <summary>Stands for junk that a tree could not hold, as half a letter.</summary>
    private static JsonNode Mark(Random random) => $"junk{random.Next(Junk.Length)}.";

    private static IEnumerable<(JsonNode Holder, string Name)> Places(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Places(field.Value).Prepend((fields, field.Key))),
        JsonArray items => items.SelectMany((item, i) => Places(item).Prepend((items, i.ToString(CultureInfo.InvariantCulture)))),
        _ => [],
    };
}
