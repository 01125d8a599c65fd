using System.Data.Common;
using Mcu.Bots.Settings;
using Mcu.Data;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Registry;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Rules;

/// <summary>The open appeals of a database, read beside the program that works with it.</summary>
internal static class OpenAppeals
{
    private const int AtOnce = 500;

    /// <returns>Null where there is no database yet.</returns>
    public static async Task<IReadOnlyList<Appeal>?> Read(string connection, Phrasebook texts)
    {
        if (!McuData.IsThere(connection))
        {
            return null;
        }

        var services = new ServiceCollection();
        services.AddMcuData(connection);
        await using var provider = services.BuildServiceProvider();
        try
        {
            await using var registry = provider.GetRequiredService<IRegistryFactory>().Open();
            return await Pages(registry);
        }
        catch (Exception fault) when (fault is DbException or StoreUnavailableException)
        {
            throw new StartupException(texts.Say("regulation.chore.no-database", ("fault", fault.Message.ReplaceLineEndings(" "))));
        }
    }

    private static async Task<IReadOnlyList<Appeal>> Pages(IRegistry registry)
    {
        var open = new List<Appeal>();
        for (var page = await Page(); page.Count > 0; page = await Page())
        {
            open.AddRange(page);
        }

        return open;

        Task<IReadOnlyList<Appeal>> Page() => registry.Appeals(new AppealQuery(Lifecycle.Open), open.Count, AtOnce);
    }
}
