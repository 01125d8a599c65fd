using System.Globalization;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>
/// The sending side. A message that needs several of the platform's (long text, files, a place) is reported with the id of the last one,
/// the one with the buttons.
/// </summary>
internal sealed class MaxChannel(
    MaxClient client, MaxSender sender, MaxFiles files, MaxComments comments, MaxBotInfo me, MaxSettings settings, TimeProvider clock)
        : IChannel
{
    public const string ChannelName = "max";
    private const int MostNote = 200;
    private readonly CallbackRateLimit _pace = new(clock);

    public string Name => ChannelName;

    public LegalModePolicy Legal => settings.Legal;

    /// <summary>A group's id is negative, a person's positive.</summary>
    public IdForm Ids { get; } = new("-70801090403050", id => IsNumber(id, out var chat)
        && chat < 0, "1001", id => IsNumber(id, out var person) && person > 0);

    /// <summary>The platform takes thirty requests a second and knows no limits for a chat; a few are left for polls and uploads.</summary>
    public ChannelLimits Limits { get; } = new(25, TimeSpan.Zero, int.MaxValue) { IsGroup = id => id.StartsWith('-') };

    public PublicSide Public { get; } = new(Answers: true, Hides: true);

    public Task<DeliveryResult> Send(OutgoingMessage message, CancellationToken stop)
    {
        if (!IsNumber(message.Chat, out var chat))
        {
            // Files lie in the person's own talk, where only they can delete them: an order to delete names no chat, and we keep no copy.
            return Task.FromResult<DeliveryResult>(message.Kind == OutboxKind.Forget
                ? new DeliveryResult.Sent(null) : new DeliveryResult.Refused("a chat id is a number", Unreachable: true));
        }

        return message.Kind switch
        {
            OutboxKind.Send => sender.Send(chat, message, stop),
            OutboxKind.Edit => Edit(message, stop),
            OutboxKind.PressAnswer => AnswerPress(chat, message, stop),

            // The platform has one list of commands for everybody, the residents'; the staff find theirs by /help.
            OutboxKind.Menu => Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(null)),
            OutboxKind.Forget => Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(null)),
            OutboxKind.Comment => comments.Answer(message, stop),
            OutboxKind.Hide => comments.Remove(message, stop),
            OutboxKind.Thread => Task.FromResult<DeliveryResult>(new DeliveryResult.ThreadMissing("no threads here")),
        };
    }

    public Task<Stream?> OpenFile(FileRef file, CancellationToken stop) => files.OpenOwn(file, stop);

    public string? LinkWith(string code) => me.Name is { } name ? $"https://max.ru/{name}?start={Uri.EscapeDataString(code)}" : null;

    private static bool IsNumber(string id, out long number) =>
        long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    /// <summary>An edit without words changes only the buttons.</summary>
    private async Task<DeliveryResult> Edit(OutgoingMessage outgoing, CancellationToken stop)
    {
        if (outgoing.MessageId is not { Length: > 0 } message)
        {
            return new DeliveryResult.MessageMissing("there is no message to edit");
        }

        var text = outgoing.Content.Text.Length > 0 ? LongText.Shortened(outgoing.Content.Text, MaxMessageSplitter.MostText) : null;
        IReadOnlyList<Attached> keyboard = MaxKeyboard.Of(outgoing.Content) is { } buttons ? [buttons] : [];
        return MaxErrorMapper.OfEdit(await client.Edit(message, new NewMessage(text, keyboard), stop), message);
    }

    /// <summary>An answer is a note or a new message; with neither there is nothing to send.</summary>
    private async Task<DeliveryResult> AnswerPress(long chat, OutgoingMessage message, CancellationToken stop)
    {
        if (message.Content.Text.Length == 0 || message.Regarding is not { Length: > 0 } press)
        {
            return new DeliveryResult.Sent(null);
        }

        return _pace.Wait(chat) is { } wait
            ? new DeliveryResult.RetryLater(wait, "two answers a second in one talk")
            : MaxErrorMapper.OfPress(await client.AnswerPress(press, LongText.Shortened(message.Content.Text, MostNote), stop));
    }
}
