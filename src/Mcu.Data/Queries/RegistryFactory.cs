using Mcu.Data.Storage;
using Mcu.Workflow.Registry;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

internal sealed class RegistryFactory(IDbContextFactory<McuContext> contexts) : IRegistryFactory
{
    public IRegistry Open() => new Registry(contexts.CreateDbContext());
}
