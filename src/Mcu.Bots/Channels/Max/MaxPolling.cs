using System.Globalization;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Bots.Channels.Max;

/// <summary>
/// Asks for updates and hands them to the message processor with the platform's marker, which is saved in the same commit: after a
/// restart reading goes on where it stopped. Whatever happens in between, the same updates come again and those already seen are
/// skipped.
/// </summary>
internal sealed class MaxPolling(
    MaxClient client, MaxInitializer introduction, MaxUpdateReader reader, IMessageProcessor processor,
    ChannelHealth health, TimeProvider clock,
    ILogger<MaxPolling> log) : BackgroundService
{
    private const int Most = 100;
    private const int LongPollSeconds = 30;

    /// <summary>The platform takes two polls a second and no more.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(500);

    private readonly Backoff _wait = new(clock);
    private readonly TornAnswers _torn = new();
    private long? _marker;
    private bool _markerKnown;

    /// <summary>Asks once; what came is committed when the call returns, and acknowledged by the next call.</summary>
    /// <returns>How many updates came.</returns>
    /// <exception cref="MaxFaultException">The platform gave none.</exception>
    /// <exception cref="StoreUnavailableException">Nothing was saved; the next call brings the same updates.</exception>
    public async Task<int> PollOnce(CancellationToken stop, int timeoutSeconds = LongPollSeconds)
    {
        await Remember(stop);
        var polled = Whole(MaxFaultException.Need(await client.GetUpdates(_marker, _torn.Any ? 1 : Most, timeoutSeconds, stop)));
        var maxParsedUpdates = polled.Batch.Updates.Select(reader.Read)
            .Concat(polled.Batch.Unreadable.Select(raw => MaxUpdates.Broken(raw, "no JSON"))).ToList();
        await processor.SetAside([.. maxParsedUpdates.OfType<MaxParsedUpdate.Broken>().Select(broken => broken.Update)], stop);
        var batch = await Read(maxParsedUpdates, stop);
        var next = polled.Marker ?? _marker;
        if (batch.Count > 0 || next != _marker)
        {
            await processor.Handle(batch, next is { } marker ? Cursor(marker) : null, stop);
        }

        _marker = next;
        _torn.Reset();
        return maxParsedUpdates.Count;
    }

    /// <summary>
    /// An answer that is torn is asked for again a few times, one update at a time, and then passed over where its marker can be seen.
    /// </summary>
    private Polled Whole(Polled polled)
    {
        if (!polled.Batch.Torn)
        {
            return polled;
        }

        if (!_torn.Enough())
        {
            throw new MaxFaultException("an answer that is no JSON");
        }

        if (polled.Marker is null)
        {
            health.Stands(MaxChannel.ChannelName);
            throw new MaxFaultException("an answer that is no JSON and has no marker: nothing can be passed over");
        }

        return polled;
    }

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
            health.Receives(MaxChannel.ChannelName);
            await Task.Delay(Breath, clock, stop);
        }
        catch (MaxFaultException fault)
        {
            return await GoOn(fault, stop);
        }
        catch (StoreUnavailableException)
        {
            log.LogWarning("The database takes no writes now; the same updates will be requested again");
            await Pause(null, stop);
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            // Its message may repeat a person's words, the kind and the place do not.
            log.LogError("A batch failed and will be requested again: {Fault} {Where}",
                fault.GetType().Name, fault.StackTrace);
            await Pause(null, stop);
        }

        return true;
    }

    private async Task<bool> GoOn(MaxFaultException fault, CancellationToken stop)
    {
        if (fault.BadToken)
        {
            health.Stands(MaxChannel.ChannelName);
            log.LogError("Max__Token: the platform no longer accepts this token ({Why}); receiving has stopped until it is corrected",
                fault.Message);
            return false;
        }

        log.LogWarning("Polling for updates failed; retrying: {Why}", fault.Message);
        await Pause(fault.RetryAfter, stop);
        return true;
    }

    private Task Pause(TimeSpan? exactly, CancellationToken stop)
    {
        health.Fails(MaxChannel.ChannelName);
        return _wait.Pause(exactly, stop);
    }

    private async Task<List<IncomingMessage>> Read(IEnumerable<MaxParsedUpdate> readings, CancellationToken stop)
    {
        var batch = new List<IncomingMessage>();
        foreach (var got in readings.OfType<MaxParsedUpdate.Got>())
        {
            batch.Add(await reader.Complete(got.IncomingMessage, stop));
        }

        return batch;
    }

    private async Task Remember(CancellationToken stop)
    {
        if (!_markerKnown)
        {
            ChannelCursor? known = null;
            await processor.Save(async store => known = await store.CursorOf(MaxChannel.ChannelName), stop);
            _marker = long.TryParse(known?.Value, CultureInfo.InvariantCulture, out var marker) ? marker : null;
            _markerKnown = true;
        }
    }

    private static ChannelCursor Cursor(long marker) => new() { Channel = MaxChannel.ChannelName, Value = MaxUpdateMapper.Text(marker) };
}
