using Mcu.Data;
using Mcu.Workflow.Settings;

namespace Mcu.Bots.Hosting;

/// <summary>Reads the settings that no section holds and says at once what is wrong with them.</summary>
internal static class SettingsCheck
{
    public static string Connection(IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("Mcu") ?? McuData.DefaultConnection;
        return McuData.TryRecognise(connection, out var expectation)
            ? connection
            : throw new StartupException(new StartupProblem("ConnectionStrings__Mcu", "start.connection", ("example", expectation)));
    }
}
