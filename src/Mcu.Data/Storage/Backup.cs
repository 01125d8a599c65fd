using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Storage;

/// <summary>A whole copy of a SQLite database while the program works with it: the engine makes it from one moment, what is still in the log included.</summary>
internal static class Backup
{
    public static async Task Write(McuContext db, string file, CancellationToken stop)
    {
        // Nobody but the owner reads the copy; and an earlier copy is never written over.
        await using (new FileStream(file, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = Owners }))
        {
        }

        await db.Database.ExecuteSqlRawAsync("VACUUM INTO {0}", [Path.GetFullPath(file)], stop);
    }

    private static UnixFileMode? Owners => OperatingSystem.IsWindows() ? null : UnixFileMode.UserRead | UnixFileMode.UserWrite;
}
