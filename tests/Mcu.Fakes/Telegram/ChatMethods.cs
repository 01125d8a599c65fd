namespace Mcu.Fakes.Telegram;

/// <summary>Chats, members, files and answers to presses.</summary>
internal sealed class ChatMethods(World world)
{
    private const long MaxDownload = 20 * 1024 * 1024;
    private const int MaxAlert = 200;

    public Reply AnswerCallback(Args args)
    {
        var text = args.Text("text");
        if (text?.Length > MaxAlert)
        {
            throw ApiError.Bad("MESSAGE_TOO_LONG");
        }

        world.Callbacks.Answer(args.Text("callback_query_id")!, text, args.Flag("show_alert"));
        return Reply.True;
    }

    public Reply File(Args args)
    {
        var file = world.Files.Find(args.Text("file_id")!) ?? throw ApiError.Bad("invalid file_id");
        if (file.Size > MaxDownload)
        {
            throw ApiError.Bad("file is too big");
        }

        return Reply.Ok(file, static (json, it) =>
        {
            json.WriteStartObject();
            json.WriteString("file_id", it.FileId);
            json.WriteString("file_unique_id", it.UniqueId);
            json.WriteNumber("file_size", it.Size);
            json.WriteString("file_path", it.Path);
            json.WriteEndObject();
        });
    }

    public Reply Chat(Args args) =>
        Reply.Ok(Visible(args), static (json, chat) => MessageJson.Chat(json, chat, (chat as FakeGroup)?.Channel));

    public Reply Member(Args args)
    {
        var chat = Visible(args);
        var id = args.Integer("user_id")!.Value;
        if (id == world.Options.BotId)
        {
            return Reply.Ok(json => MemberJson.Bot(json, chat, world.Bot));
        }

        var user = world.Users.GetValueOrDefault(id) ?? throw ApiError.Bad("user not found");
        var status = (chat as FakeGroup)?.StatusOf(id) ?? (chat.Id == id ? "member" : throw ApiError.Bad("user not found"));
        return Reply.Ok(json => MemberJson.Member(json, user, status, world.Bot));
    }

    // A person who has blocked the bot can still be looked at; a group that has thrown it out cannot.
    private FakeChat Visible(Args args)
    {
        var chat = world.Find(args);
        return chat.IsGroup && chat.Barrier is { } barrier ? throw barrier() : chat;
    }
}
