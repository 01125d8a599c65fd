using System.Data.Common;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Mcu.Data.Queries;

/// <summary>
/// New rows of the tables that every message fills, written on SQLite by one prepared statement for each table: EF makes a command for each
/// row, which is more than half of the time of a commit. What the columns are and how values are converted comes from the model all the
/// same.
/// </summary>
internal sealed class BulkInsert
{
    private readonly DbContext _db;
    private readonly List<EntityEntry> _rows;

    private BulkInsert(DbContext db, List<EntityEntry> rows) => (_db, _rows) = (db, rows);

    public static BulkInsert Of(DbContext db) =>
        // PostgreSQL gets many rows with one trip already.
        new(db, db.Database.IsSqlite()
        ? db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added && Quick(e.Entity)).ToList() : []);

    public bool Empty => _rows.Count == 0;

    /// <summary>Takes the new rows out of the hands of EF; they are EF's again if <see cref="GiveBack"/> is called.</summary>
    public void Take(DbTransaction transaction)
    {
        foreach (var table in _rows.GroupBy(row => row.Metadata))
        {
            Number(table.Key, table, transaction);
        }

        _rows.ForEach(row => row.State = EntityState.Unchanged);
    }

    /// <summary>
    /// Comes after EF's own statements, so that what was removed makes place first; the keys between tables are looked at by the commit.
    /// </summary>
    public void Write(DbTransaction transaction)
    {
        foreach (var table in _rows.GroupBy(row => row.Metadata))
        {
            Write(table.Key, table, transaction);
        }
    }

    public void GiveBack() => _rows.ForEach(row => row.State = EntityState.Added);

    private static bool Quick(object row) =>
        row is InboxRow or OutboxRow or Resident or Draft or ResidentMessage or Appeal or HistoryLine or Reminder or Card or OutsideRecord;

    /// <summary>Ids that the table counts by itself are asked for in one go: within the transaction nobody else writes.</summary>
    private void Number(IEntityType table, IEnumerable<EntityEntry> rows, DbTransaction transaction)
    {
        if (table.FindPrimaryKey()!.Properties is not [{ ValueGenerated: ValueGenerated.OnAdd } id])
        {
            return;
        }

        using var command = _db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT seq FROM sqlite_sequence WHERE name = @name";
        command.Transaction = transaction;
        AddParameter(command, "@name").Value = table.GetTableName();
        var last = command.ExecuteScalar() as long? ?? 0;
        foreach (var row in rows)
        {
            row.Property(id).CurrentValue = ++last;
            row.Property(id).IsTemporary = false;
        }
    }

    private void Write(IEntityType table, IEnumerable<EntityEntry> rows, DbTransaction transaction)
    {
        var columns = table.GetProperties().Select(p => (Name: p.GetColumnName(), Property: p, p.GetTypeMapping().Converter)).ToList();
        using var command = _db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of our own tables and columns.
        command.CommandText = $"INSERT INTO \"{table.GetTableName()}\" ({string.Join(", ", columns.Select(c => $"\"{c.Name}\""))}) " +
                              $"VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))})";
#pragma warning restore CA2100
        command.Transaction = transaction;
        var parameters = columns.Select((_, i) => AddParameter(command, $"@p{i}")).ToList();
        foreach (var row in rows)
        {
            var values = row.CurrentValues;
            for (var i = 0; i < columns.Count; i++)
            {
                var value = values[columns[i].Property];
                parameters[i].Value = (columns[i].Converter is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
            }

            command.ExecuteNonQuery();
        }
    }

    private static DbParameter AddParameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
