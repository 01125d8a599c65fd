using System.Text;

namespace Mcu.Workflow.Imports.Tables;

/// <summary>Which sign parts the cells of a text file.</summary>
internal static class Delimiter
{
    /// <summary>With how much each weighs: commas stand in ordinary words too.</summary>
    private static readonly (char Sign, int Weight)[] Known = [(';', 3), ('\t', 3), ('|', 2), (',', 1)];

    /// <summary>Spreadsheets may say it in the first line: sep=;</summary>
    public static char? Said(string? line) =>
        line is { Length: 5 } && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) ? line[4] : null;

    /// <summary>The one that parts most lines into the same number of cells.</summary>
    public static char Guess(IReadOnlyList<string> lines) => Known.MaxBy(known => Score(lines, known.Sign) * known.Weight).Sign;

    private static int Score(IReadOnlyList<string> lines, char sign) =>
        lines.Select(line => CountOf(line, sign)).Where(count => count > 0).GroupBy(count => count)
        .Select(group => group.Key * group.Count()).DefaultIfEmpty(0).Max();

    /// <summary>Outside quotes.</summary>
    private static int CountOf(string line, char sign)
    {
        var (count, quoted) = (0, false);
        foreach (var letter in line)
        {
            quoted ^= letter == '"';
            count += letter == sign && !quoted ? 1 : 0;
        }

        return count;
    }
}
