using System.Data.Common;
using Mcu.Bots.Imports;
using Mcu.Bots.Rules;
using Mcu.Bots.Settings;
using Mcu.Bots.Widgets;
using Mcu.Data;

namespace Mcu.Bots;

/// <summary>What the program does when it is called with a word, with its database or a regulation file: it does it and ends, beside the one that works.</summary>
internal static class Chores
{
    /// <returns>False when the arguments are no chore, and the doors are to be opened.</returns>
    public static async Task<bool> TryRun(string[] args, IConfiguration configuration)
    {
        switch (args)
        {
            case ["backup", var file]:
                await Console.Out.WriteLineAsync(await Copy(file, configuration));
                return true;
            case ["move", var to]:
                await Console.Out.WriteLineAsync(await Move(to, configuration));
                return true;
            case ["regulation", .. var rest]:
                await Console.Out.WriteLineAsync(await RegulationChores.Run(rest, configuration, TimeProvider.System));
                return true;
            case ["widget", .. var rest]:
                await Console.Out.WriteLineAsync(await WidgetChore.Run(rest, configuration, TimeProvider.System));
                return true;
            case ["import", var file]:
                await Do("import", () => ImportChores.Run(file, Console.Out));
                return true;
            case ["import", ..]:
                throw new StartupException(new StartupProblem("import", "start.import-words"));
            case ["backup" or "move", ..]:
                throw new StartupException(new StartupProblem(args[0], args[0] == "backup" ? "start.backup-words" : "start.move-words"));
            default:
                return false;
        }
    }

    private static async Task<string> Copy(string file, IConfiguration configuration)
    {
        NeedNoFile(file);
        await Do("backup", () => McuData.Backup(SettingsCheck.Connection(configuration), file));
        return RegulationChores.TextsOf(configuration).Say("start.copied", ("file", Path.GetFullPath(file)));
    }

    private static async Task<string> Move(string to, IConfiguration configuration)
    {
        var rows = 0L;
        await Do("move", async () => rows = await McuData.Move(SettingsCheck.Connection(configuration), to));
        return RegulationChores.TextsOf(configuration).Say("start.moved", ("n", rows));
    }

    /// <summary>An earlier copy is never written over.</summary>
    private static void NeedNoFile(string file)
    {
        if (File.Exists(file))
        {
            throw new StartupException(new StartupProblem("backup", "start.backup-exists", ("file", file)));
        }
    }

    private static async Task Do(string chore, Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception fault) when (fault is NotSupportedException or InvalidOperationException or DbException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException(new StartupProblem(chore, "start.chore-fault", ("fault", fault.Message)));
        }
    }
}
