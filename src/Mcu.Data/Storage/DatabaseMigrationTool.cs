using System.Data.Common;
using System.Globalization;
using Mcu.Data.Migrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Mcu.Data.Storage;

/// <summary>Moves everything from a SQLite file into an empty PostgreSQL database, in one transaction: all of it or nothing.</summary>
internal static class DatabaseMigrationTool
{
    public static async Task<long> Move(McuContext from, McuContext to, CancellationToken stop)
    {
        await Schema.RefuseUnknown(from, stop);
        await Schema.RefuseUnknown(to, stop);
        await from.Database.MigrateAsync(stop);
        await to.Database.MigrateAsync(stop);
        await from.Database.OpenConnectionAsync(stop);
        await using var transaction = await to.Database.BeginTransactionAsync(stop);
        var (tables, rows) = (InOrder(to.Model), 0L);
        foreach (var table in tables)
        {
            await NeedEmpty(to, table, stop);
            rows += await Copy(from.Database.GetDbConnection(), (NpgsqlConnection)to.Database.GetDbConnection(), table, stop);
            await CountOn(to, table, stop);
        }

        await transaction.CommitAsync(stop);
        return rows;
    }

    /// <summary>What others point at comes before them.</summary>
    private static List<IEntityType> InOrder(IModel model)
    {
        var ordered = new List<IEntityType>();
        foreach (var table in model.GetEntityTypes())
        {
            Take(table);
        }

        return ordered;

        void Take(IEntityType table)
        {
            foreach (var key in table.GetForeignKeys().Where(key => key.PrincipalEntityType != table))
            {
                Take(key.PrincipalEntityType);
            }

            if (!ordered.Contains(table))
            {
                ordered.Add(table);
            }
        }
    }

    private static async Task NeedEmpty(McuContext to, IEntityType table, CancellationToken stop)
    {
        var sql = $"SELECT COUNT(*) AS \"Value\" FROM \"{table.GetTableName()}\"";
        if (await to.Database.SqlQueryRaw<long>(sql).SingleAsync(stop) > 0)
        {
            throw new InvalidOperationException($"the database is not empty: there are rows in {table.GetTableName()}");
        }
    }

    private static async Task<long> Copy(DbConnection from, NpgsqlConnection to, IEntityType table, CancellationToken stop)
    {
        var columns = table.GetProperties().ToList();
        var names = string.Join(", ", columns.Select(c => $"\"{c.GetColumnName()}\""));
        var types = columns.ConvertAll(TypeOf);
        await using var command = from.CreateCommand();
#pragma warning disable CA2100 // Names of our own tables and columns.
        command.CommandText = $"SELECT {names} FROM \"{table.GetTableName()}\"";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(stop);
        await using var import = await to.BeginBinaryImportAsync(
            $"COPY \"{table.GetTableName()}\" ({names}) FROM STDIN (FORMAT BINARY)", stop);
        while (await reader.ReadAsync(stop))
        {
            await import.StartRowAsync(stop);
            for (var i = 0; i < types.Count; i++)
            {
                await Write(import, reader.GetValue(i), types[i], stop);
            }
        }

        return (long)await import.CompleteAsync(stop);
    }

    private static Task Write(NpgsqlBinaryImporter import, object value, Type type, CancellationToken stop) =>
        value is DBNull
        ? import.WriteNullAsync(stop) : import.WriteAsync(Convert.ChangeType(value, type, CultureInfo.InvariantCulture), stop);

    /// <summary>The type that the column has on the other side: SQLite knows only whole numbers where it has flags.</summary>
    private static Type TypeOf(IProperty column)
    {
        var type = column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    /// <summary>Ids that the database gives go on after the greatest.</summary>
    private static async Task CountOn(McuContext to, IEntityType table, CancellationToken stop)
    {
        if (table.FindPrimaryKey()!.Properties is [{ ValueGenerated: ValueGenerated.OnAdd } id] && id.ClrType == typeof(long))
        {
            var name = table.GetTableName();
            var sql = $"SELECT setval(pg_get_serial_sequence('\"{name}\"', 'Id'), (SELECT COALESCE(MAX(\"Id\"), 0) + 1 FROM \"{name}\"), false) AS \"Value\"";
            await to.Database.SqlQueryRaw<long>(sql).ToListAsync(stop);
        }
    }
}
