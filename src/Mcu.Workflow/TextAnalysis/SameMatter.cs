namespace Mcu.Workflow.TextAnalysis;

/// <summary>Hears that words go on with what was said before: «и ещё», «там», «забыл написать».</summary>
public static class SameMatter
{
    private static readonly string[] Beginnings =
    [
        "и еще", "еще", "а еще", "и там", "там", "тут", "также", "кстати", "забыл", "дополн", "уточн", "добавлю", "добавляю",
        "хочу добавить", "это фото", "вот фото", "вот", "и вот",
        "она ", "он ", "оно ", "они ", "and also", "also", "and there", "i forgot", "here is",
    ];

    public static bool IsMore(string text)
    {
        var plain = ShortMessages.Plain(text) + " ";
        return Beginnings.Any(begin => plain.StartsWith(begin, StringComparison.Ordinal));
    }

    /// <summary>Names a house or a number of its own, which is not in the other place.</summary>
    public static bool IsElsewhere(string text, string? place) =>
        AddressFinder.Find(text) is { } found && found.Any(char.IsDigit)
        && place?.Contains(found, StringComparison.OrdinalIgnoreCase) != true
        && !found.Contains(place ?? "\0", StringComparison.OrdinalIgnoreCase);
}
