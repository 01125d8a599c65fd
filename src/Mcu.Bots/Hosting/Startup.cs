using System.Data.Common;
using Mcu.Data;
using Mcu.Workflow;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Settings;

namespace Mcu.Bots.Hosting;

/// <summary>The start: the schema is brought up to date, the first administrators are let in, then the doors open.</summary>
internal static class Startup
{
    public static async Task StartAndRun(this WebApplication app)
    {
        ListenCheck.Run(app.Configuration[WebHostDefaults.ServerUrlsKey]);
        await Prepare(app.Services, app.Lifetime.ApplicationStopping);
        await app.StartAsync();
        var bootstrapper = app.Services.GetRequiredService<Bootstrapper>();
        bootstrapper.Announce(app.Urls);
        await app.Services.GetRequiredService<MessageProcessor>().RunInUnitOfWork(bootstrapper.OpenFirstDoor);
        await app.WaitForShutdownAsync();
    }

    /// <summary>Everything that comes before the first message; tests and benches start with it too.</summary>
    public static async Task Prepare(IServiceProvider services, CancellationToken stop = default)
    {
        try
        {
            await McuData.Migrate(services, stop);
        }
        catch (NewerDatabaseException newer)
        {
            throw new StartupException(new StartupProblem("ConnectionStrings__Mcu", "start.newer-database",
                ("migration", newer.Migration)));
        }
        catch (Exception fault) when (fault is StoreUnavailableException or DbException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException(new StartupProblem("ConnectionStrings__Mcu", "start.writable-database", ("fault", fault.Message)));
        }

        await services.GetRequiredService<Bootstrapper>().Prepare(stop);
    }
}
