using System.Text.Json;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>
/// Asks for updates, hands them to the desk, and only after the desk's commit asks for the next ones: the offset is the receipt.
/// Whatever happens in between, the same updates come again and the desk skips those that it has seen.
/// </summary>
internal sealed class TelegramPolling(
    TelegramClient client, TelegramIntroduction introduction, TelegramMe me, IDesk desk, TimeProvider clock, ILogger<TelegramPolling> log) : BackgroundService
{
    private const int Most = 100;
    private const int LongPollSeconds = 30;
    private readonly GrowingWait _wait = new(clock);
    private long? _offset;

    /// <summary>Asks once; what came is committed when the call returns, and acknowledged by the next call.</summary>
    /// <returns>How many updates came.</returns>
    /// <exception cref="TelegramFaultException">The platform gave none.</exception>
    /// <exception cref="StoreUnavailableException">Nothing was saved; the next call brings the same updates.</exception>
    public async Task<int> PollOnce(CancellationToken stop, int timeoutSeconds = LongPollSeconds)
    {
        var answer = await client.GetUpdates(_offset, Most, timeoutSeconds, stop);
        if (answer is not Answer<IReadOnlyList<JsonElement>>.Ok updates)
        {
            throw TelegramFaultException.Of(answer);
        }

        var now = clock.GetUtcNow();
        var readings = updates.Value.Select(update => TelegramUpdates.Read(update, me, now)).ToList();
        Incoming[] batch = [.. readings.OfType<Reading.Got>().Select(got => got.Incoming)];
        if (batch.Length > 0)
        {
            await desk.Handle(batch, stop: stop);
        }

        foreach (var broken in readings.OfType<Reading.Broken>())
        {
            log.LogWarning("Update {Update} is not as the platform promises and was passed over: {Why}", broken.UpdateId, broken.Why);
        }

        _offset = Next(readings) ?? _offset;
        return readings.Count;
    }

    /// <summary>What acknowledges the batch; null for an empty one.</summary>
    private static long? Next(List<Reading> readings) => readings.Count == 0 ? null
        : readings.Max(reading => reading.UpdateId) + 1 ?? throw new TelegramFaultException("updates without numbers, they cannot be acknowledged");

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var going = await introduction.Run(stoppingToken);
        while (going && !stoppingToken.IsCancellationRequested)
        {
            going = await Turn(stoppingToken);
        }
    }

    /// <summary>The one place where faults of receiving end.</summary>
    private async Task<bool> Turn(CancellationToken stop)
    {
        try
        {
            await PollOnce(stop);
            _wait.Reset();
            return true;
        }
        catch (TelegramFaultException fault)
        {
            Tell(fault);
            return !fault.BadToken && await Pause(fault.RetryAfter, stop);
        }
        catch (StoreUnavailableException)
        {
            log.LogWarning("The database takes no writes now; the same updates will be asked for again");
            return await Pause(null, stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError("A batch could not be handled and will be asked for again: {Fault}", fault.WithoutWords());
            return await Pause(null, stop);
        }
    }

    private async Task<bool> Pause(TimeSpan? exactly, CancellationToken stop)
    {
        await _wait.Pause(exactly, stop);
        return true;
    }

    private void Tell(TelegramFaultException fault)
    {
        if (fault.BadToken)
        {
            log.LogError("Telegram__Token: the platform no longer accepts this token ({Why}); receiving has stopped until it is corrected", fault.Message);
        }
        else if (fault.Code == StatusCodes.Status409Conflict)
        {
            log.LogError("Another program receives for this bot ({Why}): one of the two must be stopped", fault.Message);
        }
        else
        {
            log.LogWarning("No updates now, trying again: {Why}", fault.Message);
        }
    }
}
