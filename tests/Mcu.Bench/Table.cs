using System.Globalization;

namespace Mcu.Bench;

/// <summary>What was measured, with the aim beside it where there is one; printed as Markdown.</summary>
internal sealed class Table
{
    private readonly List<(string Scenario, string What, string Figure, string Aim, bool? Met)> _rows = [];

    public bool Missed => _rows.Exists(row => row.Met == false);

    public void Add(string scenario, string what, double figure, string aim = "", bool? met = null, string unit = "") =>
        AddText(scenario, what, Format(figure) + unit, aim, met);

    public void AddText(string scenario, string what, string figure, string aim = "", bool? met = null) =>
        _rows.Add((scenario, what, figure, aim, met));

    public async Task Print()
    {
        if (_rows.Count == 0)
        {
            return;
        }

        await Console.Out.WriteLineAsync($"\n{Machine.Describe()}\n\n| Scenario | What | Figure | Aim |\n|---|---|---:|---|");
        foreach (var (scenario, what, figure, aim, met) in _rows)
        {
            var verdict = met switch { true => " ✓", false => " ✗", null => "" };
            await Console.Out.WriteLineAsync($"| {scenario} | {what} | {figure} | {aim}{verdict} |");
        }
    }

    public static Task Tell(string line) => Console.Error.WriteLineAsync("  " + line);

    public static string Format(double figure) =>
        figure.ToString(Math.Abs(figure) >= 100 || figure == Math.Truncate(figure) ? "#,0" : "0.##", CultureInfo.InvariantCulture);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
