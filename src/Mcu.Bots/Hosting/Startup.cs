using System.Data.Common;
using Mcu.Data;
using Mcu.Workflow;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Settings;

namespace Mcu.Bots.Hosting;

/// <summary>The start: the schema is brought up to date, the first administrators are let in, then the channels open.</summary>
internal static class Startup
{
    public static async Task StartAndRun(this WebApplication app)
    {
        ListenCheck.Run(app.Configuration[WebHostDefaults.ServerUrlsKey]);
        await Prepare(app.Services, app.Lifetime.ApplicationStopping);
        await app.StartAsync();
        var bootstrapper = app.Services.GetRequiredService<Bootstrapper>();
        bootstrapper.Announce(app.Urls);
        await app.Services.GetRequiredService<MessageProcessor>().RunInUnitOfWork(bootstrapper.CreateBootstrapInvite);
        await app.WaitForShutdownAsync();
    }

    /// <summary>Everything that comes before the first message; tests and benches start with it too.</summary>
    public static async Task Prepare(IServiceProvider services, CancellationToken stop = default)
    {
        try
        {
            await McuData.Migrate(services, stop);
        }
        catch (Exception fault) when (UnknownSchema(fault) is { } problem)
        {
            throw new StartupException(problem);
        }
        catch (Exception fault) when (fault is StoreUnavailableException or DbException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException(new StartupProblem("ConnectionStrings__Mcu", "start.writable-database", ("fault", fault.Message)));
        }

        await services.GetRequiredService<Bootstrapper>().Prepare(stop);
    }

    /// <summary>The problem, where the database was made by a version that this one does not follow.</summary>
    public static StartupProblem? UnknownSchema(Exception fault) => fault switch
    {
        NewerDatabaseException newer => new("ConnectionStrings__Mcu", "start.newer-database", ("migration", newer.Migration)),
        OlderDatabaseException older => new("ConnectionStrings__Mcu", "start.old-database", ("migration", older.Migration)),
        _ => null,
    };
}
