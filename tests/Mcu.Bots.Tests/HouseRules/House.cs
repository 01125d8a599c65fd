using System.Runtime.CompilerServices;

namespace Mcu.Bots.Tests.HouseRules;

/// <summary>The sources of the program as they lie on the disk.</summary>
internal static class House
{
    public static string Root { get; } = FindRoot();

    /// <summary>Every source file, by its path from the root with forward slashes.</summary>
    public static IReadOnlyList<Source> Sources { get; } =
    [
        .. new[] { "*.cs", "*.razor" }
            .SelectMany(pattern => Directory.EnumerateFiles(Path.Combine(Root, "src"), pattern, SearchOption.AllDirectories))
            .Select(file => new Source(Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllLines(file)))
            .Where(source => !source.Path.Contains("/obj/", StringComparison.Ordinal)
            && !source.Path.Contains("/bin/", StringComparison.Ordinal))
            .OrderBy(source => source.Path, StringComparer.Ordinal),
    ];

    /// <summary>Fails with every offender on a line of its own.</summary>
    public static void Nobody(IEnumerable<string> offenders, string rule)
    {
        var list = offenders.ToList();
        Assert.True(list.Count == 0, $"{rule}\n{string.Join("\n", list)}");
    }

    private static string FindRoot([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    internal sealed record Source(string Path, string[] Lines)
    {
        public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
    }
}
