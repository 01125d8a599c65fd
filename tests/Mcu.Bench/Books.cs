using Mcu.Data;
using Microsoft.Data.Sqlite;

namespace Mcu.Bench;

/// <summary>A database in a folder that is thrown away, and questions to it.</summary>
internal sealed class Books : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mcu-bench-").FullName;

    // The library that binds SQLite is prepared when Mcu.Data is first touched.
    static Books() => System.Runtime.CompilerServices.RuntimeHelpers.RunModuleConstructor(typeof(McuData).Module.ModuleHandle);

    public string Connection => $"Data Source={Path.Combine(_folder, "mcu.db")}";

    public long Count(string what) => Column($"SELECT COUNT(*) FROM {what}", row => row.GetInt64(0))[0];

    public IReadOnlyList<T> Column<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection($"{Connection};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Questions are written in this program.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        var all = new List<T>();
        while (rows.Read())
        {
            all.Add(read(rows));
        }

        return all;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
