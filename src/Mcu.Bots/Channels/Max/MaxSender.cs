using System.Collections.Concurrent;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>
/// Sends a new message, part by part. What a part's failure means for the whole: a temporary one stops here, and the next try goes on with
/// that part; a file that the platform will not have is left out, so that the words arrive in any case.
/// </summary>
internal sealed class MaxSender(MaxClient client, MaxFiles files, ILogger<MaxSender> log)
{
    private const int MostBrokenOff = 10_000;

    /// <summary>
    /// While the platform looks at an uploaded file: 1, 2, 4 … seconds, up to four minutes in all. Big films take that long.
    /// </summary>
    private const int MostLooks = 10;
    private const int LongestLook = 60;

    private readonly ConcurrentDictionary<long, Progress> _brokenOff = new();

    public async Task<DeliveryResult> Send(long chat, OutgoingMessage message, CancellationToken stop)
    {
        var parts = MaxMessageSplitter.Of(message.Content);
        var done = _brokenOff.GetValueOrDefault(message.OutboxId, Progress.None);
        DeliveryResult? refusal = null;
        while (done.Parts < parts.Count)
        {
            var (part, last) = (parts[done.Parts], done.Parts == parts.Count - 1);
            var (sent, ready) = await SendPart(chat, message, part, done, last, stop);
            if (sent is DeliveryResult.Refused { Unreachable: false } no && part.CanBeLeftOut)
            {
                log.LogWarning("Outbox {Outbox}: part {Part} of {Parts} was skipped, the platform rejected it: {Why}", message.OutboxId,
                    done.Parts + 1, parts.Count, no.Why);
                refusal = no;
            }
            else if (sent is not DeliveryResult.Sent)
            {
                return BrokenOff(message.OutboxId, done with { Ready = ready, Looks = done.Looks + 1 }, sent);
            }

            done = new Progress(done.Parts + 1, (sent as DeliveryResult.Sent)?.MessageId ?? done.MessageId);
        }

        _brokenOff.TryRemove(message.OutboxId, out _);
        return done.MessageId is null ? refusal
            ?? new DeliveryResult.Refused("there was nothing to send", Unreachable: false) : new DeliveryResult.Sent(done.MessageId);
    }

    /// <returns>What became of the part, and its files as they lie with the platform by now.</returns>
    private async Task<(DeliveryResult Sent, IReadOnlyList<Attached>? Ready)> SendPart(long chat, OutgoingMessage message, Part part,
        Progress done, bool last, CancellationToken stop)
    {
        var keyboard = last ? MaxKeyboard.Of(message.Content) : null;
        var link = done.Parts == 0 && message.Regarding is { Length: > 0 } original ? new MessageLink("reply", original) : null;
        if (part.Files.Count == 0)
        {
            return (MaxErrorMapper.DeliveryOf(await Post(chat, part, PlaceIn(part), keyboard, link, stop)), null);
        }

        try
        {
            var ready = done.Ready ?? await files.Prepare(part.Files, asFiles: false, stop);
            return await SendFiles(chat, part, ready, done.Looks, keyboard, link, stop);
        }
        catch (IOException fault)
        {
            return (new DeliveryResult.RetryLater(null, fault.Message), null);
        }
    }

    /// <summary>
    /// As they are; if the platform will not have them so, one by one as plain files; if not that either, at least the words.
    /// </summary>
    private async Task<(DeliveryResult Sent, IReadOnlyList<Attached>? Ready)> SendFiles(
        long chat, Part part, IReadOnlyList<Attached> ready, int looks, Attached? keyboard, MessageLink? link, CancellationToken stop)
    {
        var maxResult = ready.Count > 0
            ? await Post(chat, part, ready, keyboard, link, stop) : new MaxResult<string?>.Refused(0, "", "the files are gone");
        if (MaxErrorMapper.IsNotReady(maxResult) && looks < MostLooks)
        {
            return (new DeliveryResult.RetryLater(TimeSpan.FromSeconds(Math.Min(1 << looks, LongestLook)),
                "the platform is still looking at the file"), ready);
        }

        var sent = MaxErrorMapper.DeliveryOf(maxResult);
        if (sent is DeliveryResult.Refused { Unreachable: false } && part.Files.Count == 1 && ready is [{ Type: not "file" }]
            && !MaxErrorMapper.IsNotReady(maxResult))
        {
            return await SendFiles(chat, part, await files.Prepare(part.Files, asFiles: true, stop), 0, keyboard, link, stop);
        }

        return sent is DeliveryResult.Refused { Unreachable: false } && part.Text.Length > 0
            ? (MaxErrorMapper.DeliveryOf(await Post(chat, part, [], keyboard, link, stop)), null)
            : (sent, ready);
    }

    private Task<MaxResult<string?>> Post(long chat, Part part, IReadOnlyList<Attached> attachments, Attached? keyboard, MessageLink? link,
        CancellationToken stop) =>
        client.Send(chat, new NewMessage(part.Text.Length > 0 ? part.Text : null, keyboard is null
        ? attachments : [.. attachments, keyboard], link), stop);

    private static IReadOnlyList<Attached> PlaceIn(Part part) =>
        part.Place is { } place ? [new Attached("location", Latitude: place.Latitude, Longitude: place.Longitude)] : [];

    /// <summary>Remembers how far it went, where another try will follow. Memory is enough: after a crash a part may come twice.</summary>
    private DeliveryResult BrokenOff(long outboxId, Progress done, DeliveryResult sent)
    {
        if (sent is not DeliveryResult.RetryLater)
        {
            _brokenOff.TryRemove(outboxId, out _);
            return sent;
        }

        if (_brokenOff.Count >= MostBrokenOff)
        {
            _brokenOff.Clear();
        }

        _brokenOff[outboxId] = done;
        return sent;
    }

    /// <param name="Ready">The files of the part that is under way, uploaded once and not again.</param>
    /// <param name="Looks">How often that part was tried.</param>
    private sealed record Progress(int Parts, string? MessageId, IReadOnlyList<Attached>? Ready = null, int Looks = 0)
    {
        public static readonly Progress None = new(0, null);
    }
}
