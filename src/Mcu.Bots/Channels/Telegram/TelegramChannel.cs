using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Telegram.Bot.Types;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>
/// The sending side. A message that needs several of the platform's (long text, files, a place) is reported with the id of the last one,
/// the one with the buttons.
/// </summary>
internal sealed class TelegramChannel(TelegramClient client, TelegramSender sender, TelegramFiles files, TelegramBotInfo me,
    TelegramSettings settings) : IChannel
{
    public const string ChannelName = "telegram";
    private const int MostNote = 200;

    /// <summary>A longer note does not fit into the strip that slides over the chat, so it is shown as a window to be closed.</summary>
    private const int MostStrip = 60;

    private readonly TelegramTopics _topics = new(client);

    public string Name => ChannelName;

    public LegalModePolicy Legal => settings.Legal;

    public ChannelLimits Limits { get; } =
        settings.Unlimited ? ChannelLimits.None : new(30, TimeSpan.FromSeconds(1), 20)
        { IsGroup = id => id.StartsWith('-'), MessagesOf = TelegramMessageSplitter.Count };

    /// <summary>A group's id is negative, a person's positive.</summary>
    public IdForm Ids { get; } = new("-1001234567890", id => IsNumber(id, out var chat)
        && chat < 0, "1001", id => IsNumber(id, out var person) && person > 0);

    public PublicSide Public => me.Discussions.Side;

    public bool Threads => true;

    public Task<DeliveryResult> Send(OutgoingMessage message, CancellationToken stop)
    {
        if (!IsNumber(message.Chat, out var chat))
        {
            // Files lie in the person's own chat, where only they can delete them: an order to delete names no chat, and we keep no copy.
            return Task.FromResult<DeliveryResult>(message.Kind == OutboxKind.Forget
                ? new DeliveryResult.Sent(null) : new DeliveryResult.Refused("a chat id is a number", Unreachable: true));
        }

        return message.Kind switch
        {
            OutboxKind.Send => sender.Send(chat, message, stop),
            OutboxKind.Edit => Edit(chat, message, stop),
            OutboxKind.PressAnswer => AnswerPress(message, stop),
            OutboxKind.Menu => ShowMenu(chat, message.Content, stop),
            OutboxKind.Forget => Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(null)),
            OutboxKind.Comment => Answer(chat, message, stop),
            OutboxKind.Hide => Hide(chat, message, stop),
            OutboxKind.Thread => _topics.Show(chat, message, stop),
        };
    }

    public Task<Stream?> OpenFile(FileRef file, CancellationToken stop) => files.OpenOwn(file, stop);

    public string? LinkWith(string code) => me.UserName is { } name ? $"https://t.me/{name}?start={Uri.EscapeDataString(code)}" : null;

    private static bool IsNumber(string id, out long number) =>
        long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    /// <summary>An edit without words changes only the buttons.</summary>
    private async Task<DeliveryResult> Edit(long chat, OutgoingMessage outgoing, CancellationToken stop)
    {
        if (!int.TryParse(outgoing.MessageId, CultureInfo.InvariantCulture, out var message))
        {
            return new DeliveryResult.MessageMissing("there is no message to edit");
        }

        var (text, keyboard) = (TelegramMessageSplitter.Shortened(outgoing.Content.Text),
            TelegramKeyboard.FromButtons(outgoing.Content.Buttons));
        var telegramResult = text.Length == 0
            ? await client.EditMessageReplyMarkup(chat, message, keyboard, stop)
            : await client.EditMessageText(chat, message, text, keyboard, stop);
        return TelegramErrorMapper.OfEdit(telegramResult, outgoing.MessageId!);
    }

    private async Task<DeliveryResult> Answer(long chat, OutgoingMessage message, CancellationToken stop) => me.Discussions.Watches(chat)
        ? TelegramErrorMapper.InPublic(await sender.Send(chat, message, stop))
        : new DeliveryResult.CommentUnavailable(CommentRefusal.PageClosed, "this group is not watched any more");

    /// <summary>The platform cannot hide a comment, so it is deleted.</summary>
    private async Task<DeliveryResult> Hide(long chat, OutgoingMessage message, CancellationToken stop) =>
        int.TryParse(message.Regarding, CultureInfo.InvariantCulture, out var comment) && me.Discussions.Watches(chat)
            ? TelegramErrorMapper.InPublic(TelegramErrorMapper.DeliveryOf(await client.DeleteMessage(chat, comment, stop)))
            : new DeliveryResult.CommentUnavailable(CommentRefusal.PageClosed, "this group is not watched any more");

    private async Task<DeliveryResult> AnswerPress(OutgoingMessage message, CancellationToken stop)
    {
        var note = TelegramMessageSplitter.Shortened(message.Content.Text, MostNote);
        return TelegramErrorMapper.OfPress(
            await client.AnswerCallbackQuery(message.Regarding ?? "", note.Length == 0 ? null : note, note.Length > MostStrip, stop));
    }

    /// <summary>The platform knows only Latin names of commands and refuses the whole list for one that is not.</summary>
    private async Task<DeliveryResult> ShowMenu(long chat, Content menu, CancellationToken stop)
    {
        var commands = menu.Buttons.SelectMany(row => row)
            .Select(button => new BotCommand(button.Data.TrimStart('/'), TelegramMessageSplitter.Shortened(button.Text, 256)))
            .Where(command => BoundedRegex.IsOfForm(command.Command, @"\A[a-z0-9_]{1,32}\z") && command.Description.Length > 0);
        return TelegramErrorMapper.DeliveryOf(await client.SetMyCommands([.. commands.Take(100)], chat, stop));
    }
}
