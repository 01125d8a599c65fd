using Mcu.Bench.Learning;

namespace Mcu.Bench;

/// <summary>The scenarios by name, and the one run that makes the whole table.</summary>
internal static class Menu
{
    private static readonly Dictionary<string, Func<Options, Table, Task>> Scenarios = new(StringComparer.Ordinal)
    {
        ["intake"] = Intake.Run,
        ["storm"] = Storm.Run,
        ["crash"] = Crash.Run,
        ["memory"] = Memory.Run,
        ["start"] = StartUp.Run,
        ["import"] = Imports.Run,
        ["queries"] = Queries.Run,
        ["replay"] = Replay.Run,
        ["learn"] = Learning.Learn.Run,
        ["sort"] = SortComments.Run,
        [RawLoop.Name] = RawLoop.Run,
    };

    private static readonly string[] All = ["start", "intake", "memory", "storm", "crash", "import", "queries"];

    public static async Task<int> Run(Options options)
    {
        string[] chosen = options.Scenario == "all" ? All : [options.Scenario];
        if (chosen.Any(name => !Scenarios.ContainsKey(name)))
        {
            await Console.Error.WriteLineAsync(
                "Usage: dotnet run -c Release --project tests/Mcu.Bench -- all | intake | storm | crash | memory | start | import | queries | replay FILE | sort FILE | learn [options]\n" +
                "See docs/performance.md for the options.");
            return 2;
        }

        Bot.Program = options.Text("program") ?? Bot.Program;
        var table = new Table();
        foreach (var name in chosen)
        {
            await Scenarios[name](options, table);
        }

        await table.Print();
        return table.Missed ? 1 : 0;
    }
}
