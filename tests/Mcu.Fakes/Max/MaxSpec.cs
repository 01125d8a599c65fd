using System.Globalization;
using System.Text.Json.Nodes;

namespace Mcu.Fakes.Max;

/// <summary>
/// What the platform's schema (0.0.32) allows in the requests served here, and the one method that its pages describe beside the schema
/// (PATCH /me/commands). Fields that the schema does not know are refused too.
/// </summary>
internal static class MaxSpec
{
    private static readonly JsonObject Spec = Read();
    private static readonly SchemaCheck Check = new(Spec["schemas"]!.AsObject());

    /// <summary>The operation that a request means, as <c>GET /messages/{messageId}</c>; null when there is none.</summary>
    public static string? Operation(string method, string path)
    {
        var exact = $"{method} {path}";
        return Spec["paths"]!.AsObject().ContainsKey(exact) ? exact
            : Spec["paths"]!.AsObject().Select(entry => entry.Key).FirstOrDefault(template => Fits(template, exact));
    }

    /// <returns>What is wrong with the request; null when nothing is.</returns>
    public static string? Wrong(string operation, IQueryCollection query, JsonNode? body)
    {
        var rules = Spec["paths"]![operation]!.AsObject();
        return WrongQuery(rules["query"] as JsonObject ?? [], query)
            ?? (rules["body"] is { } schema ? Check.Wrong("body", body, schema) : body is null ? null : "a body that is not asked for");
    }

    private static string? WrongQuery(JsonObject rules, IQueryCollection query)
    {
        if (query.Keys.FirstOrDefault(key => !rules.ContainsKey(key)) is { } unknown)
        {
            return $"{unknown}: no such parameter";
        }

        foreach (var (name, schema) in rules)
        {
            if (query[name].Count == 0 && schema!["needed"] is not null)
            {
                return $"{name} is missing";
            }

            if (query[name].Count > 0 && Check.Wrong(name, Typed(query[name].ToString(), schema!), schema!) is { } wrong)
            {
                return wrong;
            }
        }

        return null;
    }

    private static JsonNode? Typed(string text, JsonNode schema) => (string?)schema["type"] switch
    {
        "integer" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
            JsonValue.Create(number),
        "boolean" when bool.TryParse(text, out var truth) => JsonValue.Create(truth),
        "array" => new JsonArray([.. text.Split(',').Select(item => JsonValue.Create(item))]),
        _ => JsonValue.Create(text),
    };

    private static bool Fits(string template, string request)
    {
        var (wanted, given) = (template.Split('/'), request.Split('/'));
        return wanted.Length == given.Length
            && wanted.Zip(given).All(pair => pair.First == pair.Second || (pair.First.StartsWith('{') && pair.Second.Length > 0));
    }

    private static JsonObject Read()
    {
        using var stream = typeof(MaxSpec).Assembly.GetManifestResourceStream("max.spec.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
