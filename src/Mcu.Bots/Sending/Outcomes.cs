using System.Collections.Concurrent;
using Mcu.Bots.Channels;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Bots.Watching;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Sending;

/// <summary>Asks the platform, judges its answer, and says what is to be noted of it.</summary>
internal sealed class Outcomes(
    IRegistryFactory registries, StaffThreads threads, DeadLetters dead, PublicOutcomes inPublic, LegalGate gate, ChatMoves moves, ILogger<Outcomes> log)
{
    /// <summary>Soon at first, then rarer: a platform that is down for a night gets its letters in the morning.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15),
    ];

    private readonly ConcurrentDictionary<long, string> _cardMessages = new();

    /// <summary>Carries the letter to its channel; a fault on the way is a reason to try again, not to lose it.</summary>
    public async Task<Delivery> Try(IChannel? channel, Address chat, Letter letter, CancellationToken stop)
    {
        if (channel is null)
        {
            return new Delivery.Refused($"The channel {chat.Channel} is not switched on.", Unreachable: false);
        }

        try
        {
            return await gate.Stops(channel, chat, letter) is { } closed ? closed : await Send(channel, await Pack(chat, letter), stop);
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

    /// <summary>Says when the next attempt may be: exactly when the platform said, else after a growing pause.</summary>
    public IReadOnlyList<Note> Postpone(ChatQueue chat, Letter letter, Delivery.Later later, DateTimeOffset now)
    {
        var next = now + (later.After ?? Pauses[Math.Min(letter.Attempts, Pauses.Length - 1)]);
        letter.NotBefore = next;
        var attempts = ++letter.Attempts;
        var noted = OnRows(letter, row => (row.Attempts, row.NotBefore, row.LastError) = (attempts, next, later.Why));
        return later is { After: not null, WholeChannel: true } ? [noted, new Note(letter.Row.Id, work => RateBudgets.Note(work.Registry, chat.Address, next))] : [noted];
    }

    public IReadOnlyList<Note> Settle(Letter letter, Delivery delivery, DateTimeOffset now)
    {
        if (!letter.Row.Kept)
        {
            return [Drop(letter.Row)];
        }

        if (delivery is Delivery.Closed || (delivery is Delivery.Refused && letter.Kind is (OutboxKind.Comment or OutboxKind.Hide)))
        {
            return Close(letter, delivery);
        }

        if (delivery is Delivery.Refused refused)
        {
            var attempts = letter.Attempts + 1;
            var noted = OnRows(letter, row => (row.Status, row.Attempts, row.LastError) = (OutboxStatus.Dead, attempts, refused.Why));
            return [noted, new Note(letter.Row.Id, work => dead.Report(work, letter.Row, refused))];
        }

        if (letter.Kind == OutboxKind.Forget)
        {
            return [Drop(letter.Row)];
        }

        var (last, messageId) = (letter.Row.Id, (delivery as Delivery.Sent)?.MessageId);
        var sent = OnRows(letter, row =>
            (row.Status, row.SentAt, row.MessageId) = (row.Id == last ? OutboxStatus.Sent : OutboxStatus.Superseded, now, messageId));
        return letter.CardId is { } card && messageId is not null ? [sent, OnCard(letter, card, messageId)] : [sent];
    }

    /// <summary>Nothing can be said there in public, or nothing hidden.</summary>
    private IReadOnlyList<Note> Close(Letter letter, Delivery delivery)
    {
        var (attempts, why) = (letter.Attempts + 1, delivery switch { Delivery.Closed closed => closed.Why, Delivery.Refused refused => refused.Why, _ => "" });
        var noted = OnRows(letter, row => (row.Status, row.Attempts, row.LastError) = (OutboxStatus.Dead, attempts, why));
        return [noted, new Note(letter.Row.Id, work => inPublic.Report(work, letter.Row, delivery))];
    }

    public IReadOnlyList<Note> LoseCard(Letter letter, Delivery.CardLost lost) => [OnRows(letter, row => row.LastError = lost.Why)];

    public IReadOnlyList<Note> Move(ChatQueue chat, Letter letter, string to) =>
        [new Note(letter.Row.Id, work => moves.Follow(work, chat.Address, new Address(chat.Address.Channel, to)))];

    /// <summary>What belongs there goes to the chat itself from now on. The edit, or the first sight, of a lost thread is nothing to do any more.</summary>
    public IReadOnlyList<Note> LoseThread(Letter letter, Delivery.ThreadLost lost, DateTimeOffset now)
    {
        if (letter is { Kind: OutboxKind.Thread, CardId: { } card })
        {
            _cardMessages[card] = StaffThreads.Lost;
            return [.. Settle(letter, new Delivery.Sent(null), now), new Note(letter.Row.Id, work => threads.Lose(work, letter.Row, lost.Why))];
        }

        letter.ThreadLost = true;
        return [OnRows(letter, row => row.LastError = lost.Why), new Note(letter.Row.Id, work => threads.Lose(work, letter.Row, lost.Why))];
    }

    /// <summary>What is lost without having been named is the platform's no to the message itself.</summary>
    private static async Task<Delivery> Send(IChannel channel, Parcel parcel, CancellationToken stop) =>
        await channel.Send(parcel, stop) is var delivery && delivery is Delivery.ThreadLost lost && parcel is { Thread: null, Kind: not OutboxKind.Thread }
            ? new Delivery.Refused(lost.Why, Unreachable: false)
            : delivery;

    private async Task<Parcel> Pack(Address chat, Letter letter)
    {
        var (kind, messageId) = await Target(letter);
        return new Parcel(kind, chat.Id, letter.Content, messageId, letter.Regarding, letter.Rows[0].Id)
        {
            Thread = kind == OutboxKind.Send ? await ThreadOf(letter) : null,
        };
    }

    /// <summary>Where the row names no thread, the one of its appeal.</summary>
    private async Task<string?> ThreadOf(Letter letter)
    {
        if (letter.ThreadLost || letter.Row.Thread is not null || !threads.MayHold(letter.Row))
        {
            return letter.ThreadLost || letter.Row.Thread is "" ? null : letter.Row.Thread;
        }

        await using var registry = registries.Open();
        var thread = await StaffThreads.Of(registry, letter.Row);
        var id = thread is null ? null : _cardMessages.GetValueOrDefault(thread.Id, thread.MessageId ?? StaffThreads.Lost);
        return id is { Length: > 0 } ? id : null;
    }

    /// <summary>The edit of a card whose message never left, or is gone, becomes a new message. Another edit names its message itself.</summary>
    private async Task<(OutboxKind Kind, string? MessageId)> Target(Letter letter)
    {
        if (letter.CardId is not { } card || letter.Kind is not (OutboxKind.Edit or OutboxKind.Thread))
        {
            return (letter.Kind, letter.Kind == OutboxKind.Edit ? letter.Regarding : null);
        }

        if (!_cardMessages.TryGetValue(card, out var messageId))
        {
            await using var registry = registries.Open();
            messageId = (await registry.FindCard(card))?.MessageId;
        }

        return letter.Kind == OutboxKind.Thread ? (OutboxKind.Thread, messageId)
            : messageId is null ? (OutboxKind.Send, null)
            : (OutboxKind.Edit, messageId);
    }

    private Note OnCard(Letter letter, long card, string messageId)
    {
        if (_cardMessages.Count > 50_000)
        {
            _cardMessages.Clear();
        }

        _cardMessages[card] = messageId;
        return new Note(letter.Row.Id, async work =>
        {
            if (await work.Registry.FindCard(card) is { } row)
            {
                row.MessageId = messageId;
            }
        });
    }

    /// <summary>An order to delete files is not kept as a list of what was deleted.</summary>
    private static Note Drop(OutboxRow row) => new(row.Id, work =>
    {
        work.Registry.Remove(work.Registry.Attach(row));
        return Task.CompletedTask;
    });

    /// <summary>On the rows that the platform was asked about: a letter that is to leave again may be joined by more before this is saved.</summary>
    private static Note OnRows(Letter letter, Action<OutboxRow> change)
    {
        OutboxRow[] rows = [.. letter.Rows];
        return new Note(letter.Row.Id, work =>
        {
            Array.ForEach(rows, row => change(work.Registry.Attach(row)));
            return Task.CompletedTask;
        });
    }
}
