using System.Runtime.CompilerServices;

namespace Mcu.Bots.Tests.Papers;

/// <summary>The papers of the repository as they lie beside the sources.</summary>
internal static class Paper
{
    public static string Root { get; } = FindRoot();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The cells of all tables of a paper, row by row.</summary>
    public static IEnumerable<string[]> Rows(string path) =>
        from line in Read(path).Split('\n')
        where line.StartsWith('|') && !line.StartsWith("| ---", StringComparison.Ordinal)
        select line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);

    /// <summary>Every paper, but none that belongs to what was built.</summary>
    public static IEnumerable<string> All() =>
        Directory.EnumerateFiles(Root, "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj" or ".git" or "artifacts" or "TestResults"));

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = Directory.GetParent(here);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MCU.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("MCU.sln is not above the sources of the tests.");
    }
}
