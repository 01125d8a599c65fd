namespace Mcu.Workflow.TextAnalysis;

/// <summary>A friendly remark on a draft: the key of a phrase (<c>checklist.greeting</c>) and what goes into its braces.</summary>
public sealed record Remark(string Key, IReadOnlyDictionary<string, object> Args)
{
    internal static Remark Of(string key, params (string Name, object Value)[] args) =>
        new($"checklist.{key}", args.ToDictionary(arg => arg.Name, arg => arg.Value));

    /// <summary>As much of a quotation as fits a line.</summary>
    internal static string Short(string quoted, int most = 60)
    {
        var line = string.Join(' ', quoted.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= most ? line : $"{line[..(most - 1)].TrimEnd()}…";
    }
}
