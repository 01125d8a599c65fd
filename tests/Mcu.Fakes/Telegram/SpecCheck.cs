using System.Globalization;
using System.Text.Json;

namespace Mcu.Fakes.Telegram;

/// <summary>
/// Refuses a request whose fields are absent or of the wrong type. The types are held more strictly than the real server does.
/// </summary>
internal static class SpecCheck
{
    public static void Check(Spec spec, Args args, UnknownFields unknown)
    {
        foreach (var field in args.Root.EnumerateObject())
        {
            if (!spec.Fields.TryGetValue(field.Name, out var type))
            {
                unknown.Add(spec.Method + "." + field.Name);
            }
            else if (field.Value.ValueKind != JsonValueKind.Null && !Fits(field.Value, type))
            {
                throw ApiError.Bad($"wrong type of the parameter \"{field.Name}\": {Name(type)} expected");
            }
        }

        foreach (var name in spec.Required)
        {
            if (!args.Has(name))
            {
                throw ApiError.Bad(Absent(name));
            }
        }
    }

    private static bool Fits(JsonElement value, char type) => value.ValueKind == JsonValueKind.String
        ? FitsText(value, type)
        : type switch
        {
            'I' or 'C' => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
            'F' => value.ValueKind == JsonValueKind.Number,
            'B' => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            'A' => value.ValueKind == JsonValueKind.Array,
            'O' => value.ValueKind == JsonValueKind.Object,
            _ => false,
        };

    // Forms and query strings carry everything as text, and the Bot API allows it inside JSON too.
    private static bool FitsText(JsonElement value, char type) => type switch
    {
        'I' => long.TryParse(value.GetString(), NumberStyles.Integer, CultureInfo.InvariantCulture, out _),
        'F' => double.TryParse(value.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        'B' => value.GetString() is "true" or "false" or "True" or "False" or "1" or "0" or "yes" or "no",
        'A' => IsJson(value.GetString()!, '['),
        'O' => IsJson(value.GetString()!, '{'),
        _ => true,
    };

    private static bool IsJson(string text, char opening)
    {
        if (!text.AsSpan().TrimStart().StartsWith(opening.ToString(), StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            using var _ = JsonDocument.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Name(char type) => type switch
    {
        'S' => "String",
        'I' => "Integer",
        'F' => "Float",
        'B' => "Boolean",
        'A' => "Array",
        'O' => "Object",
        'C' => "Integer or String",
        _ => "InputFile or String",
    };

    private static string Absent(string field) => field switch
    {
        "text" => "message text is empty",
        "photo" or "document" or "voice" or "video" or "audio" => $"there is no {field} in the request",
        "message_id" => "message identifier is not specified",
        "file_id" => "file_id not specified",
        "callback_query_id" => "invalid callback_query_id specified",
        _ => field + " is empty",
    };
}
