using System.Globalization;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>
/// The sending side. A message that needs several of the platform's is reported with the number of the one with the words' end and the
/// buttons.
/// </summary>
internal sealed class VkChannel(VkClient client, VkSender sender, VkPublicSender page, VkFiles files, VkSettings settings) : IChannel
{
    public const string ChannelName = "vk";

    /// <summary>Where the numbers of conversations begin; below are people.</summary>
    public const long FirstConversation = 2_000_000_000;
    private const int MostNote = 90;

    public string Name => ChannelName;

    public LegalModePolicy Legal => settings.Legal;

    /// <summary>
    /// The platform takes 20 requests a second; a few are left for names and uploads. It names no number for a chat, and these keep its
    /// flood control asleep. The community's page has the pause of a private chat: an administrator's key may ask three times a second.
    /// </summary>
    public ChannelLimits Limits { get; } = new(17, TimeSpan.FromMilliseconds(300), 60) { IsGroup = id => id.Length >= 10 && id[0] == '2' };

    public IdForm Ids { get; } = new("2000000001", id => IsNumber(id, out var chat)
        && chat > FirstConversation, "1001", id => IsNumber(id, out var person) && person < FirstConversation);

    public PublicSide Public => page.Can;

    public Task<DeliveryResult> Send(OutgoingMessage message, CancellationToken stop) => message.Kind switch
    {
        OutboxKind.Comment => page.Answer(message, stop),
        OutboxKind.Hide => page.Hide(message, stop),
        _ => SendToPeer(message, stop),
    };

    public Task<Stream?> OpenFile(FileRef file, CancellationToken stop) => files.OpenOwn(file, stop);

    public string? LinkWith(string code) => $"https://vk.me/club{settings.GroupId}?ref={Uri.EscapeDataString(code)}";

    private static bool IsNumber(string id, out long number) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

    private Task<DeliveryResult> SendToPeer(OutgoingMessage message, CancellationToken stop)
    {
        if (!IsNumber(message.Chat, out var peer))
        {
            // Files lie in the person's own chat, where only they can delete them: an order to delete names no chat, and we keep no copy.
            return Task.FromResult<DeliveryResult>(message.Kind == OutboxKind.Forget
                ? new DeliveryResult.Sent(null) : new DeliveryResult.Refused("a chat's number is digits", Unreachable: true));
        }

        return message.Kind switch
        {
            OutboxKind.Send => sender.Send(peer, message, stop),
            OutboxKind.Edit => Edit(peer, message, stop),
            OutboxKind.PressAnswer => AnswerPress(peer, message, stop),

            // The platform shows no list of commands; /help says them.
            OutboxKind.Menu => Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(null)),
            OutboxKind.Forget => Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(null)),
            OutboxKind.Comment or OutboxKind.Hide => throw new ArgumentException("What is public is not sent to a peer.", nameof(message)),
            OutboxKind.Thread => Task.FromResult<DeliveryResult>(new DeliveryResult.ThreadMissing("no threads here")),
        };
    }

    private async Task<DeliveryResult> Edit(long peer, OutgoingMessage outgoing, CancellationToken stop)
    {
        if (!long.TryParse(outgoing.MessageId, CultureInfo.InvariantCulture, out var message))
        {
            return new DeliveryResult.MessageMissing("there is no message to edit");
        }

        return outgoing.Content.Text.Length == 0
            ? await EditButtons(peer, message, outgoing, stop)
            : await Edit(peer, message, VkMessageSplitter.TextOfEdit(outgoing.Content), outgoing, stop);
    }

    /// <summary>The platform edits no buttons without the words, so they are read first. Where they are gone, so are the buttons.</summary>
    private async Task<DeliveryResult> EditButtons(long peer, long message, OutgoingMessage outgoing, CancellationToken stop)
    {
        var found = await client.GetText(peer, message, stop);
        var edited = found is VkResult<string?>.Ok { Value: { Length: > 0 } words } ? await Edit(peer, message, words, outgoing, stop)
            : found is VkResult<string?>.Ok ? new DeliveryResult.Sent(outgoing.MessageId)
            : VkErrorMapper.DeliveryOf(found.Failed<long>());
        return edited is DeliveryResult.MessageMissing ? new DeliveryResult.Sent(outgoing.MessageId) : edited;
    }

    /// <summary>Buttons beyond the first page stand in messages of their own, which an edit does not reach.</summary>
    private async Task<DeliveryResult> Edit(long peer, long message, string words, OutgoingMessage outgoing, CancellationToken stop)
    {
        var keyboard = VkKeyboard.Json(VkKeyboard.Pages(outgoing.Content.Buttons).FirstOrDefault([]));
        return VkErrorMapper.OfEdit(await client.Edit(peer, message, words, keyboard, stop), outgoing.MessageId!);
    }

    /// <summary>A note that is too long for the strip over the chat is cut there and comes whole as a message.</summary>
    private async Task<DeliveryResult> AnswerPress(long peer, OutgoingMessage message, CancellationToken stop)
    {
        if (VkPress.Read(message.Regarding) is not { } press)
        {
            return new DeliveryResult.Sent(null);
        }

        var note = message.Content.Text;
        var answered = VkErrorMapper.OfPress(
            await client.AnswerEvent(peer, press.User, press.EventId, LongText.Shortened(note, MostNote), stop));
        return answered is DeliveryResult.Sent && note.Length > MostNote
            ? await sender.Send(peer, message with { Regarding = null }, stop) : answered;
    }
}

/// <summary>A press as it is kept until it is answered: the platform wants to be told again who pressed.</summary>
internal readonly record struct VkPress(long User, string EventId)
{
    public static VkPress? Read(string? text) =>
        text?.Split(':', 2) is [var user, var press] && long.TryParse(user, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? new VkPress(id, press) : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{User}:{EventId}");
}
