using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Mcu.Fakes.Max;

/// <summary>The people, chats, messages and files; the bot's methods and the people's side both act on it.</summary>
internal sealed class MaxWorld(MaxFakeOptions options)
{
    private readonly ConcurrentDictionary<string, MaxMessage> _messages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (MaxUser User, MaxChat Chat)> _presses = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<FakeSent> _sent = new();
    private readonly ConcurrentQueue<MaxPressAnswer> _answers = new();
    private long _last = 116_000_000_000_000_000;
    private int _lastNumber;
    private int _lastPress;

    public MaxFakeOptions Options => options;

    public MaxFeed Feed { get; } = new();

    public MaxFiles Files { get; } = new();

    public ConcurrentDictionary<long, MaxUser> Users { get; } = new();

    public ConcurrentDictionary<long, MaxChat> Groups { get; } = new();

    public ConcurrentDictionary<long, MaxPage> Pages { get; } = new();

    public IReadOnlyList<FakeSent> Sent => [.. _sent];

    public IReadOnlyList<MaxPressAnswer> Answers => [.. _answers];

    public long Milliseconds => options.Time.GetUtcNow().ToUnixTimeMilliseconds();

    public long NextSeq() => Interlocked.Increment(ref _last);

    public MaxMessage? Find(string mid) =>
        _messages.GetValueOrDefault(mid) is { } message && message.Chat.Messages.Contains(message) ? message : null;

    public MaxMessage Post(MaxChat chat, MaxUser? from, string text, JsonArray attachments, MaxMessage? replyTo = null,
        JsonObject? link = null)
    {
        var message = new MaxMessage(chat, Interlocked.Increment(ref _lastNumber), NextSeq(), from, options.Time.GetUtcNow(), Files)
        {
            Text = text,
            Attachments = attachments,
            ReplyTo = replyTo,
            Link = link ?? (replyTo is null
                ? null : new JsonObject
                {
                    ["type"] = "reply",
                    ["message"] = new JsonObject { ["mid"] = replyTo.Mid, ["seq"] = replyTo.Seq, ["text"] = replyTo.Text }
                }),
        };
        _messages[message.Mid] = message;
        chat.Add(message);
        return message;
    }

    public void Note(string operation, MaxMessage message) => _sent.Enqueue(new FakeSent(
        operation, message.Chat.Id, message.MessageId, message.Text, message.Text, message.Buttons, message.Files,
        message.ReplyTo?.MessageId, options.Time.GetUtcNow()));

    public string Asked(MaxUser user, MaxChat chat)
    {
        var id = "press" + Interlocked.Increment(ref _lastPress).ToString("D6", CultureInfo.InvariantCulture);
        _presses[id] = (user, chat);
        return id;
    }

    public MaxChat? ChatOfPress(string id) => _presses.TryGetValue(id, out var press) ? press.Chat : null;

    public void Answer(string id, string? note) =>
        _answers.Enqueue(new MaxPressAnswer(id, _presses[id].User, note, options.Time.GetUtcNow()));

    /// <summary>The chat a request speaks of, where the bot may write.</summary>
    public MaxChat Reach(IQueryCollection query)
    {
        long? user = long.TryParse(query["user_id"], CultureInfo.InvariantCulture, out var id) ? id : null;
        long? group = long.TryParse(query["chat_id"], CultureInfo.InvariantCulture, out var number) ? number : null;
        var chat = (user, group) switch
        {
            ({ } person, null) => Users.GetValueOrDefault(person)?.Private
                ?? throw new MaxRefusal(404, "dialog.not.found", "dialog not found"),
            (null, { } many) => Groups.GetValueOrDefault(many) ?? Users.Values.Select(u => u.Private)
                .FirstOrDefault(talk => talk.Id == many) ?? throw new MaxRefusal(404, "chat.not.found", "chat not found"),
            _ => throw MaxRefusal.Bad("either user_id or chat_id is expected"),
        };
        return chat.Barrier is { } barrier ? throw barrier() : chat;
    }

    public void Tell(string kind, Action<JsonObject> write)
    {
        var update = new JsonObject { ["update_type"] = kind, ["timestamp"] = Milliseconds };
        write(update);
        Feed.Add(kind, update.ToJsonString(MaxJsonText.Readable));
    }

    /// <summary>A message as the platform shows it to the bot.</summary>
    public JsonObject Shown(MaxMessage message)
    {
        var shown = new JsonObject
        {
            ["recipient"] = Recipient(message),
            ["timestamp"] = message.Date.ToUnixTimeMilliseconds(),
            ["body"] = new JsonObject
            {
                ["mid"] = message.Mid,
                ["seq"] = message.Seq,
                ["text"] = message.Text,
                ["attachments"] = message.Attachments.DeepClone()
            },
        };
        if (message.Chat.IsChannel)
        {
            shown["url"] = $"https://max.ru/town/{message.MessageId}";
        }
        else
        {
            shown["sender"] = message.From?.Json() ?? Bot();
        }

        if (message.Link is { } link)
        {
            shown["link"] = link.DeepClone();
        }

        return shown;
    }

    public JsonObject Bot() => new()
    {
        ["user_id"] = options.BotId,
        ["first_name"] = "Тестовый бот",
        ["username"] = options.BotUsername,
        ["is_bot"] = true,
        ["last_activity_time"] = Milliseconds,
        ["name"] = "Тестовый бот",
    };

    private JsonObject Recipient(MaxMessage message)
    {
        var recipient = new JsonObject
        {
            ["chat_id"] = message.Chat.Id,
            ["chat_type"] = message.Chat.IsChannel
            ? "channel" : message.Chat.IsGroup ? "chat" : "dialog"
        };
        if (message.Chat.Owner is { } owner)
        {
            recipient["user_id"] = message.FromBot ? owner.Id : options.BotId;
        }

        return recipient;
    }
}
