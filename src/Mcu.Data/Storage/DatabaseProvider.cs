using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Mcu.Data.Storage;

/// <summary>Which database a connection string means, and how it is spoken to.</summary>
internal static class DatabaseProvider
{
    public const string Expectation =
        "Data Source=<file> for SQLite, or Host=<server>;Database=<name>;Username=<user>;Password=<password> for PostgreSQL";

    private const int BusySeconds = 5;

    public static bool IsPostgres(string connectionString) => connectionString.Split(';')
        .Select(part => part.Split('=')[0].Trim())
        .Any(key => key.Equals("Host", StringComparison.OrdinalIgnoreCase) || key.Equals("Server", StringComparison.OrdinalIgnoreCase));

    public static bool Recognises(string connectionString)
    {
        try
        {
            return IsPostgres(connectionString)
                ? new NpgsqlConnectionStringBuilder(connectionString) is { Host.Length: > 0, Database.Length: > 0 }
                : Sqlite(connectionString).DataSource.Length > 0;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            return false;
        }
    }

    public static void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        // A list of values is one parameter: the same text, and so the same plan, for a batch of one and of a hundred.
        if (IsPostgres(connectionString))
        {
            options.UseNpgsql(connectionString, npgsql => npgsql.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));
        }
        else
        {
            var sqlite = Sqlite(connectionString);
            options.UseSqlite(sqlite.ToString(), o => o.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));
            options.AddInterceptors(new SqlitePragmas(sqlite.DefaultTimeout));
        }

        // Migrations are written by hand and have no snapshot to compare the model with; a test compares the schemas instead.
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    /// <summary>The folder of the file; null when there is nothing to create.</summary>
    public static string? FolderOf(string connectionString) =>
        IsPostgres(connectionString) ? null : Path.GetDirectoryName(FileOf(connectionString));

    /// <summary>The file of a SQLite database.</summary>
    public static string FileOf(string connectionString) => Path.GetFullPath(Sqlite(connectionString).DataSource);

    private static SqliteConnectionStringBuilder Sqlite(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { ForeignKeys = true };
        if (!builder.ShouldSerialize("Default Timeout"))
        {
            builder.DefaultTimeout = BusySeconds;
        }

        return builder;
    }
}
