using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Mcu.Data.Storage;

/// <summary>
/// What SQLite forgets with the connection: a commit reaches the disk before it returns (an acknowledged message is never lost),
/// and a writer waits for another one instead of failing at once.
/// </summary>
internal sealed class SqlitePragmas(int busySeconds) : DbConnectionInterceptor
{
    private readonly string _habits = FormattableString.Invariant($"PRAGMA synchronous=FULL; PRAGMA busy_timeout={busySeconds * 1000};");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    private void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The only thing put in is a number of our own.
        command.CommandText = _habits;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
