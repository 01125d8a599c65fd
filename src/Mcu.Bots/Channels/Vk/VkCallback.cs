using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Mcu.Bots.Channels.Vk;

/// <summary>
/// The platform calls us; bursts are gathered into one batch. <c>ok</c> is said only after the desk's commit; anything else makes the platform
/// call again, and the event's own number keeps the repeats from counting twice.
/// </summary>
internal sealed class VkCallback(VkSettings settings, VkIntroduction introduction, VkIntake intake, ILogger<VkCallback> log) : BackgroundService
{
    public const int MostBytes = 1024 * 1024;
    private readonly CallGathering _calls = new((batch, stop) => intake.Hand(batch, cursor: null, stop), log);
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
            return await Answer(update.RootElement);
        }
        catch (JsonException)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(introduction.Run(stoppingToken), _calls.Serve(stoppingToken));

    private async Task<IResult> Answer(JsonElement update)
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

        return IsFromPlatform(update) ? await Take(update) : Results.StatusCode(StatusCodes.Status403Forbidden);
    }

    /// <summary>The platform gives its calls no numbers in their order: they are handled as they come.</summary>
    private async Task<IResult> Take(JsonElement update)
    {
        var said = intake.Sift(await intake.Read(update, CancellationToken.None));
        var status = said.Count > 0 ? await _calls.Take(said, order: 0) : StatusCodes.Status200OK;
        return status == StatusCodes.Status200OK ? Results.Text("ok") : Results.StatusCode(status);
    }

    /// <summary>Digests are compared, so that neither the secret nor its length can be guessed by the time that the answer takes.</summary>
    private bool IsFromPlatform(JsonElement update) =>
        CryptographicOperations.FixedTimeEquals(_secret, SHA256.HashData(Encoding.UTF8.GetBytes(update.Words("secret") ?? "")));
}
