using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>
/// The platform calls us, with the secret that it was given; bursts are gathered into one batch, and 200 is said after its commit.
/// </summary>
internal sealed class TelegramWebhook(
    TelegramSettings settings, TelegramIntroduction introduction, TelegramMe me, IDesk desk, TimeProvider clock, ILogger<TelegramWebhook> log) : BackgroundService
{
    public const int MostBytes = 1024 * 1024;
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private readonly CallGathering _calls = new((batch, stop) => desk.Handle(batch, stop: stop), log);
    private readonly byte[] _secret = SHA256.HashData(Encoding.UTF8.GetBytes(settings.WebhookSecret));

    /// <summary>Answers one call of the platform.</summary>
    public async Task<IResult> Accept(HttpContext context)
    {
        if (!IsFromPlatform(context.Request))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (context.Request.ContentLength > MostBytes)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        try
        {
            using var update = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            return await Take(TelegramUpdates.Read(update.RootElement, me, clock.GetUtcNow()));
        }
        catch (JsonException)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(introduction.Run(stoppingToken), _calls.Serve(stoppingToken));

    private async Task<IResult> Take(Reading reading)
    {
        if (reading is Reading.Broken broken)
        {
            log.LogWarning("Update {Update} is not as the platform promises and was passed over: {Why}", broken.UpdateId, broken.Why);
        }

        // The platform's numbers tell the order.
        return reading is Reading.Got got ? Results.StatusCode(await _calls.Take([got.Incoming], got.Id)) : Results.Ok();
    }

    /// <summary>Digests are compared, so that neither the secret nor its length can be guessed by the time that the answer takes.</summary>
    private bool IsFromPlatform(HttpRequest request) =>
        CryptographicOperations.FixedTimeEquals(_secret, SHA256.HashData(Encoding.UTF8.GetBytes(request.Headers[SecretHeader].ToString())));
}
