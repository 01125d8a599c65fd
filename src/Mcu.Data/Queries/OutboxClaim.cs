namespace Mcu.Data.Queries;

/// <summary>
/// One statement that chooses and marks, so that no two processes take the same row. {0} owner, {1} held until, {2} now, {3} how many.
/// </summary>
internal static class OutboxClaim
{
    /// <summary>
    /// SQLite has one writer at a time and needs no row locks; PostgreSQL passes by the rows that another claim has locked.
    /// </summary>
    public static string Sql(bool postgres) => postgres ? OnPostgres : OnSqlite;

    private static readonly string OnSqlite = Compose("");
    private static readonly string OnPostgres = Compose("FOR UPDATE OF o SKIP LOCKED");

    private static string Compose(string locking) => $$"""
        WITH next AS MATERIALIZED (
            SELECT o."Id" FROM "Outbox" AS o
            WHERE o."Status" = 'Pending' AND (o."NotBefore" <= {2} OR o."Attempts" > 0) AND (o."ClaimedUntil" IS NULL OR o."ClaimedUntil" < {2})
              AND NOT EXISTS (
                SELECT 1 FROM "Outbox" AS e
                WHERE e."Status" = 'Pending' AND e."Chat" = o."Chat" AND e."Id" < o."Id" AND e."Priority" <= o."Priority"
                  AND e."ClaimedBy" <> {0} AND e."ClaimedUntil" >= {2})
            ORDER BY o."Priority", o."Id" LIMIT {3} {{locking}})
        UPDATE "Outbox" SET "ClaimedBy" = {0}, "ClaimedUntil" = {1} WHERE "Id" IN (SELECT "Id" FROM next)
        RETURNING *
        """;
}
