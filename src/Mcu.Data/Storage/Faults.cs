using System.Data.Common;
using System.Net.Sockets;
using Mcu.Workflow;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Mcu.Data.Storage;

/// <summary>Tells apart the faults of a database that the work can outlive: «cannot now» and «somebody was first».</summary>
internal static class Faults
{
    /// <summary>The fault in the words of the core; null for a fault that is a defect.</summary>
    public static Exception? Explain(Exception fault) => Cause(fault) switch
    {
        DbUpdateConcurrencyException cause => new StoreConflictException("The rows were changed by somebody else first.", cause),
        SqliteException cause => Explain(cause, fault),
        PostgresException cause => Explain(cause, fault),
        NpgsqlException cause => new StoreUnavailableException($"The database is away: {cause.Message}", fault),
        SocketException or TimeoutException => new StoreUnavailableException("The database is away.", fault),
        _ => null,
    };

    private static Exception? Explain(SqliteException cause, Exception fault) =>
        (cause.SqliteErrorCode, cause.SqliteExtendedErrorCode) switch
        {
            (SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED, _) =>
                new StoreUnavailableException("The database is locked.", fault),
            (SQLitePCL.raw.SQLITE_FULL, _) => new StoreUnavailableException("The disk of the database is full.", fault),
            (SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_CANTOPEN, _) =>
                new StoreUnavailableException($"The database file cannot be written: {cause.Message}", fault),
            (_, SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE or SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY) =>
                new StoreConflictException("A unique key exists already.", fault),
            _ => null,
        };

    private static Exception? Explain(PostgresException cause, Exception fault) => cause.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation => new StoreConflictException("A unique key exists already.", fault),
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected =>
            new StoreConflictException("Somebody else was first.", fault),
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.QueryCanceled =>
            new StoreUnavailableException($"The database cannot take writes: {cause.MessageText}", fault),

        // Classes 08 (connection), 53 (disk, memory, connections), 57P (shutting down, starting up), 58 (its files).
        ['0', '8', ..] or ['5', '3', ..] or ['5', '7', 'P', ..] or ['5', '8', ..] =>
            new StoreUnavailableException($"The database cannot take writes: {cause.MessageText}", fault),
        _ => null,
    };

    private static Exception? Cause(Exception? fault)
    {
        while (fault is not (null or DbUpdateConcurrencyException or DbException or SocketException or TimeoutException))
        {
            fault = fault.InnerException;
        }

        return fault;
    }
}
