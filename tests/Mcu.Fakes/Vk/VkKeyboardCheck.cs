using System.Text;
using System.Text.Json;

namespace Mcu.Fakes.Vk;

/// <summary>A keyboard as the platform takes it: inline, at most ten buttons in six rows of five.</summary>
internal static class VkKeyboardCheck
{
    private const int MaxButtons = 10;
    private const int MaxRows = 6;
    private const int MaxInRow = 5;
    private const int MaxLabel = 40;
    private const int MaxPayload = 255;

    public static IReadOnlyList<FakeButton> Read(string? keyboard)
    {
        if (string.IsNullOrEmpty(keyboard))
        {
            return [];
        }

        try
        {
            return Rows(JsonElement.Parse(keyboard));
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Invalid(wrong.Message);
        }
    }

    private static List<FakeButton> Rows(JsonElement keyboard)
    {
        if (!keyboard.GetProperty("inline").GetBoolean() || keyboard.GetProperty("one_time").GetBoolean())
        {
            throw Invalid("only inline keyboards are expected here");
        }

        var rows = keyboard.GetProperty("buttons").EnumerateArray().Select(row => row.EnumerateArray().Select(One).ToList()).ToList();
        return rows.Count > MaxRows || rows.Any(row => row.Count is 0 or > MaxInRow) || rows.Sum(row => row.Count) > MaxButtons
            ? throw Invalid($"{rows.Count} rows, {rows.Sum(row => row.Count)} buttons")
            : [.. rows.SelectMany(row => row)];
    }

    private static FakeButton One(JsonElement button)
    {
        if (button.EnumerateObject().Any(field => field.Name is not ("action" or "color")))
        {
            throw Invalid("a button has action and color");
        }

        var action = button.GetProperty("action");
        var label = action.GetProperty("label").GetString()!;
        var payload = action.TryGetProperty("payload", out var given) ? given.GetString() : null;
        if (label.Length is 0 or > MaxLabel
            || (payload is not null && (Encoding.UTF8.GetByteCount(payload) > MaxPayload || !IsJson(payload))))
        {
            throw Invalid($"the button «{label}»");
        }

        return action.GetProperty("type").GetString() switch
        {
            "callback" when payload is not null => new FakeButton(label, payload),
            "open_link" => new FakeButton(label, null, new Uri(action.GetProperty("link").GetString()!).ToString()),
            var type => throw Invalid($"a button of the type {type}"),
        };
    }

    private static bool IsJson(string payload)
    {
        JsonElement.Parse(payload);
        return true;
    }

    private static VkError Invalid(string what) => new(911, $"Keyboard format is invalid: {what}");
}
