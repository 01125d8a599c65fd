using System.Collections.Concurrent;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Outbox;

/// <summary>Asks the platform, judges its answer, and says what is to be noted of it.</summary>
internal sealed class DeliveryHandler(
    IStoreFactory registries, AppealThreads threads, DeadLetters dead, CommentDeliveryResults inPublic, LegalModeGuard gate,
    ChatMigration moves, ILogger<DeliveryHandler> log)
{
    /// <summary>Soon at first, then rarer: a platform that is down for a night gets its messages in the morning.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(15),
    ];

    private readonly ConcurrentDictionary<long, string> _cardMessages = new();

    /// <summary>Hands the message to its channel; a fault on the way is a reason to try again, not to lose it.</summary>
    public async Task<DeliveryResult> Deliver(IChannel? channel, Address chat, PendingMessage pending, CancellationToken stop)
    {
        if (channel is null)
        {
            return new DeliveryResult.Refused($"The channel {chat.Channel} is not switched on.", Unreachable: false);
        }

        try
        {
            return await gate.Stops(channel, chat, pending) is { } closed ? closed : await Send(channel, await Pack(chat, pending), stop);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !stop.IsCancellationRequested)
        {
            log.LogWarning("Sending outbox row {Row} through {Channel} failed; it will be retried: {Fault}", pending.Row.Id,
                channel.Name, fault.Describe());
            return new DeliveryResult.RetryLater(null, fault.GetType().Name);
        }
        catch (OperationCanceledException)
        {
            return new DeliveryResult.RetryLater(null, "stopping");
        }
    }

    /// <summary>Says when the next attempt may be: exactly when the platform said, else after a growing pause.</summary>
    public IReadOnlyList<DeliveryUpdate> Postpone(ChatQueue chat, PendingMessage pending,
        DeliveryResult.RetryLater retryLater, DateTimeOffset now)
    {
        var next = now + (retryLater.After ?? Pauses[Math.Min(pending.Attempts, Pauses.Length - 1)]);
        pending.NotBefore = next;
        var attempts = ++pending.Attempts;
        var noted = DeliveryUpdate.OnRows(pending, row => (row.Attempts, row.NotBefore, row.LastError) = (attempts, next, retryLater.Why));
        return retryLater is { After: not null, WholeChannel: true }
            ? [noted, new DeliveryUpdate(pending.Row.Id, work => RateLimiters.Note(work.Store, chat.Address, next))] : [noted];
    }

    public IReadOnlyList<DeliveryUpdate> Settle(PendingMessage pending, DeliveryResult deliveryResult, DateTimeOffset now)
    {
        if (!pending.Row.Kept)
        {
            return [DeliveryUpdate.Removal(pending.Row)];
        }

        var onAPost = pending.Kind is OutboxKind.Comment or OutboxKind.Hide;
        if (deliveryResult is DeliveryResult.CommentUnavailable || (onAPost && deliveryResult is DeliveryResult.Refused))
        {
            return Close(pending, deliveryResult);
        }

        if (deliveryResult is DeliveryResult.Refused refused)
        {
            return [Dead(pending, refused.Why), new DeliveryUpdate(pending.Row.Id, work => dead.Report(work, pending.Row, refused))];
        }

        if (pending.Kind == OutboxKind.Forget)
        {
            return [DeliveryUpdate.Removal(pending.Row)];
        }

        var (last, messageId) = (pending.Row.Id, (deliveryResult as DeliveryResult.Sent)?.MessageId);
        var sent = DeliveryUpdate.OnRows(pending, row =>
            (row.Status, row.SentAt, row.MessageId) = (row.Id == last ? OutboxStatus.Sent : OutboxStatus.Superseded, now, messageId));
        return pending.CardId is { } card && messageId is not null ? [sent, OnCard(pending, card, messageId)] : [sent];
    }

    private static DeliveryUpdate Dead(PendingMessage pending, string why)
    {
        var attempts = pending.Attempts + 1;
        return DeliveryUpdate.OnRows(pending, row => (row.Status, row.Attempts, row.LastError) = (OutboxStatus.Dead, attempts, why));
    }

    /// <summary>Nothing can be said there in public, or nothing hidden.</summary>
    private IReadOnlyList<DeliveryUpdate> Close(PendingMessage pending, DeliveryResult deliveryResult)
    {
        var why = deliveryResult switch
        {
            DeliveryResult.CommentUnavailable unavailable => unavailable.Why,
            DeliveryResult.Refused refused => refused.Why,
            _ => "",
        };
        return [Dead(pending, why), new DeliveryUpdate(pending.Row.Id, work => inPublic.Report(work, pending.Row, deliveryResult))];
    }

    public IReadOnlyList<DeliveryUpdate> OnMessageMissing(PendingMessage pending, DeliveryResult.MessageMissing lost) =>
        [DeliveryUpdate.OnRows(pending, row => row.LastError = lost.Why)];

    public IReadOnlyList<DeliveryUpdate> Move(ChatQueue chat, PendingMessage pending, string to) =>
        [new DeliveryUpdate(pending.Row.Id, work => moves.Follow(work, chat.Address, new Address(chat.Address.Channel, to)))];

    /// <summary>
    /// What belongs there goes to the chat itself from now on. The edit, or the first sight, of a lost thread is nothing to do any more.
    /// </summary>
    public IReadOnlyList<DeliveryUpdate> OnThreadMissing(PendingMessage pending, DeliveryResult.ThreadMissing lost, DateTimeOffset now)
    {
        if (pending is { Kind: OutboxKind.Thread, CardId: { } card })
        {
            _cardMessages[card] = AppealThreads.Lost;
            return [.. Settle(pending, new DeliveryResult.Sent(null), now),
                new DeliveryUpdate(pending.Row.Id, work => threads.Lose(work, pending.Row, lost.Why))];
        }

        pending.ThreadLost = true;
        return [DeliveryUpdate.OnRows(pending, row => row.LastError = lost.Why),
            new DeliveryUpdate(pending.Row.Id, work => threads.Lose(work, pending.Row, lost.Why))];
    }

    /// <summary>What is lost without having been named is the platform's no to the message itself.</summary>
    private static async Task<DeliveryResult> Send(IChannel channel, OutgoingMessage message, CancellationToken stop) =>
        await channel.Send(message, stop) is var result && result is DeliveryResult.ThreadMissing lost
        && message is { Thread: null, Kind: not OutboxKind.Thread }
            ? new DeliveryResult.Refused(lost.Why, Unreachable: false)
            : result;

    private async Task<OutgoingMessage> Pack(Address chat, PendingMessage pending)
    {
        var (kind, messageId) = await Target(pending);
        return new OutgoingMessage(kind, chat.Id, pending.Content, messageId, pending.Regarding, pending.Rows[0].Id)
        {
            Thread = kind == OutboxKind.Send ? await ThreadOf(pending) : null,
        };
    }

    /// <summary>Where the row names no thread, the one of its appeal.</summary>
    private async Task<string?> ThreadOf(PendingMessage pending)
    {
        if (pending.ThreadLost || pending.Row.Thread is not null || !threads.MayHold(pending.Row))
        {
            return pending.ThreadLost || pending.Row.Thread is "" ? null : pending.Row.Thread;
        }

        await using var store = registries.Open();
        var thread = await AppealThreads.Of(store, pending.Row);
        var id = thread is null ? null : _cardMessages.GetValueOrDefault(thread.Id, thread.MessageId ?? AppealThreads.Lost);
        return id is { Length: > 0 } ? id : null;
    }

    /// <summary>
    /// The edit of a card whose message never left, or is gone, becomes a new message. Another edit names its message itself.
    /// </summary>
    private async Task<(OutboxKind Kind, string? MessageId)> Target(PendingMessage pending)
    {
        if (pending.CardId is not { } card || pending.Kind is not (OutboxKind.Edit or OutboxKind.Thread))
        {
            return (pending.Kind, pending.Kind == OutboxKind.Edit ? pending.Regarding : null);
        }

        if (!_cardMessages.TryGetValue(card, out var messageId))
        {
            await using var store = registries.Open();
            messageId = (await store.FindCard(card))?.MessageId;
        }

        return pending.Kind == OutboxKind.Thread ? (OutboxKind.Thread, messageId)
            : messageId is null ? (OutboxKind.Send, null)
            : (OutboxKind.Edit, messageId);
    }

    private DeliveryUpdate OnCard(PendingMessage pending, long card, string messageId)
    {
        if (_cardMessages.Count > 50_000)
        {
            _cardMessages.Clear();
        }

        _cardMessages[card] = messageId;
        return new DeliveryUpdate(pending.Row.Id, async work =>
        {
            if (await work.Store.FindCard(card) is { } row)
            {
                row.MessageId = messageId;
            }
        });
    }
}
