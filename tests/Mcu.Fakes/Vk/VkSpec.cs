using System.Globalization;
using System.Text.Json;

namespace Mcu.Fakes.Vk;

/// <summary>
/// What the published schema of the API allows in a request (spec.json holds its parameters of the methods served here, tokens.json the
/// keys that they take). A field that it does not have, a missing one, a value outside its bounds is refused and kept as a violation: no
/// test may pass with one.
/// </summary>
internal sealed class VkSpec
{
    private static readonly string[] Everywhere = ["access_token", "v", "lang", "test_mode"];
    private readonly JsonElement _methods = Resource("spec.json");
    private readonly JsonElement _keys = Resource("tokens.json");

    /// <returns>What is wrong; null when nothing is.</returns>
    public string? Check(string method, VkArgs args)
    {
        var parameters = _methods.GetProperty(method);
        foreach (var (name, value) in args.Fields.Where(field => !Everywhere.Contains(field.Key)))
        {
            if (!parameters.TryGetProperty(name, out var rule))
            {
                return $"{name} is no parameter";
            }

            if (!Fits(rule, value))
            {
                return $"{name} is «{value}»";
            }
        }

        return parameters.EnumerateObject().Where(p => p.Value.TryGetProperty("required", out _)).Select(p => p.Name)
            .FirstOrDefault(name => args.Text(name) is null)
            is { } missing ? $"{missing} is missing" : null;
    }

    /// <summary>Whether the method may be called with a key of this kind: a community's (group) or a person's (user).</summary>
    public bool Takes(string method, string kind) => _keys.GetProperty(method).EnumerateArray().Any(key => key.GetString() == kind);

    public bool Knows(string method) => _methods.TryGetProperty(method, out _);

    private static JsonElement Resource(string name)
    {
        using var file = typeof(VkSpec).Assembly.GetManifestResourceStream($"Mcu.Fakes.Vk.{name}")!;
        using var json = JsonDocument.Parse(file);
        return json.RootElement.Clone();
    }

    private static bool Fits(JsonElement rule, string value)
    {
        var type = rule.GetProperty("type");
        return type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Any(one => Fits(rule, one.GetString()!, value))
            : Fits(rule, type.GetString()!, value);
    }

    private static bool Fits(JsonElement rule, string type, string value) => type switch
    {
        "integer" => long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && Within(rule, number),
        "number" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Within(rule, number),
        "boolean" => value is "0" or "1",
        "array" => value.Length > 0 && FitsList(rule, value.Split(',')),
        _ => (!rule.TryGetProperty("maxLength", out var most) || value.Length <= most.GetInt32())
            && (!rule.TryGetProperty("enum", out var words) || words.EnumerateArray().Any(word => word.GetString() == value)),
    };

    private static bool FitsList(JsonElement rule, string[] items) =>
        (!rule.TryGetProperty("maxItems", out var most) || items.Length <= most.GetInt32())
        && (!rule.TryGetProperty("items", out var of) || of.ValueKind != JsonValueKind.String || of.GetString() != "integer"
            || items.All(item => long.TryParse(item, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)));

    private static bool Within(JsonElement rule, double number) =>
        (!rule.TryGetProperty("minimum", out var least) || number >= least.GetDouble())
        && (!rule.TryGetProperty("maximum", out var most) || number <= most.GetDouble());
}

/// <summary>The fields of one request.</summary>
internal sealed class VkArgs(IReadOnlyDictionary<string, string> fields)
{
    public IReadOnlyDictionary<string, string> Fields => fields;

    public string? Text(string name) => fields.GetValueOrDefault(name);

    public long? Number(string name) => long.TryParse(Text(name), CultureInfo.InvariantCulture, out var number) ? number : null;

    public static async Task<VkArgs> Read(HttpRequest request)
    {
        var fields = request.Query.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync(request.HttpContext.RequestAborted))
            {
                fields[name] = value.ToString();
            }
        }

        return new VkArgs(fields);
    }
}

/// <summary>A refusal of the API.</summary>
internal sealed class VkError(int code, string message) : Exception(message)
{
    public int Code => code;

    public static VkError Param(string what) => new(100, $"One of the parameters specified was missing or invalid: {what}");
}
