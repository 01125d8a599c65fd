using System.Text.RegularExpressions;

namespace Mcu.Bots.Tests.Papers;

/// <summary>What a paper points at is there, pictures too.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> Papers => [.. Paper.All().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Papers))]
    public void Links_lead_to_files(string paper)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Paper.Root, paper))!;
        var text = Code().Replace(Paper.Read(paper), "");
        var missing = Link().Matches(text)
            .Select(link => link.Groups["to"].Value.Split('#')[0])
            .Where(to => to.Length > 0 && !to.Contains(':', StringComparison.Ordinal))
            .Where(to => !Path.Exists(Path.Combine(folder, Uri.UnescapeDataString(to))));
        missing.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)(\s+""[^""]*"")?\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();
}
