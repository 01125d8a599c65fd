namespace Mcu.Workflow.Imports.Tables;

/// <summary>A cell that has no value: the spreadsheet says why.</summary>
/// <param name="Why">Part of a phrase key: <c>error</c> or <c>formula</c>.</param>
/// <param name="Words">What the spreadsheet shows there.</param>
internal sealed record CellFault(string Why, string Words)
{
    private static readonly HashSet<string> Errors = new(StringComparer.OrdinalIgnoreCase)
    {
        "#Н/Д", "#ССЫЛКА!", "#ЗНАЧ!", "#ДЕЛ/0!", "#ИМЯ?", "#ПУСТО!", "#ЧИСЛО!", "#ПЕРЕНОС!", "#ВЫЧИСЛ!",
        "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA",
    };

    /// <summary>A formula that nobody has worked out yet: a program wrote the file, and no spreadsheet has opened it.</summary>
    public static readonly CellFault Formula = new("formula", "=");

    /// <summary>Also as the words in a text file.</summary>
    public static CellFault? Of(object? cell) => cell switch
    {
        CellFault fault => fault,
        string words when words.Length is > 0 and < 20 && IsError(words.Trim()) => new CellFault("error", words.Trim()),
        _ => null,
    };

    /// <summary>A column too narrow shows only such signs, and they are what is copied from it.</summary>
    public static bool IsError(string text) =>
        text.Length > 1 && text[0] == '#' && (Errors.Contains(text) || (text.Length > 2 && text.All(sign => sign == '#')));
}
