namespace Mcu.Fakes.Telegram;

/// <summary>Edits and deletions.</summary>
internal sealed class Editing(World world)
{
    private const string Unchanged = "message is not modified: specified new message content and reply markup are exactly the same"
        + " as a current content and reply markup of the message";

    private static readonly TimeSpan DeletableFor = TimeSpan.FromHours(48);

    public Reply Text(Args args)
    {
        var words = Sending.Words(args, "text");
        if (string.IsNullOrEmpty(words.Text))
        {
            throw ApiError.Bad("message text is empty");
        }

        var message = Own(args);
        if (message.Kind is not null)
        {
            throw ApiError.Bad("there is no text in the message to edit");
        }

        return Apply("editMessageText", message, words with { Keyboard = Inline(args) });
    }

    public Reply Caption(Args args)
    {
        var words = Sending.Words(args, "caption");
        var message = Own(args);
        var now = message.Content;
        if (now.Part is null or "location")
        {
            throw ApiError.Bad("there is no caption in the message to edit");
        }

        return Apply("editMessageCaption", message, now with
        {
            Text = words.Text,
            Source = words.Source,
            Entities = words.Entities,
            Keyboard = Inline(args),
        });
    }

    public Reply Markup(Args args)
    {
        var message = Own(args);
        return Apply("editMessageReplyMarkup", message, message.Content with { Keyboard = Inline(args) });
    }

    public Reply Delete(Args args)
    {
        var chat = world.Reach(args);
        if (!world.Options.KeepHistory)
        {
            return Reply.True;
        }

        var message = chat.Find(args.Integer("message_id")!.Value) ?? throw ApiError.Bad("message to delete not found");
        var mayAll = chat is FakeGroup { BotMayDelete: true };
        if (!message.FromBot && chat.IsGroup && !mayAll)
        {
            throw ApiError.Bad("message can't be deleted");
        }

        if (!mayAll && world.Now - message.Date > DeletableFor)
        {
            throw ApiError.Bad("message can't be deleted for everyone");
        }

        chat.Remove(message);
        return Reply.True;
    }

    private FakeMessage Own(Args args)
    {
        if (args.Has("inline_message_id"))
        {
            throw ApiError.Bad("MESSAGE_ID_INVALID");
        }

        var chat = world.Reach(args);
        var id = args.Integer("message_id") ?? throw ApiError.Bad("message identifier is not specified");
        if (!world.Options.KeepHistory)
        {
            return new FakeMessage(chat, (int)id, from: null, world.Now, new Content(), replyTo: null);
        }

        var message = chat.Find(id) ?? throw ApiError.Bad("message to edit not found");
        return message.FromBot ? message : throw ApiError.Bad("message can't be edited");
    }

    private static Keyboard Inline(Args args)
    {
        var keyboard = Keyboard.Read(args);
        return keyboard.Buttons.Count > 0 && keyboard.Inline is null ? throw ApiError.Bad("inline keyboard expected") : keyboard;
    }

    private Reply Apply(string method, FakeMessage message, Content content)
    {
        if (world.Options.KeepHistory && message.Content.SameAs(content))
        {
            throw ApiError.Bad(Unchanged);
        }

        world.Spend(message.Chat, edit: true);
        message.Content = content;
        message.EditDate = world.Now;
        world.Sent.Add(message.AsSent(method, world.Now));
        return world.Show(message);
    }
}
