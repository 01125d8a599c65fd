namespace Mcu.Fakes.Telegram;

/// <summary>The send methods of one message.</summary>
internal sealed class Sending(World world)
{
    private const int MaxText = 4096;
    private const int MaxCaption = 1024;

    public Reply Message(Args args)
    {
        var content = Words(args, "text");
        if (string.IsNullOrEmpty(content.Text))
        {
            throw ApiError.Bad("message text is empty");
        }

        return Deliver(args, "sendMessage", content);
    }

    public Reply Media(Args args, string method, string kind)
    {
        var file = new Attachments(world.Files).Resolve(args, kind, kind);
        var thumbnail = kind == "photo" ? world.Files.Add("photo", file.Name, null, file.Bytes, file.Size) : null;
        var content = Words(args, "caption") with
        {
            Part = kind,
            PartJson = MediaJson.Of(file, thumbnail, (int)(args.Integer("duration") ?? 3)),
            Files = [file],
        };
        return Deliver(args, method, content);
    }

    public Reply Location(Args args)
    {
        var (lat, lon) = (args.Number("latitude")!.Value, args.Number("longitude")!.Value);
        if (Math.Abs(lat) > 90 || Math.Abs(lon) > 180)
        {
            throw ApiError.Bad("wrong latitude or longitude specified");
        }

        return Deliver(args, "sendLocation", new Content { Part = "location", PartJson = PlaceJson.Of(lat, lon) });
    }

    /// <summary>A text or a caption, its markup read and its length checked.</summary>
    public static Content Words(Args args, string field)
    {
        var source = args.Text(field);
        return source is null
            ? new Content()
            : Words(source, args.Text("parse_mode"), field == "text" ? MaxText : MaxCaption);
    }

    public static Content Caption(string source, string? mode) => Words(source, mode, MaxCaption);

    /// <summary>The message replied to; a missing one is refused unless the bot has said that it does not mind.</summary>
    public static FakeMessage? ReplyTarget(FakeChat chat, Args args)
    {
        if (args.Tree("reply_parameters") is not { } reply)
        {
            return null;
        }

        if (!reply.TryGetProperty("message_id", out var number) || !number.TryGetInt64(out var id))
        {
            throw ApiError.Bad("can't parse reply parameters: Can't find field \"message_id\"");
        }

        var lenient = reply.TryGetProperty("allow_sending_without_reply", out var flag)
            && flag.ValueKind == System.Text.Json.JsonValueKind.True;
        return chat.Find(id) ?? (lenient ? null : throw ApiError.Bad("message to be replied not found"));
    }

    private static Content Words(string source, string? mode, int limit)
    {
        var read = HtmlText.Read(source, mode);
        if (read.Plain.Length > limit)
        {
            throw ApiError.Bad(limit == MaxText ? "message is too long" : "message caption is too long");
        }

        return new Content { Text = read.Plain.Length == 0 ? null : read.Plain, Source = source, Entities = read.Entities };
    }

    private Reply Deliver(Args args, string method, Content content)
    {
        var chat = world.Reach(args);
        var keyboard = Keyboard.Read(args);
        var target = world.Options.KeepHistory ? ReplyTarget(chat, args) : null;
        var topic = TopicMethods.Of(chat, args);
        world.Spend(chat);
        return world.Show(world.Post(method, chat, content with { Keyboard = keyboard }, target, topic));
    }
}
