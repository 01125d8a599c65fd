using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Storage;

/// <summary>
/// A whole copy of a SQLite database while the program works with it: the engine makes it from one moment, what is still in the log
/// included.
/// </summary>
internal static class Backup
{
    public static async Task Write(McuContext db, string file, CancellationToken stop)
    {
        // Nobody but the owner reads the copy; and an earlier copy is never written over.
        await using (new FileStream(file, ForOwner()))
        {
        }

        await db.Database.ExecuteSqlRawAsync("VACUUM INTO {0}", [Path.GetFullPath(file)], stop);
    }

    private static FileStreamOptions ForOwner()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
