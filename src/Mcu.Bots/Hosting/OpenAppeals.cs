using System.Data.Common;
using Mcu.Data;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Settings;
using Mcu.Workflow.Storage;

namespace Mcu.Bots.Hosting;

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
            await using var store = provider.GetRequiredService<IStoreFactory>().Open();
            return await Pages(store);
        }
        catch (Exception fault) when (fault is DbException or StoreUnavailableException)
        {
            throw new StartupException(texts.Say("regulation.chore.no-database", ("fault", fault.Message.ReplaceLineEndings(" "))));
        }
    }

    private static async Task<IReadOnlyList<Appeal>> Pages(IStore store)
    {
        var open = new List<Appeal>();
        for (var page = await Page(); page.Count > 0; page = await Page())
        {
            open.AddRange(page);
        }

        return open;

        Task<IReadOnlyList<Appeal>> Page() => store.Appeals(new AppealQuery(Lifecycle.Open), open.Count, AtOnce);
    }
}
