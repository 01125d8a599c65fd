using System.Diagnostics;
using Mcu.Bots.Channels;
using Mcu.Bots.Clock;
using Mcu.Bots.Sending;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Desk;

/// <summary>
/// Everything that changes state goes through here: messages, buttons, pages, the clock. One writer, one unit of work, one commit.
/// Only after the commit does a channel acknowledge, and only then does the courier send.
/// </summary>
internal sealed class FrontDesk(
    IRegistryFactory registries, CurrentMunicipality municipality, TimeProvider clock, Reception reception, Cards cards, Round round, Escalation escalation, OutTray tray,
    PoisonTray poison, DeskHealth health, PauseWatch pauses) : IDesk, IDisposable
{
    /// <summary>Of several processes that collide one always comes through, so a conflict that lasts longer is a defect.</summary>
    private const int Tries = 8;
    private readonly SemaphoreSlim _gate = new(1);

    public Task Handle(IReadOnlyList<Incoming> batch, ChannelCursor? cursor = null, CancellationToken stop = default) =>
        InTurn(async () =>
        {
            var started = Stopwatch.GetTimestamp();
            try
            {
                await Attempt(work => Receive(work, batch, cursor), stop);
            }
            catch (Exception fault) when (fault is not StoreUnavailableException and not OperationCanceledException)
            {
                await OneByOne(batch, cursor, stop);
            }

            health.Took(batch.Count, Stopwatch.GetElapsedTime(started));
        }, stop);

    public Task SetAside(IReadOnlyCollection<UnreadableUpdate> updates, CancellationToken stop = default) =>
        updates.Count == 0 ? Task.CompletedTask : Do(work => poison.SetAside(work, updates), stop);

    public Task Tick(CancellationToken stop = default) => InTurn(
        () =>
        {
            round.Prepare(clock.GetUtcNow());
            return Attempt(round.Make, stop);
        },
        stop);

    public Task Save(Func<IRegistry, Task> work, CancellationToken stop = default) =>
        InTurn(() => Attempt(w => work(w.Registry), stop), stop);

    /// <summary>A use case that is no message: the courier's results, the stand's first day.</summary>
    public Task Do(Func<Work, Task> work, CancellationToken stop = default) => InTurn(() => Attempt(work, stop), stop);

    public void Dispose() => _gate.Dispose();

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
                await Attempt(work => Receive(work, [incoming], null), stop);
            }
            catch (Exception fault) when (fault is not StoreUnavailableException and not OperationCanceledException)
            {
                await Attempt(work => poison.SetAside(work, incoming, fault), stop);
            }
        }

        await Attempt(work => Move(work, cursor), stop);
    }

    /// <summary>One unit of work: do, bring the cards up to date, commit, hand over to the courier. Repeated when somebody else was first.</summary>
    private async Task Attempt(Func<Work, Task> act, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var registry = registries.Open();
            var work = new Work(registry, municipality.Copy(), clock.GetUtcNow()) { Sender = tray.Owner };
            try
            {
                await work.LearnDuties();
                await act(work);
                await pauses.Look(work);
                await escalation.Follow(work);
                await cards.Refresh(work);
                await registry.Commit(stop);
                municipality.Publish(work.Town);
                health.Well();
                tray.Take(work.Outbox);
                return;
            }
            catch (StoreConflictException) when (attempt < Tries)
            {
                health.Conflict();
            }
            catch (StoreUnavailableException fault)
            {
                health.Ill(fault.Message);
                throw;
            }
        }
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

    private async Task InTurn(Func<Task> act, CancellationToken stop)
    {
        await _gate.WaitAsync(stop);
        try
        {
            await act();
        }
        finally
        {
            _gate.Release();
        }
    }
}
