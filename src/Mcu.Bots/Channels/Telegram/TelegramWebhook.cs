using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>
/// The platform calls us. Calls that come within a moment, or while a commit runs, become one batch; each is answered with 200 only after
/// that batch was committed, and anything else makes the platform call again.
/// </summary>
internal sealed class TelegramWebhook(
    TelegramSettings settings, TelegramIntroduction introduction, TelegramMe me, IDesk desk, TimeProvider clock, ILogger<TelegramWebhook> log) : BackgroundService
{
    public const int MostBytes = 1024 * 1024;
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const int MostInBatch = 100;

    /// <summary>On real time: it is the network's moment and not the municipality's.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    private readonly Channel<Call> _calls = Channel.CreateUnbounded<Call>();
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
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var atStop = stoppingToken.Register(() => _calls.Writer.TryComplete());
        await Task.WhenAll(introduction.Run(stoppingToken), Serve(stoppingToken));
    }

    /// <summary>Every call that was taken gets its answer, at the stop too.</summary>
    private async Task Serve(CancellationToken stop)
    {
        await foreach (var first in _calls.Reader.ReadAllAsync(CancellationToken.None))
        {
            await Commit(await Gather(first), stop);
        }
    }

    private async Task<IResult> Take(Reading reading)
    {
        if (reading is Reading.Broken broken)
        {
            log.LogWarning("Update {Update} is not as the platform promises and was passed over: {Why}", broken.UpdateId, broken.Why);
        }

        if (reading is not Reading.Got got)
        {
            return Results.Ok();
        }

        var call = new Call(got, new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously));
        return Results.StatusCode(_calls.Writer.TryWrite(call) ? await call.Status.Task : StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Calls overtake each other on their way; the platform's numbers tell the order.</summary>
    private async Task<List<Call>> Gather(Call first)
    {
        await Task.Delay(Moment);
        var calls = new List<Call> { first };
        while (calls.Count < MostInBatch && _calls.Reader.TryRead(out var next))
        {
            calls.Add(next);
        }

        calls.Sort((a, b) => a.Reading.Id.CompareTo(b.Reading.Id));
        return calls;
    }

    /// <summary>The one place where faults of receiving end.</summary>
    private async Task Commit(List<Call> calls, CancellationToken stop)
    {
        var status = StatusCodes.Status503ServiceUnavailable;
        try
        {
            Incoming[] batch = [.. calls.Select(call => call.Reading.Incoming)];
            await desk.Handle(batch, stop: stop);
            status = StatusCodes.Status200OK;
        }
        catch (StoreUnavailableException)
        {
            log.LogWarning("The database takes no writes now; the platform was asked to call again");
        }
        catch (Exception fault)
        {
            log.LogError("A batch could not be handled; the platform was asked to call again: {Fault}", fault.WithoutWords());
        }

        calls.ForEach(call => call.Status.SetResult(status));
    }

    /// <summary>Digests are compared, so that neither the secret nor its length can be guessed by the time that the answer takes.</summary>
    private bool IsFromPlatform(HttpRequest request) =>
        CryptographicOperations.FixedTimeEquals(_secret, SHA256.HashData(Encoding.UTF8.GetBytes(request.Headers[SecretHeader].ToString())));

    private sealed record Call(Reading.Got Reading, TaskCompletionSource<int> Status);
}
