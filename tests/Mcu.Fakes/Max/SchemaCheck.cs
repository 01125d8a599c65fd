using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Mcu.Fakes.Max;

/// <summary>Holds a value against a schema: as much of the language of schemas as the platform's own one speaks.</summary>
internal sealed class SchemaCheck(JsonObject schemas)
{
    /// <returns>What is wrong, with its place; null when nothing is.</returns>
    public string? Wrong(string place, JsonNode? value, JsonNode schema)
    {
        var rules = Gather(value, schema, new Rules());
        return rules.Stranger is { } kind ? $"{place}: there is no kind {kind}"
            : value is null ? rules.Nullable ? null : $"{place} must not be null"
            : value switch
            {
                JsonObject fields => WrongObject(place, fields, rules),
                JsonArray items => WrongArray(place, items, rules),
                JsonValue single => WrongSingle(place, single, rules),
                _ => null,
            };
    }

    private string? WrongObject(string place, JsonObject fields, Rules rules)
    {
        if (!rules.IsType("object") || (rules.Properties.Count == 0 && rules.Others is null))
        {
            return $"{place} must be {rules.Type}";
        }

        return rules.Required.FirstOrDefault(name => !fields.ContainsKey(name)) is { } missing ? $"{place}.{missing} is missing"
            : fields.Select(field => (rules.Properties.GetValueOrDefault(field.Key) ?? rules.Others) is { } schema
                ? Wrong($"{place}.{field.Key}", field.Value, schema)
                : $"{place}.{field.Key}: no such field").FirstOrDefault(wrong => wrong is not null);
    }

    private string? WrongArray(string place, JsonArray items, Rules rules) =>
        !rules.IsType("array") ? $"{place} must be {rules.Type}"
        : items.Count > rules.Number("maxItems", int.MaxValue) ? $"{place} has too many items"
        : items.Count < rules.Number("minItems", 0) ? $"{place} has too few items"
        : rules.Has("uniqueItems") && items.Select(item => item?.ToJsonString()).Distinct().Count() < items.Count
        ? $"{place} repeats an item"
        : items.Select((item, i) => Wrong($"{place}[{i}]", item, rules.Rest["items"]!)).FirstOrDefault(wrong => wrong is not null);

    private static string? WrongSingle(string place, JsonValue value, Rules rules)
    {
        var kind = value.GetValueKind();
        var fits = rules.Type switch
        {
            "string" => kind == JsonValueKind.String,
            "boolean" => kind is JsonValueKind.True or JsonValueKind.False,
            "integer" => kind == JsonValueKind.Number && value.TryGetValue<long>(out _),
            "number" => kind == JsonValueKind.Number,
            null => rules.Properties.Count == 0,
            _ => false,
        };
        return !fits ? $"{place} must be {rules.Type}"
            : kind == JsonValueKind.String ? WrongText(place, value.GetValue<string>(), rules)
            : kind == JsonValueKind.Number && value.TryGetValue<long>(out var number)
                && (number < rules.Number("minimum", long.MinValue) || number > rules.Number("maximum", long.MaxValue))
                ? $"{place} is out of range"
            : null;
    }

    private static string? WrongText(string place, string text, Rules rules) =>
        text.Length < rules.Number("minLength", 0) ? $"{place} is too short"
        : text.Length > rules.Number("maxLength", int.MaxValue) ? $"{place} is too long"
        : rules.Rest.GetValueOrDefault("pattern") is { } pattern && !Regex.IsMatch(text, (string)pattern!)
        ? $"{place} does not match {pattern}"
        : rules.Rest.GetValueOrDefault("enum") is JsonArray words && !words.Any(word => (string?)word == text)
        ? $"{place} is none of {words.ToJsonString()}"
        : null;

    /// <summary>
    /// All that is said about the value: references are followed, parts joined, and the kind of thing that it says it is taken for its own.
    /// </summary>
    private Rules Gather(JsonNode? value, JsonNode schema, Rules rules)
    {
        if (schema["$ref"] is { } reference && rules.Seen.Add((string)reference!))
        {
            Gather(value, schemas[(string)reference!]!, rules);
        }

        foreach (var part in schema["allOf"]?.AsArray() ?? [])
        {
            Gather(value, part!, rules);
        }

        foreach (var (name, rule) in schema.AsObject())
        {
            rules.Add(name, rule!);
        }

        if (schema["discriminator"] is { } kinds && value is JsonObject one && (string?)one[(string)kinds["propertyName"]!] is { } kind)
        {
            var own = (string?)kinds["mapping"]![kind];
            rules.Stranger = own is null ? kind : rules.Stranger;
            if (own is not null && rules.Seen.Add(own))
            {
                Gather(value, schemas[own]!, rules);
            }
        }

        return rules;
    }

    private sealed class Rules
    {
        public HashSet<string> Seen { get; } = [];

        /// <summary>The kind of thing that the value says it is, where the schema knows no such kind.</summary>
        public string? Stranger { get; set; }
        public Dictionary<string, JsonNode> Properties { get; } = [];
        public HashSet<string> Required { get; } = [];
        public Dictionary<string, JsonNode> Rest { get; } = [];
        public JsonNode? Others => Rest.GetValueOrDefault("additionalProperties");
        public string? Type => (string?)Rest.GetValueOrDefault("type");
        public bool Nullable => Has("nullable");

        public bool IsType(string type) => Type is null || Type == type;

        public bool Has(string rule) => Rest.GetValueOrDefault(rule) is { } said && (bool)said;

        public long Number(string rule, long unsaid) => Rest.GetValueOrDefault(rule) is { } said ? (long)said : unsaid;

        public void Add(string name, JsonNode rule)
        {
            switch (name)
            {
                case "properties":
                    foreach (var (field, schema) in rule.AsObject())
                    {
                        Properties[field] = schema!;
                    }

                    break;
                case "required" when rule is JsonArray fields:
                    Required.UnionWith(fields.Select(field => (string)field!));
                    break;
                default:
                    Rest[name] = rule;
                    break;
            }
        }
    }
}
