using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Mcu.Bots.Desk;
using Mcu.Workflow;

namespace Mcu.Bots.Channels.Vk;

/// <summary>
/// The platform calls us. <c>ok</c> is said only after the desk's commit; anything else makes the platform call again, and the event's own
/// number keeps the repeats from counting twice.
/// </summary>
internal sealed class VkCallback(VkSettings settings, VkIntroduction introduction, VkIntake intake, TimeProvider clock, ILogger<VkCallback> log) : BackgroundService
{
    public const int MostBytes = 1024 * 1024;
    private readonly byte[] _secret = SHA256.HashData(Encoding.UTF8.GetBytes(settings.Secret));

    /// <summary>Answers one call of the platform.</summary>
    public async Task<IResult> Accept(HttpContext context)
    {
        if (context.Request.ContentLength > MostBytes)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            using var update = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            return await Answer(update.RootElement, context.RequestAborted);
        }
        catch (JsonException)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => introduction.Run(stoppingToken);

    private async Task<IResult> Answer(JsonElement update, CancellationToken stop)
    {
        if (update.Number("group_id") != settings.Group)
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        // The platform asks for the code before it knows of a secret, and the code is good for nothing else.
        if (update.Words("type") == "confirmation" && (!update.Has("secret") || IsFromPlatform(update)))
        {
            return Results.Text(settings.ConfirmationCode);
        }

        return IsFromPlatform(update) ? await Take(update, stop) : Results.StatusCode(StatusCodes.Status403Forbidden);
    }

    /// <summary>The one place where faults of receiving end.</summary>
    private async Task<IResult> Take(JsonElement update, CancellationToken stop)
    {
        try
        {
            await intake.Take([VkUpdates.Read(update, settings.Group, clock.GetUtcNow())], cursor: null, stop);
            return Results.Text("ok");
        }
        catch (StoreUnavailableException)
        {
            log.LogWarning("The database takes no writes now; the platform was asked to call again");
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError("An event could not be handled; the platform was asked to call again: {Fault}", fault.WithoutWords());
        }

        return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Digests are compared, so that neither the secret nor its length can be guessed by the time that the answer takes.</summary>
    private bool IsFromPlatform(JsonElement update) =>
        CryptographicOperations.FixedTimeEquals(_secret, SHA256.HashData(Encoding.UTF8.GetBytes(update.Words("secret") ?? "")));
}
