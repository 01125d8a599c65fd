using System.Globalization;
using System.Text.Json;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;

namespace Mcu.Bots.Channels.Vk;

/// <summary>
/// Waits for events, hands them to the message processor, and moves on only with its commit: the position is saved in that commit, so
/// what comes while the program is down is read when it is up again.
/// </summary>
internal sealed class VkPolling(
    VkClient client, VkInitializer introduction, VkUpdateHandler intake, VkSettings settings, ChannelHealth health, TimeProvider clock,
    ILogger<VkPolling> log) : BackgroundService
{
    private const int LongPollSeconds = 25;

    /// <summary>A number of another community's queue would mean nothing here.</summary>
    private readonly string _cursor = $"{VkChannel.ChannelName}:{settings.GroupId}";
    private readonly Backoff _wait = new(clock);
    private readonly TornAnswers _torn = new();
    private VkPollServer? _server;
    private string? _ts;

    /// <summary>Asks once; what came is committed when the call returns.</summary>
    /// <returns>How many events came.</returns>
    /// <exception cref="VkFaultException">The platform gave none.</exception>
    /// <exception cref="StoreUnavailableException">Nothing was saved; the next call brings the same events.</exception>
    public async Task<int> PollOnce(CancellationToken stop, int waitSeconds = LongPollSeconds)
    {
        var server = _server ??= Need(await client.GetLongPollServer(stop));
        var ts = _ts ??= await intake.SavedCursor(_cursor, stop) ?? await Begin(server.Ts, stop);
        var answer = Need(await client.Poll(server, ts, waitSeconds, stop));
        if (answer.Answer.Number("failed") is { } failed)
        {
            return await Recover((int)failed, answer.Answer, stop);
        }

        var next = NextOf(answer);
        var readings = new List<VkParsedUpdate>(answer.Updates.Count);
        foreach (var update in answer.Updates)
        {
            readings.Add(await intake.Read(update, stop));
        }

        readings.AddRange(answer.Unreadable.Select(raw => VkUpdates.Broken(raw, "no JSON")));
        await intake.Take(readings, next == ts ? null : At(next), stop);
        _torn.Reset();
        _ts = next;
        return readings.Count;
    }

    /// <summary>
    /// Where to go on. An answer that is torn is asked for again a few times, and then passed over where its number can be seen.
    /// </summary>
    private string NextOf(UpdateBatch batch)
    {
        if (!batch.Torn)
        {
            return batch.Answer.Has("updates") && VkPollServer.TsIn(batch.Answer) is { } next
                ? next
                : throw new VkFaultException("an answer without events, or without a number to go on from");
        }

        if (!_torn.Enough())
        {
            throw new VkFaultException("an answer that is no JSON");
        }

        if (batch.GreatestNumber("ts") is { } behind)
        {
            return behind.ToString(CultureInfo.InvariantCulture);
        }

        health.Stands(VkChannel.ChannelName);
        throw new VkFaultException("an answer that is no JSON and names no number to go on from: nothing can be passed over");
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

    /// <summary>1: the platform has forgotten part of what we missed, and says where to go on. 2: the key is stale. 3: both are.</summary>
    private async Task<int> Recover(int failed, JsonElement answer, CancellationToken stop)
    {
        if (failed == 1 && VkPollServer.TsIn(answer) is { } next)
        {
            log.LogWarning("The platform no longer has all events since the last poll; continuing from the oldest it has");
            _ts = await Begin(next, stop);
            return 0;
        }

        _server = Need(await client.GetLongPollServer(stop));
        if (failed != 2)
        {
            log.LogWarning("The platform lost our position in its event log; continuing from now");
            _ts = await Begin(_server.Ts, stop);
        }

        return 0;
    }

    /// <summary>Saved at once: from now on nothing is passed over, whenever the program may stop.</summary>
    private async Task<string> Begin(string ts, CancellationToken stop)
    {
        await intake.Begin(At(ts), stop);
        return ts;
    }

    private ChannelCursor At(string ts) => new() { Channel = _cursor, Value = ts };

    private static T Need<T>(VkResult<T> answer) => answer is VkResult<T>.Ok ok ? ok.Value : throw VkFaultException.Of(answer);

    /// <summary>The one place where faults of receiving end.</summary>
    private async Task<bool> Turn(CancellationToken stop)
    {
        try
        {
            await PollOnce(stop);
            return Received();
        }
        catch (VkFaultException fault) when (fault.BadToken)
        {
            health.Stands(VkChannel.ChannelName);
            log.LogError("Vk__Token: the platform no longer accepts this key ({Why}); receiving has stopped until it is corrected",
                fault.Message);
            return false;
        }
        catch (VkFaultException fault)
        {
            log.LogWarning("Polling for events failed; retrying: {Why}", fault.Message);
        }
        catch (StoreUnavailableException)
        {
            log.LogWarning("The database takes no writes now; the same events will be requested again");
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)
        {
            log.LogError("A batch failed and will be requested again: {Fault}", fault.Describe());
        }

        return await Pause(stop);
    }

    private bool Received()
    {
        _wait.Reset();
        health.Receives(VkChannel.ChannelName);
        return true;
    }

    private async Task<bool> Pause(CancellationToken stop)
    {
        health.Fails(VkChannel.ChannelName);
        await _wait.Pause(null, stop);
        return true;
    }
}
