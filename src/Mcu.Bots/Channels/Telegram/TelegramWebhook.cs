using System.Security.Cryptography;
using System.Text;
using Mcu.Workflow.Processing;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>
/// The platform calls us, with the secret that it was given; bursts are gathered into one batch, and 200 is said after its commit.
/// </summary>
internal sealed class TelegramWebhook(
    TelegramSettings settings, TelegramInitializer introduction, TelegramBotInfo me, IMessageProcessor processor, TimeProvider clock,
    ILogger<TelegramWebhook> log) : BackgroundService
{
    public const int MostBytes = 1024 * 1024;
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private readonly WebhookBatcher _calls = new((batch, stop) => processor.Handle(batch, stop: stop), log);
    private readonly byte[] _secret = SHA256.HashData(Encoding.UTF8.GetBytes(settings.WebhookSecret));

    /// <summary>Answers one call of the platform.</summary>
    public async Task<IResult> Accept(HttpContext context)
    {
        if (!IsFromPlatform(context.Request))
        {
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        }

        var call = await PlatformCall.Read(context.Request, MostBytes, context.RequestAborted);
        return call.Json is { } update
            ? await Take(TelegramUpdateMapper.Map(update, me, clock.GetUtcNow()), context.RequestAborted)
            : await call.SetAside(processor, TelegramChannel.ChannelName, context.RequestAborted);
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(introduction.Run(stoppingToken), _calls.Serve(stoppingToken));

    /// <summary>The platform's numbers tell the order.</summary>
    private async Task<IResult> Take(TelegramParsedUpdate reading, CancellationToken stop) => reading switch
    {
        TelegramParsedUpdate.Got got => Results.StatusCode(await _calls.Take([got.IncomingMessage], got.Id)),
        TelegramParsedUpdate.Broken broken => await PlatformCall.SetAside(processor, broken.Update, stop),
        _ => Results.Ok(),
    };

    /// <summary>Digests are compared, so that neither the secret nor its length can be guessed by the time that the answer takes.</summary>
    private bool IsFromPlatform(HttpRequest request) =>
        CryptographicOperations.FixedTimeEquals(_secret, SHA256.HashData(Encoding.UTF8.GetBytes(request.Headers[SecretHeader].ToString())));
}
