using System.Collections.Concurrent;
using System.Globalization;
using Mcu.Workflow.Messaging;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>
/// Sends a new message, part by part. What a part's failure means for the whole: a temporary one stops here, and the next try goes on with
/// that part; a file that the platform will not have is left out, so that the words arrive in any case.
/// </summary>
internal sealed class TelegramSender(TelegramClient client, TelegramFiles files, ILogger<TelegramSender> log)
{
    private const int MostBrokenOff = 10_000;
    private readonly ConcurrentDictionary<long, Progress> _brokenOff = new();

    public async Task<DeliveryResult> Send(long chat, OutgoingMessage message, CancellationToken stop)
    {
        var parts = TelegramMessageSplitter.Of(message.Content);
        var done = _brokenOff.GetValueOrDefault(message.OutboxId);
        DeliveryResult? refusal = null;
        for (var i = done.Parts; i < parts.Count; i++)
        {
            var keyboard = i == parts.Count - 1 ? TelegramKeyboard.FromButtons(message.Content.Buttons) : null;
            var sent = await SendPart(TargetOf(chat, message, first: i == 0), parts[i], keyboard, stop);
            if (sent is DeliveryResult.Refused { Unreachable: false } no && parts[i] is not Part.Words)
            {
                log.LogWarning("Outbox {Outbox}: part {Part} of {Parts} was skipped, the platform rejected it: {Why}", message.OutboxId,
                    i + 1, parts.Count, no.Why);
                refusal = no;
            }
            else if (sent is not DeliveryResult.Sent)
            {
                return BrokenOff(message.OutboxId, done, sent);
            }

            done = new Progress(i + 1, (sent as DeliveryResult.Sent)?.MessageId ?? done.MessageId);
        }

        _brokenOff.TryRemove(message.OutboxId, out _);
        return done.MessageId is null ? refusal
            ?? new DeliveryResult.Refused("there was nothing to send", Unreachable: false) : new DeliveryResult.Sent(done.MessageId);
    }

    private async Task<DeliveryResult> SendPart(Target to, Part part, InlineKeyboardMarkup? keyboard, CancellationToken stop) => part switch
    {
        Part.Words words => TelegramErrorMapper.DeliveryOf(await client.SendMessage(to, words.Text, keyboard, stop)),
        Part.Spot spot => TelegramErrorMapper.DeliveryOf(await client.SendLocation(to, spot.Place, keyboard, stop)),
        Part.Media media => await SendMedia(to, media, keyboard, stop),
        _ => throw new InvalidOperationException("A part of an unknown kind."),
    };

    /// <summary>
    /// As it is; if the platform will not have it so, the same bytes as plain documents; if not that either, at least the words.
    /// </summary>
    private async Task<DeliveryResult> SendMedia(Target to, Part.Media media, InlineKeyboardMarkup? keyboard, CancellationToken stop)
    {
        try
        {
            var sent = await SendFiles(to, await files.Prepare(media.Files, stop), media.Caption, keyboard, stop);
            if (sent is DeliveryResult.Refused { Unreachable: false })
            {
                sent = await SendFiles(to, await files.PrepareAsDocuments(media.Files, stop), media.Caption, keyboard, stop);
            }

            return sent is DeliveryResult.Refused { Unreachable: false } && media.Caption is { } words
                ? TelegramErrorMapper.DeliveryOf(await client.SendMessage(to, words, keyboard, stop))
                : sent;
        }
        catch (Exception fault) when (fault is IOException or HttpRequestException)
        {
            return new DeliveryResult.RetryLater(null, $"a file could not be fetched: {fault.GetType().Name}");
        }
    }

    private async Task<DeliveryResult> SendFiles(
        Target to, IReadOnlyList<Attachment> ready, string? caption, InlineKeyboardMarkup? keyboard, CancellationToken stop)
    {
        if (ready.Count == 0)
        {
            return new DeliveryResult.Refused("the files are gone or too big", Unreachable: false);
        }

        try
        {
            return TelegramErrorMapper.DeliveryOf(await client.SendFiles(to, ready, caption, keyboard, stop));
        }
        finally
        {
            foreach (var file in ready)
            {
                file.Bytes?.Dispose();
            }
        }
    }

    /// <summary>Remembers how far it went, where another try will follow. Memory is enough: after a crash a part may come twice.</summary>
    private DeliveryResult BrokenOff(long outboxId, Progress done, DeliveryResult sent)
    {
        if (sent is DeliveryResult.RetryLater or DeliveryResult.Moved && done.Parts > 0)
        {
            if (_brokenOff.Count >= MostBrokenOff)
            {
                _brokenOff.Clear();
            }

            _brokenOff[outboxId] = done;
        }
        else
        {
            _brokenOff.TryRemove(outboxId, out _);
        }

        return sent;
    }

    /// <summary>
    /// A reply carries the answer under its comment, every part of it, and without the comment there is nothing to answer.
    /// </summary>
    private static Target TargetOf(long chat, OutgoingMessage outgoing, bool first)
    {
        var inPublic = outgoing.Kind == OutboxKind.Comment;
        var reply = (first || inPublic) && Number(outgoing.Regarding) is { } message
            ? new ReplyParameters { MessageId = message, AllowSendingWithoutReply = !inPublic }
            : null;
        return new Target(chat, Number(outgoing.Thread), reply);
    }

    private static int? Number(string? id) => int.TryParse(id, CultureInfo.InvariantCulture, out var number) ? number : null;

    private readonly record struct Progress(int Parts, string? MessageId);
}
