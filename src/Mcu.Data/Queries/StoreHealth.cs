using Mcu.Data.Storage;
using Mcu.Workflow.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

internal sealed class StoreHealth(IDbContextFactory<McuContext> contexts) : IStoreHealth
{
    private const string Probe = """
        INSERT INTO "Settings" ("Name", "Value") VALUES ('store.probe', {0})
        ON CONFLICT ("Name") DO UPDATE SET "Value" = excluded."Value"
        """;

    public async Task<string?> Check(CancellationToken stop = default)
    {
        try
        {
            await using var db = await contexts.CreateDbContextAsync(stop);
            await db.Database.ExecuteSqlRawAsync(Probe, [Guid.NewGuid().ToString("N")], stop);
            return null;
        }
        catch (Exception fault) when (Faults.Explain(fault) is not null)
        {
            return Faults.Explain(fault)!.Message;
        }
    }
}
