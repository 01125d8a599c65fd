using Mcu.Data.Tests;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Mcu.Bots.Tests.World;

/// <summary>Databases of a real PostgreSQL for a test, and what a database may suffer.</summary>
internal static class Servers
{
    public static async Task<string> NewDatabase()
    {
        var name = $"mcu_{Guid.NewGuid():N}";
        await OnServer($"CREATE DATABASE {name}");
        return new NpgsqlConnectionStringBuilder(Engines.PostgresConnection) { Database = name, MaxPoolSize = 10 }.ToString();
    }

    /// <summary>Does nothing to a file: that goes with its folder.</summary>
    public static async Task Drop(string connection)
    {
        if (connection.Contains("Host=", StringComparison.Ordinal))
        {
            await OnServer($"DROP DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} WITH (FORCE)");
        }
    }

    /// <summary>Another program writes for a long while; disposed of, it has gone.</summary>
    public static SqliteConnection Lock(string connection)
    {
        var other = OpenFile(connection);
        Execute(other, "BEGIN IMMEDIATE");
        return other;
    }

    /// <summary>Puts a row into a state that the program itself would not write.</summary>
    public static int Spoil(string connection, string sql)
    {
        using var other = OpenFile(connection);
        return Execute(other, sql);
    }

    private static int Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    private static SqliteConnection OpenFile(string connection)
    {
        var other = new SqliteConnection(new SqliteConnectionStringBuilder(connection) { Pooling = false }.ToString());
        other.Open();
        return other;
    }

    private static async Task OnServer(string sql)
    {
        await using var connection = new NpgsqlConnection(Engines.PostgresConnection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
