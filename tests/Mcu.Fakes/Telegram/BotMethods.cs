namespace Mcu.Fakes.Telegram;

/// <summary>The table of methods that are answered at once; getUpdates, which waits, is <see cref="Polling"/>.</summary>
internal sealed class BotMethods
{
    private readonly Dictionary<string, Func<Args, Reply>> _methods;

    public BotMethods(World world, WebhookMethods webhook, CommandMenus menus)
    {
        var send = new Sending(world);
        var edit = new Editing(world);
        var topics = new TopicMethods(world);
        var chats = new ChatMethods(world);
        _methods = new(StringComparer.OrdinalIgnoreCase)
        {
            ["getMe"] = _ => Reply.Ok(BotJson.Of(world.Options, full: true)),
            ["sendMessage"] = send.Message,
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
            ["createForumTopic"] = topics.Create,
            ["editForumTopic"] = topics.Edit,
            ["closeForumTopic"] = topics.Close,
            ["reopenForumTopic"] = topics.Reopen,
            ["setMyCommands"] = menus.Set,
            ["deleteMyCommands"] = menus.Delete,
            ["setWebhook"] = webhook.Set,
            ["deleteWebhook"] = webhook.Delete,
            ["getWebhookInfo"] = webhook.Info,
        };
        foreach (var method in (string[])["sendPhoto", "sendDocument", "sendVoice", "sendVideo", "sendAudio"])
        {
            _methods[method] = args => send.Media(args, method, kind: method[4..].ToLowerInvariant());
        }
    }

    public Func<Args, Reply>? Find(string method) => _methods.GetValueOrDefault(method);
}
