using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mcu.Workflow;

namespace Mcu.Bots.Channels.Vk;

/// <summary>
/// The platform calls us; bursts are gathered into one batch. <c>ok</c> is said only after the commit; anything else makes the
/// platform call again, and the event's own number keeps the repeats from counting twice.
/// </summary>
internal sealed partial class VkCallback(VkSettings settings, VkInitializer introduction, VkUpdateHandler intake, ILogger<VkCallback> log)
    : BackgroundService
{
    public const int MostBytes = 1024 * 1024;
    private readonly WebhookBatcher _calls = new((batch, stop) => intake.Hand(batch, cursor: null, stop), log);
    private readonly byte[] _secret = SHA256.HashData(Encoding.UTF8.GetBytes(settings.Secret));

    /// <summary>Answers one call of the platform.</summary>
    public async Task<IResult> Accept(HttpContext context)
    {
        var call = await PlatformCall.Read(context.Request, MostBytes, context.RequestAborted);
        return call.Json is { } update ? await Answer(update, context.RequestAborted)
            : IsFromPlatform(call.Raw) ? await SetAside(VkUpdates.Broken(call.Raw, call.Why), context.RequestAborted)
            : Results.StatusCode(StatusCodes.Status400BadRequest);
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(introduction.Run(stoppingToken), _calls.Serve(stoppingToken));

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

    /// <summary>The platform gives its calls no numbers in their order: they are handled as they come.</summary>
    private async Task<IResult> Take(JsonElement update, CancellationToken stop)
    {
        var reading = await intake.Read(update, CancellationToken.None);
        if (reading is VkParsedUpdate.Broken broken)
        {
            return await SetAside(broken, stop);
        }

        var said = intake.Sift(reading);
        var status = said.Count > 0 ? await _calls.Take(said, order: 0) : StatusCodes.Status200OK;
        return status == StatusCodes.Status200OK ? Results.Text("ok") : Results.StatusCode(status);
    }

    /// <summary>It is said to have come, or the platform would bring it again and hold back what comes after it.</summary>
    private async Task<IResult> SetAside(VkParsedUpdate.Broken broken, CancellationToken stop)
    {
        try
        {
            await intake.SetAside([WithoutSecret(broken)], stop);
            return Results.Text("ok");
        }
        catch (StoreUnavailableException)
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private VkParsedUpdate.Broken WithoutSecret(VkParsedUpdate.Broken broken) =>
        new(broken.Update with { Raw = broken.Update.Raw.Replace(settings.Secret, "…", StringComparison.Ordinal) });

    /// <summary>
    /// The secret of a call that is no JSON, or is too long to be read to its end, stands in its words: nobody else knows it.
    /// </summary>
    private bool IsFromPlatform(string raw) => SecretInWords().FindAll(raw)
        .Take(10).Any(match => IsSecret(match.Groups["secret"].Value));

    [GeneratedRegex("\"secret\"\\s{0,9}:\\s{0,9}\"(?<secret>[^\"]{1,60})\"", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex SecretInWords();

    private bool IsFromPlatform(JsonElement update) => IsSecret(update.Words("secret") ?? "");

    /// <summary>Digests are compared, so that neither the secret nor its length can be guessed by the time that the answer takes.</summary>
    private bool IsSecret(string words) => CryptographicOperations.FixedTimeEquals(_secret, SHA256.HashData(Encoding.UTF8.GetBytes(words)));
}
