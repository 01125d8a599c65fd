using Mcu.Data.Storage;
using Mcu.Workflow.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

internal sealed class EfStoreFactory(IDbContextFactory<McuContext> contexts) : IStoreFactory
{
    public IStore Open() => new EfStore(contexts.CreateDbContext());
}
