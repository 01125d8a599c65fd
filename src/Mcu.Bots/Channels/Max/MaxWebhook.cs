using System.Security.Cryptography;
using System.Text;
using Mcu.Workflow.Processing;

namespace Mcu.Bots.Channels.Max;

/// <summary>The platform calls us; it hears 200 only after the commit, and anything else makes it call again.</summary>
internal sealed class MaxWebhook(
    MaxSettings settings, MaxInitializer introduction, MaxSubscription subscription, MaxUpdateReader reader,
    IMessageProcessor processor, TimeProvider clock,
    ILogger<MaxWebhook> log) : BackgroundService
{
    public const int MostBytes = 1024 * 1024;
    private const string SecretHeader = "X-Max-Bot-Api-Secret";

    /// <summary>How often we look whether the platform still means to call us.</summary>
    private static readonly TimeSpan Watch = TimeSpan.FromMinutes(10);

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
            ? await Take(reader.Read(update), context.RequestAborted)
            : await call.SetAside(processor, MaxChannel.ChannelName, context.RequestAborted);
    }

    /// <summary>Subscribes again if need be; a platform that is silent is asked again the next time.</summary>
    public async Task Look(CancellationToken stop)
    {
        try
        {
            if (await subscription.Renew(stop))
            {
                log.LogWarning("The platform had dropped the webhook subscription after repeated failures; it was renewed");
            }
        }
        catch (MaxFaultException fault)
        {
            log.LogWarning("Checking the webhook subscription failed: {Why}", fault.Message);
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_calls.Serve(stoppingToken), LookAfter(stoppingToken));

    private async Task LookAfter(CancellationToken stop)
    {
        var going = await introduction.Run(stop);
        while (going)
        {
            await Task.Delay(Watch, clock, stop);
            await Look(stop);
        }
    }

    private async Task<IResult> Take(MaxParsedUpdate maxParsedUpdate, CancellationToken stop) => maxParsedUpdate switch
    {
        MaxParsedUpdate.Got got => Results.StatusCode(await _calls.Take([await reader.Complete(got.IncomingMessage, stop)], got.Order)),
        MaxParsedUpdate.Broken broken => await PlatformCall.SetAside(processor, broken.Update, stop),
        _ => Results.Ok(),
    };

    /// <summary>Digests are compared, so that neither the secret nor its length can be guessed by the time that the answer takes.</summary>
    private bool IsFromPlatform(HttpRequest request) =>
        CryptographicOperations.FixedTimeEquals(_secret, SHA256.HashData(Encoding.UTF8.GetBytes(request.Headers[SecretHeader].ToString())));
}
