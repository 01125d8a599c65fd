using System.Collections.Concurrent;
using Mcu.Bots.Channels;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Sending;

/// <summary>Asks the platform, judges its answer, and saves what became of each letter in batches.</summary>
internal sealed class Outcomes(FrontDesk desk, IRegistryFactory registries, DeadLetters dead, ChatMoves moves, TimeProvider clock, ILogger<Outcomes> log)
{
    /// <summary>Soon at first, then rarer: a platform that is down for a night gets its letters in the morning.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15),
    ];

    private static readonly TimeSpan SavePause = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<long, string> _cardMessages = new();
    private readonly ConcurrentQueue<Func<Work, Task>> _results = new();

    public bool Any => !_results.IsEmpty;

    /// <summary>Carries the letter to its channel; a fault on the way is a reason to try again, not to lose it.</summary>
    public async Task<Delivery> Try(IChannel? channel, Address chat, Letter letter, CancellationToken stop)
    {
        if (channel is null)
        {
            return new Delivery.Refused($"The channel {chat.Channel} is not switched on.", Unreachable: false);
        }

        try
        {
            var (kind, messageId) = await Target(letter);
            return await channel.Send(new Parcel(kind, chat.Id, letter.Content, messageId, letter.Regarding, letter.Rows[0].Id), stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.LogWarning("Sending row {Row} through {Channel} failed and is tried again: {Fault}", letter.Row.Id, channel.Name, fault.WithoutWords());
            return new Delivery.Later(null, fault.GetType().Name);
        }
        catch (OperationCanceledException)
        {
            return new Delivery.Later(null, "stopping");
        }
    }

    /// <summary>Notes the attempt and says when the next may be: exactly when the platform said, else after a growing pause.</summary>
    public DateTimeOffset Postpone(Letter letter, Delivery.Later later, DateTimeOffset now)
    {
        var next = now + (later.After ?? Pauses[Math.Min(letter.Row.Attempts, Pauses.Length - 1)]);
        Note(letter, row => (row.Attempts, row.NotBefore, row.LastError) = (row.Attempts + 1, next, later.Why));
        return next;
    }

    public void Settled(Letter letter, Delivery delivery, DateTimeOffset now)
    {
        if (delivery is Delivery.Refused refused)
        {
            Note(letter, row => (row.Status, row.Attempts, row.LastError) = (OutboxStatus.Dead, row.Attempts + 1, refused.Why));
            _results.Enqueue(work => dead.Report(work, letter.Row, refused));
            return;
        }

        if (letter.Kind == OutboxKind.Forget)
        {
            Drop(letter.Row);
            return;
        }

        var messageId = (delivery as Delivery.Sent)?.MessageId;
        Note(letter, row =>
        {
            var last = row.Id == letter.Row.Id;
            (row.Status, row.SentAt, row.MessageId) = (last ? OutboxStatus.Sent : OutboxStatus.Superseded, now, messageId);
        });
        if (letter.CardId is { } card && messageId is not null)
        {
            RememberCard(card, messageId);
        }
    }

    public void Moved(Address from, string to) => _results.Enqueue(work => moves.Follow(work, from, new Address(from.Channel, to)));

    /// <summary>Saves everything noted so far in one commit; when the database takes no writes, nothing is forgotten and it is tried again.</summary>
    /// <returns>Whether it is saved.</returns>
    public async Task<bool> Save(CancellationToken stop)
    {
        var taken = new List<Func<Work, Task>>();
        while (_results.TryDequeue(out var result))
        {
            taken.Add(result);
        }

        try
        {
            await desk.Do(async work =>
            {
                foreach (var result in taken)
                {
                    await result(work);
                }
            }, stop);
            return true;
        }
        catch (Exception fault) when (fault is StoreUnavailableException or StoreConflictException)
        {
            log.LogError("What became of {Count} messages could not be saved and is saved again: {Why}", taken.Count, fault.Message);
            taken.ForEach(_results.Enqueue);

            await Task.Delay(SavePause, clock, stop);
            return false;
        }
    }

    /// <summary>The edit of a card whose message never left, or is gone, becomes a new message. Another edit names its message itself.</summary>
    private async Task<(OutboxKind Kind, string? MessageId)> Target(Letter letter)
    {
        if (letter.CardId is not { } card || letter.Kind != OutboxKind.Edit)
        {
            return (letter.Kind, letter.Kind == OutboxKind.Edit ? letter.Regarding : null);
        }

        if (!_cardMessages.TryGetValue(card, out var messageId))
        {
            await using var registry = registries.Open();
            messageId = (await registry.FindCard(card))?.MessageId;
        }

        return messageId is null ? (OutboxKind.Send, null) : (OutboxKind.Edit, messageId);
    }

    private void RememberCard(long card, string messageId)
    {
        if (_cardMessages.Count > 50_000)
        {
            _cardMessages.Clear();
        }

        _cardMessages[card] = messageId;
        _results.Enqueue(async work =>
        {
            if (await work.Registry.FindCard(card) is { } row)
            {
                row.MessageId = messageId;
            }
        });
    }

    /// <summary>An order to delete files is not kept as a list of what was deleted.</summary>
    private void Drop(OutboxRow row) => _results.Enqueue(work =>
    {
        work.Registry.Remove(work.Registry.Attach(row));
        return Task.CompletedTask;
    });

    private void Note(Letter letter, Action<OutboxRow> change)
    {
        foreach (var row in letter.Rows)
        {
            _results.Enqueue(work =>
            {
                change(work.Registry.Attach(row));
                return Task.CompletedTask;
            });
        }
    }
}
