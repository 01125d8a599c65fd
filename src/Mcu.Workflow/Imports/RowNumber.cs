using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Mcu.Workflow.Imports.Tables;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Imports;

/// <summary>By what a row is known again: its number there, else its link, else what never changes of it.</summary>
internal static partial class RowNumber
{
    /// <summary>A link is the longest thing that a row is known by.</summary>
    public const int Longest = 1000;

    /// <summary>Above it a spreadsheet keeps fifteen digits of a number and makes zeros of the rest.</summary>
    private const double MostWhole = 1e15;

    /// <summary>Empty where there is none, and where a spreadsheet has spoilt it.</summary>
    public static string Of(TableHeader tableHeader, TableRow row)
    {
        if (Spoilt(tableHeader.Cell(row, "number")) is not null)
        {
            return "";
        }

        if (Plain(tableHeader.Text(row, "number")) is { Length: > 0 } number)
        {
            return number;
        }

        if (tableHeader.Layout.Columns.All(column => column.Code != "link"))
        {
            return "";
        }

        if (tableHeader.Text(row, "link") is { Length: > 0 } link)
        {
            return link;
        }

        string[] lasting = ["received", "fact", "settlement", "street", "house", "text"];
        var words = string.Join('\n', lasting.Select(code => PlainName.WithItsLetters(tableHeader.Text(row, code))));
        return "#" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..16];
    }

    /// <summary>
    /// What a spreadsheet has made of a number: part of a phrase key, <c>imports.row.spoilt-*</c>; null where it is whole.
    /// </summary>
    public static string? Spoilt(object? cell) => cell switch
    {
        CellFault => "fault",
        DateTime => "date",
        double number when Math.Abs(number) >= MostWhole => "rounded",
        string words when CellFault.Of(words) is not null => "fault",
        string words when words.Length < 40 && Rounded().Fits(CellText.Of(words)) => "rounded",
        _ => null,
    };

    /// <summary>Digits are the same number with and without spaces between thousands, with and without a zero behind the point.</summary>
    private static string Plain(string number)
    {
        if (number.Length is 0 or > 60)
        {
            return number;
        }

        var digits = Thousands().Fits(number) ? string.Concat(number.Where(char.IsAsciiDigit)) : Zeros().Substitute(number, "${whole}");
        return LookAlikeLetters.FoldCode(digits);
    }

    [GeneratedRegex(@"^\d{1,3}(?:[.,]\d{1,15})?E\+?\d{1,3}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        BoundedRegex.Milliseconds)]
    private static partial Regex Rounded();

    [GeneratedRegex(@"^\d{1,3}(?:[ \u00A0\u202F]\d{3}){1,6}$", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^(?<whole>\d{1,20})[.,]0{1,4}$", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Zeros();
}
