using System.Text.Json.Nodes;

namespace Mcu.Fakes.Max;

/// <summary>A button with its kind: <c>callback</c>, <c>link</c>, <c>request_geo_location</c>.</summary>
public sealed record MaxButton(string Type, string Text, string? Payload, string? Url);

/// <summary>A message as it stands in its chat now, after edits.</summary>
public sealed class MaxMessage : IFakeMessage
{
    private readonly MaxFiles _files;

    internal MaxMessage(MaxChat chat, int number, long seq, MaxUser? from, DateTimeOffset date, MaxFiles files)
    {
        (Chat, MessageId, Mid, Seq, From, Date) = (chat, number, $"mid.{chat.Id:x16}{seq:x16}", seq, from, date);
        _files = files;
    }

    public MaxChat Chat { get; }

    /// <summary>A number for the test; the bot sees <see cref="Mid"/>.</summary>
    public int MessageId { get; }

    public string Mid { get; }

    /// <summary>Null when the bot wrote it.</summary>
    public MaxUser? From { get; }

    public bool FromBot => From is null;

    public DateTimeOffset Date { get; }

    public string Text { get; internal set; } = "";

    /// <summary>The message that this one answers.</summary>
    public MaxMessage? ReplyTo { get; internal set; }

    /// <summary><c>image</c>, <c>location</c> and so on, in the order they stand.</summary>
    public IReadOnlyList<string> Kinds => [.. Attachments.Select(one => (string)one!["type"]!).Where(kind => kind != "inline_keyboard")];

    public IReadOnlyList<FakeButton> Buttons => [.. Keys.Select(key => new FakeButton(key.Text, key.Payload, key.Url))];

    public IReadOnlyList<FakeFile> Files =>
    [
        .. Tokens.Select(_files.Find).OfType<MaxFile>()
            .Select(file => new FakeFile(file.Token, file.Type, file.Name, "", file.Bytes.Length, file.Bytes)),
    ];

    public IReadOnlyList<MaxButton> Keys => [.. Rows.SelectMany(row => row)];

    public IReadOnlyList<IReadOnlyList<MaxButton>> Rows =>
    [
        .. Attachments.Where(one => (string?)one!["type"] == "inline_keyboard").SelectMany(one => one!["payload"]!["buttons"]!.AsArray())
            .Select(row => row!.AsArray()
            .Select(b => new MaxButton((string)b!["type"]!, (string)b["text"]!, (string?)b["payload"], (string?)b["url"])).ToArray()),
    ];

    /// <summary>The tokens of its files.</summary>
    public IReadOnlyList<string> Tokens => [.. Attachments.Select(one => (string?)one!["payload"]?["token"]).OfType<string>()];

    internal long Seq { get; }

    internal JsonArray Attachments { get; set; } = [];

    /// <summary>What is passed on or answered, as the platform writes it.</summary>
    internal JsonObject? Link { get; set; }

    public override string ToString() =>
        $"{Mid} {From?.FirstName ?? "bot"}: {Text}{string.Concat(Buttons.Select(button => $" [{button.Text}]"))}";
}

/// <summary>What a person saw after a press.</summary>
public sealed record MaxPressAnswer(string CallbackId, MaxUser User, string? Text, DateTimeOffset Time);

/// <summary>A chat as people see it: the talk of one person with the bot, or a group, whose number is negative.</summary>
public sealed class MaxChat
{
    private readonly Lock _gate = new();
    private readonly List<MaxMessage> _messages = [];

    internal MaxChat(long id, MaxUser? owner, string title) => (Id, Owner, Title) = (id, owner, title);

    public long Id { get; }

    public string Title { get; }

    public bool IsGroup => Owner is null;

    /// <summary>Posts, and comments under them.</summary>
    public bool IsChannel { get; internal init; }

    /// <summary>A talk is written to by its person's number, a group by its own.</summary>
    public long Address => Owner?.Id ?? Id;

    /// <summary>The messages that are there now, oldest first; a snapshot.</summary>
    public IReadOnlyList<MaxMessage> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    internal MaxUser? Owner { get; }

    /// <summary>What the bot is told instead of being let in.</summary>
    internal Func<MaxRefusal>? Barrier { get; set; }

    internal void Add(MaxMessage message)
    {
        lock (_gate)
        {
            _messages.Add(message);
        }
    }

    internal void Remove(MaxMessage message)
    {
        lock (_gate)
        {
            _messages.Remove(message);
        }
    }
}
