using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>
/// Asks for updates, hands them to the message processor, and only after the commit asks for the next ones: the offset is the receipt.
/// Whatever happens in between, the same updates come again and those already seen are skipped.
/// </summary>
internal sealed class TelegramPolling(
    TelegramClient client, TelegramInitializer introduction, TelegramBotInfo me, IMessageProcessor processor, ChannelHealth health,
    TimeProvider clock, ILogger<TelegramPolling> log) : BackgroundService
{
    private const int Most = 100;
    private const int LongPollSeconds = 30;
    private readonly Backoff _wait = new(clock);
    private readonly TornAnswers _torn = new();
    private long? _offset;

    /// <summary>Asks once; what came is committed when the call returns, and acknowledged by the next call.</summary>
    /// <returns>How many updates came.</returns>
    /// <exception cref="TelegramFaultException">The platform gave none.</exception>
    /// <exception cref="StoreUnavailableException">Nothing was saved; the next call brings the same updates.</exception>
    public async Task<int> PollOnce(CancellationToken stop, int timeoutSeconds = LongPollSeconds)
    {
        var telegramResult = await client.GetUpdates(_offset, _torn.Any ? 1 : Most, timeoutSeconds, stop);
        if (telegramResult is not TelegramResult<UpdateBatch>.Ok { Value: var updates })
        {
            throw TelegramFaultException.Of(telegramResult);
        }

        var readings = Read(updates);
        await processor.SetAside([.. readings.OfType<TelegramParsedUpdate.Broken>().Select(broken => broken.Update)], stop);
        IncomingMessage[] batch = [.. readings.OfType<TelegramParsedUpdate.Got>().Select(got => got.IncomingMessage)];
        if (batch.Length > 0)
        {
            await processor.Handle(batch, stop: stop);
        }

        _offset = Next(readings) ?? _offset;
        _torn.Reset();
        return readings.Count;
    }

    /// <summary>
    /// An answer that is torn is asked for again a few times, one update at a time, and then passed over where a number can be seen in it.
    /// </summary>
    private List<TelegramParsedUpdate> Read(UpdateBatch batch)
    {
        if (batch.Torn && !_torn.Enough())
        {
            throw new TelegramFaultException("an answer that is no JSON");
        }

        var now = clock.GetUtcNow();
        var last = batch.GreatestNumber("update_id");
        if (batch.Torn && last is null)
        {
            health.Stands(TelegramChannel.ChannelName);
            throw new TelegramFaultException("an answer that is no JSON and names no update: nothing can be passed over");
        }

        return
        [
            .. batch.Updates.Select(update => TelegramUpdateMapper.Map(update, me, now)),
            .. batch.Unreadable.Select(raw =>
                TelegramUpdateMapper.CreateBroken(last ?? UpdateBatch.NumberIn(raw, "update_id"), raw, "no JSON")),
        ];
    }

    /// <summary>What acknowledges the batch; null for an empty one.</summary>
    private static long? Next(List<TelegramParsedUpdate> readings) => readings.Count == 0 ? null
        : readings.Max(reading => reading.UpdateId) + 1
        ?? throw new TelegramFaultException("updates without numbers, they cannot be acknowledged");

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
            health.Receives(TelegramChannel.ChannelName);
            return true;
        }
        catch (TelegramFaultException fault)
        {
            Tell(fault);
            return !fault.BadToken && await Pause(fault.RetryAfter, stop);
        }
        catch (StoreUnavailableException)
        {
            log.LogWarning("The database takes no writes now; the same updates will be requested again");
            return await Pause(null, stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError("A batch failed and will be requested again: {Fault}", fault.Describe());
            return await Pause(null, stop);
        }
    }

    private async Task<bool> Pause(TimeSpan? exactly, CancellationToken stop)
    {
        health.Fails(TelegramChannel.ChannelName);
        await _wait.Pause(exactly, stop);
        return true;
    }

    private void Tell(TelegramFaultException fault)
    {
        if (fault.BadToken)
        {
            health.Stands(TelegramChannel.ChannelName);
            log.LogError("Telegram__Token: the platform no longer accepts this token ({Why}); receiving has stopped until it is corrected",
                fault.Message);
        }
        else if (fault.Code == StatusCodes.Status409Conflict)
        {
            log.LogError("Another process is receiving updates for this bot ({Why}); stop one of the two", fault.Message);
        }
        else
        {
            log.LogWarning("Polling for updates failed; retrying: {Why}", fault.Message);
        }
    }
}
