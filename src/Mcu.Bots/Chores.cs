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
                await Do("backup", () => McuData.Backup(SettingsCheck.Connection(configuration), file));
                await Console.Out.WriteLineAsync($"Copied to {Path.GetFullPath(file)}");
                return true;
            case ["move", var to]:
                var rows = 0L;
                await Do("move", async () => rows = await McuData.Move(SettingsCheck.Connection(configuration), to));
                await Console.Out.WriteLineAsync($"Moved: {rows} rows. Now set ConnectionStrings__Mcu to the new database");
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
                throw new StartupException("expected: import <file>");
            case ["backup" or "move", ..]:
                throw new StartupException("expected: backup <new file>, or move \"Host=…;Database=…;Username=…;Password=…\"");
            default:
                return false;
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
            throw new StartupException($"{chore}: {fault.Message.ReplaceLineEndings(" ")}");
        }
    }
}
