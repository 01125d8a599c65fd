using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

// The bodies of the calls; property names become snake_case, nulls are left out.
internal sealed record GetUpdates(long? Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);
internal sealed record SetWebhook(string Url, string SecretToken, int MaxConnections, IReadOnlyList<string> AllowedUpdates);
internal sealed record DeleteWebhook(bool DropPendingUpdates);
internal sealed record SendMessage(long ChatId, long? MessageThreadId, string Text, Keyboard? ReplyMarkup,
    ReplyParameters? ReplyParameters, LinkPreviewOptions LinkPreviewOptions);
internal sealed record SendLocation(long ChatId, long? MessageThreadId, double Latitude, double Longitude, Keyboard? ReplyMarkup,
    ReplyParameters? ReplyParameters);
internal sealed record EditMessageText(long ChatId, long MessageId, string Text, Keyboard? ReplyMarkup,
    LinkPreviewOptions LinkPreviewOptions);
internal sealed record EditMessageReplyMarkup(long ChatId, long MessageId, Keyboard? ReplyMarkup);
internal sealed record AnswerCallbackQuery(string CallbackQueryId, string? Text, bool ShowAlert);
internal sealed record SetMyCommands(IReadOnlyList<BotCommand> Commands, CommandScope? Scope);
internal sealed record GetFile(string FileId);
internal sealed record GetChat(long ChatId);
internal sealed record GetChatMember(long ChatId, long UserId);
internal sealed record DeleteMessage(long ChatId, long MessageId);
internal sealed record CreateForumTopic(long ChatId, string Name);
internal sealed record EditForumTopic(long ChatId, long MessageThreadId, string Name);
internal sealed record TurnForumTopic(long ChatId, long MessageThreadId);

/// <summary>Where a message goes: the chat, the topic of a forum, the message that it replies to.</summary>
internal sealed record Target(long Chat, long? Thread = null, ReplyParameters? Reply = null);

internal sealed record BotCommand(string Command, string Description);
internal sealed record CommandScope(string Type, long ChatId);
internal sealed record LinkPreviewOptions(bool IsDisabled);
internal sealed record ReplyParameters(long MessageId, bool AllowSendingWithoutReply);
internal sealed record InputMedia(string Type, string Media);
internal sealed record KeyboardButton(string Text, string? CallbackData, string? Url);

internal sealed record Keyboard(IReadOnlyList<IReadOnlyList<KeyboardButton>> InlineKeyboard)
{
    /// <summary>Null for no buttons: a message without a keyboard, an edit that takes the keyboard away.</summary>
    public static Keyboard? Of(IReadOnlyList<IReadOnlyList<Button>> rows) =>
        rows.All(row => row.Count == 0)
        ? null : new Keyboard([.. rows.Where(row => row.Count > 0).Select(row => row.Select(One).ToArray())]);

    private static KeyboardButton One(Button button) =>
        button.Url is null ? new KeyboardButton(button.Text, button.Data, null) : new KeyboardButton(button.Text, null, button.Url);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(SetWebhook))]
[JsonSerializable(typeof(DeleteWebhook))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(SendLocation))]
[JsonSerializable(typeof(EditMessageText))]
[JsonSerializable(typeof(EditMessageReplyMarkup))]
[JsonSerializable(typeof(AnswerCallbackQuery))]
[JsonSerializable(typeof(SetMyCommands))]
[JsonSerializable(typeof(GetFile))]
[JsonSerializable(typeof(GetChat))]
[JsonSerializable(typeof(GetChatMember))]
[JsonSerializable(typeof(DeleteMessage))]
[JsonSerializable(typeof(CreateForumTopic))]
[JsonSerializable(typeof(EditForumTopic))]
[JsonSerializable(typeof(TurnForumTopic))]
[JsonSerializable(typeof(Keyboard))]
[JsonSerializable(typeof(ReplyParameters))]
[JsonSerializable(typeof(IReadOnlyList<InputMedia>))]
internal sealed partial class TelegramJson : JsonSerializerContext
{
    /// <summary>Cyrillic letters go as themselves, two bytes and not six.</summary>
    public static readonly TelegramJson Plain = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
