using Mcu.Workflow.Registry;

namespace Mcu.Bots.Desk;

/// <summary>/health: whether messages are taken and saved. 200 and «ok», or 503 and the reason in one line.</summary>
internal static class Health
{
    public static void MapHealth(this WebApplication app) => app.MapGet("/health", async (IStoreHealth store, DeskHealth desk) =>
    {
        var trouble = await store.Check() ?? desk.Trouble;
        return trouble is null
            ? Results.Json(new { status = "ok" })
            : Results.Json(new { status = "not saving", why = trouble }, statusCode: StatusCodes.Status503ServiceUnavailable);
    });
}
