using System.Text.RegularExpressions;

namespace Mcu.Bots.Tests.HouseRules;

/// <summary>Functions fit on a screen, files in a head.</summary>
public sealed partial class SizeTests
{
    private const int MostFunction = 30;
    private const int MostFile = 200;
    private const int MostProgram = 30;

    [Fact]
    public void No_file_is_longer_than_200_lines() =>
        House.Nobody(House.Sources.Where(source => source.Lines.Length > MostFile)
        .Select(source => $"{source.Path}: {source.Lines.Length}"), "Split these files:");

    [Fact]
    public void No_function_is_longer_than_30_lines() =>
        House.Nobody(
            from source in House.Sources
            from function in Functions(source.Lines)
            where function.Length > MostFunction
            select $"{source.Path}:{function.Line}: {function.Length} lines: {source.Lines[function.Line - 1].Trim()}",
            "Split these functions:");

    [Fact]
    public void The_program_s_first_page_is_a_table_of_contents() =>
        House.Sources.Single(source => source.Path == "src/Mcu.Bots/Program.cs").Lines.Length.ShouldBeLessThanOrEqualTo(MostProgram);

    [Fact]
    public void The_scanner_measures_from_brace_to_brace()
    {
        string[] lines = ["class C", "{", "    public int Sum(", "        int a)", "    {", "        return a;", "    }", "",
            "    private string Text => \"{\";", "}"];
        Functions(lines).ShouldBe([(3, 5)]);
    }

    /// <summary>Members with a body in braces: the line where each begins and how many lines it takes, both braces included.</summary>
    private static IEnumerable<(int Line, int Length)> Functions(string[] lines)
    {
        for (var at = 0; at < lines.Length; at++)
        {
            var head = Head().Match(lines[at]);
            if (!head.Success)
            {
                continue;
            }

            var indent = head.Groups["indent"].Value;
            var open = Array.FindIndex(lines, at, line => line == indent + "{" || line.EndsWith(';') || line.Length == 0);
            if (open >= 0 && lines[open] == indent + "{")
            {
                var close = Array.FindIndex(lines, open, line => line.StartsWith(indent + "}", StringComparison.Ordinal));
                yield return (at + 1, close - at + 1);
            }
        }
    }

    /// <summary>
    /// A method, constructor or local function begins: a modifier or a type, a name, an opening parenthesis; no type declaration.
    /// </summary>
    [GeneratedRegex(@"^(?<indent>\s{2,})(?!.*\b(?:class|record|struct|interface|enum|new|return|await|throw|if|for|foreach|while|switch|using|lock|catch|else)\b\s*[\w(<])(?:(?:public|private|internal|protected|static|async|override|sealed|virtual|partial)\s+)*[\w<>\[\]?,.() ]+\s+[\w.]+(?:<[\w, ]+>)?\((?!.*;\s*$)", RegexOptions.CultureInvariant)]
    private static partial Regex Head();
}
