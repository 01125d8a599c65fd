using System.Threading.Channels;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels;

/// <summary>
/// For platforms that call us. Calls that come within a moment, or while a commit runs, become one batch; each is answered with 200 only
/// after that batch was committed, and anything else makes the platform call again.
/// </summary>
/// <param name="handle">Returns when the batch is committed.</param>
internal sealed class WebhookBatcher(Func<IReadOnlyList<IncomingMessage>, CancellationToken, Task> handle, ILogger log)
{
    private const int MostInBatch = 100;

    /// <summary>On real time: it is the network's moment and not the municipality's.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(20);

    private readonly Channel<Call> _calls = Channel.CreateUnbounded<Call>();

    /// <param name="said">What one call brought: one thing, or a few.</param>
    /// <param name="order">What tells the order of the calls: they overtake each other on their way.</param>
    /// <returns>The status to answer with, once it is known.</returns>
    public async Task<int> Take(IReadOnlyList<IncomingMessage> said, long order)
    {
        var call = new Call(said, order, new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously));
        return _calls.Writer.TryWrite(call) ? await call.Status.Task : StatusCodes.Status503ServiceUnavailable;
    }

    /// <summary>Runs until it is stopped; every call that was taken gets its answer, at the stop too.</summary>
    public async Task Serve(CancellationToken stop)
    {
        await using var atStop = stop.Register(() => _calls.Writer.TryComplete());
        await foreach (var first in _calls.Reader.ReadAllAsync(CancellationToken.None))
        {
            await Commit(await Gather(first), stop);
        }
    }

    private async Task<List<Call>> Gather(Call first)
    {
        await Task.Delay(Moment);
        var calls = new List<Call> { first };
        while (calls.Count < MostInBatch && _calls.Reader.TryRead(out var next))
        {
            calls.Add(next);
        }

        return [.. calls.OrderBy(call => call.Order)];
    }

    /// <summary>The one place where faults of receiving end.</summary>
    private async Task Commit(List<Call> calls, CancellationToken stop)
    {
        var status = StatusCodes.Status503ServiceUnavailable;
        try
        {
            await handle([.. calls.SelectMany(call => call.Said)], stop);
            status = StatusCodes.Status200OK;
        }
        catch (StoreUnavailableException)
        {
            log.LogWarning("The database takes no writes now; the platform was asked to call again");
        }
        catch (Exception fault)
        {
            // Its message may repeat a person's words, the kind and the place do not.
            log.LogError("A batch failed; the platform was asked to call again: {Fault} {Where}",
                fault.GetType().Name, fault.StackTrace);
        }

        calls.ForEach(call => call.Status.SetResult(status));
    }

    private sealed record Call(IReadOnlyList<IncomingMessage> Said, long Order, TaskCompletionSource<int> Status);
}
