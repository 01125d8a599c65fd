using System.Diagnostics;
using Mcu.Bots.Channels;
using Mcu.Bots.Clock;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Desk;

/// <summary>
/// Everything that changes state goes through here: messages, buttons, pages, the clock. One writer, one unit of work, one commit.
/// Only after the commit does a channel acknowledge, and only then does the courier send.
/// </summary>
internal sealed class FrontDesk(
    SingleWriter writer, UnitOfWorkRunner units, Reception reception, Round round, PoisonTray poison, DeskHealth health) : IDesk
{
    public Task Handle(IReadOnlyList<Incoming> batch, ChannelCursor? cursor = null, CancellationToken stop = default) =>
        writer.Exclusively(async () =>
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                await units.Run(work => Receive(work, batch, cursor), stop);
            }
            catch (Exception fault) when (fault is not StoreUnavailableException and not OperationCanceledException)
            {
                await OneByOne(batch, cursor, stop);
            }

            health.Took(batch.Count, Stopwatch.GetElapsedTime(started));
        }, stop);

    public Task SetAside(IReadOnlyCollection<UnreadableUpdate> updates, CancellationToken stop = default) =>
        updates.Count == 0 ? Task.CompletedTask : Do(work => poison.SetAside(work, updates), stop);

    public Task Tick(CancellationToken stop = default) => writer.Exclusively(
        () =>
        {
            round.Prepare();
            return units.Run(round.Make, stop);
        },
        stop);

    public Task Save(Func<IRegistry, Task> work, CancellationToken stop = default) => writer.Save(work, stop);

    /// <summary>A use case that is no message: the courier's results, the stand's first day.</summary>
    public Task Do(Func<Work, Task> work, CancellationToken stop = default) => writer.Exclusively(() => units.Run(work, stop), stop);

    private async Task Receive(Work work, IReadOnlyList<Incoming> batch, ChannelCursor? cursor)
    {
        var seen = new HashSet<string>(await work.Registry.Prepare(batch), StringComparer.Ordinal);
        foreach (var incoming in batch)
        {
            if (seen.Add(incoming.Key))
            {
                work.Registry.Add(new InboxRow { Key = incoming.Key, At = work.Now });
                await reception.Receive(work, incoming);
            }
        }

        await Move(work, cursor);
    }

    /// <summary>The batch had a fault: handle each message by itself, and set aside the one that faults again.</summary>
    private async Task OneByOne(IReadOnlyList<Incoming> batch, ChannelCursor? cursor, CancellationToken stop)
    {
        foreach (var incoming in batch)
        {
            try
            {
                await units.Run(work => Receive(work, [incoming], null), stop);
            }
            catch (Exception fault) when (fault is not StoreUnavailableException and not OperationCanceledException)
            {
                await units.Run(work => poison.SetAside(work, incoming, fault), stop);
            }
        }

        await units.Run(work => Move(work, cursor), stop);
    }

    private static async Task Move(Work work, ChannelCursor? cursor)
    {
        if (cursor is null)
        {
            return;
        }

        if (await work.Registry.CursorOf(cursor.Channel) is { } known)
        {
            known.Value = cursor.Value;
        }
        else
        {
            work.Registry.Add(new ChannelCursor { Channel = cursor.Channel, Value = cursor.Value });
        }
    }
}
