namespace Mcu.Fakes.Telegram;

/// <summary>The methods that are answered at once; getUpdates and the webhook's live in <see cref="Polling"/> and <see cref="WebhookMethods"/>.</summary>
internal sealed class BotMethods
{
    private readonly Dictionary<string, Func<Args, Reply>> _methods;

    public BotMethods(World world, WebhookMethods webhook, CommandMenus menus)
    {
        var send = new Sending(world);
        var edit = new Editing(world);
        var chats = new ChatMethods(world);
        _methods = new(StringComparer.OrdinalIgnoreCase)
        {
            ["getMe"] = _ => Reply.Ok(BotJson.Of(world.Options, full: true)),
            ["sendMessage"] = send.Message,
            ["sendPhoto"] = args => send.Media(args, "sendPhoto", "photo"),
            ["sendDocument"] = args => send.Media(args, "sendDocument", "document"),
            ["sendVoice"] = args => send.Media(args, "sendVoice", "voice"),
            ["sendVideo"] = args => send.Media(args, "sendVideo", "video"),
            ["sendAudio"] = args => send.Media(args, "sendAudio", "audio"),
            ["sendMediaGroup"] = new AlbumSending(world).Send,
            ["sendLocation"] = send.Location,
            ["editMessageText"] = edit.Text,
            ["editMessageCaption"] = edit.Caption,
            ["editMessageReplyMarkup"] = edit.Markup,
            ["deleteMessage"] = edit.Delete,
            ["answerCallbackQuery"] = chats.AnswerCallback,
            ["getFile"] = chats.File,
            ["getChat"] = chats.Chat,
            ["getChatMember"] = chats.Member,
            ["createForumTopic"] = _ => throw ApiError.Bad("the chat is not a forum"),
            ["setMyCommands"] = menus.Set,
            ["deleteMyCommands"] = menus.Delete,
            ["setWebhook"] = webhook.Set,
            ["deleteWebhook"] = webhook.Delete,
            ["getWebhookInfo"] = webhook.Info,
        };
    }

    public Func<Args, Reply>? Find(string method) => _methods.GetValueOrDefault(method);
}
