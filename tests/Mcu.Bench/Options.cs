using System.Globalization;

namespace Mcu.Bench;

/// <summary>The command line: a scenario, perhaps a file, then <c>--name value</c> or <c>--name</c>.</summary>
internal sealed class Options(IReadOnlyList<string> args)
{
    public string Scenario => args.Count > 0 ? args[0] : "";

    /// <summary>What stands after the scenario without dashes.</summary>
    public string? Argument => args.Count > 1 && !args[1].StartsWith("--", StringComparison.Ordinal) ? args[1] : null;

    public bool Has(string name) => args.Contains("--" + name);

    public string? Text(string name) => At(name) is var at and > 0 && at < args.Count ? args[at] : null;

    public double Number(string name, double unset) =>
        Text(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : unset;

    public int Count(string name, int unset) => (int)Number(name, unset);

    private int At(string name)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--" + name)
            {
                return i + 1;
            }
        }

        return -1;
    }
}
