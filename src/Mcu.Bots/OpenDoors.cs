using System.Data.Common;
using Mcu.Bots.Desk;
using Mcu.Bots.Settings;
using Mcu.Data;
using Mcu.Workflow;
using Mcu.Workflow.Texts;

namespace Mcu.Bots;

/// <summary>The start: the schema is brought up to date, the first administrators are let in, then the doors open.</summary>
internal static class OpenDoors
{
    public static async Task OpenTheDoors(this WebApplication app)
    {
        ListenCheck.Run(app.Configuration[WebHostDefaults.ServerUrlsKey]);
        await Prepare(app.Services, app.Lifetime.ApplicationStopping);
        await app.StartAsync();
        var firstDay = app.Services.GetRequiredService<FirstDay>();
        firstDay.Announce(app.Urls);
        await app.Services.GetRequiredService<FrontDesk>().Do(firstDay.OpenFirstDoor);
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
            throw new StartupException(new StartupProblem("ConnectionStrings__Mcu", "start.newer-database", ("migration", newer.Migration)));
        }
        catch (Exception fault) when (fault is StoreUnavailableException or DbException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException(new StartupProblem("ConnectionStrings__Mcu", "start.writable-database", ("fault", fault.Message)));
        }

        await services.GetRequiredService<FirstDay>().Prepare(stop);
    }
}
