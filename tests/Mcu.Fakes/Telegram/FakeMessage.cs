namespace Mcu.Fakes.Telegram;

/// <summary>A message as it stands in its chat now, after edits.</summary>
public sealed class FakeMessage : IFakeMessage
{
    internal FakeMessage(FakeChat chat, int id, FakeUser? from, DateTimeOffset date, Content content, FakeMessage? replyTo)
    {
        (Chat, MessageId, From, Date, Content, ReplyTo) = (chat, id, from, date, content, replyTo);
    }

    public FakeChat Chat { get; }

    public int MessageId { get; }

    /// <summary>Null when the bot wrote it.</summary>
    public FakeUser? From { get; }

    public bool FromBot => From is null;

    public DateTimeOffset Date { get; }

    public DateTimeOffset? EditDate { get; internal set; }

    public FakeMessage? ReplyTo { get; }

    /// <summary>The topic of a forum, or the post of a discussion, that it stands under.</summary>
    public int? Thread { get; internal init; }

    /// <summary>The text or the caption, as people see it: without tags.</summary>
    public string Text => Content.Text ?? "";

    /// <summary>The text or the caption as the bot wrote it, with tags.</summary>
    public string Source => Content.Source ?? Text;

    public IReadOnlyList<FakeButton> Buttons => Content.Keyboard.Buttons;

    /// <summary><c>photo</c>, <c>location</c> and so on; null for a plain text.</summary>
    public string? Kind => Content.Part;

    public IReadOnlyList<FakeFile> Files => Content.Files;

    public string? MediaGroupId => Content.AlbumId;

    internal Content Content { get; set; }

    internal FakeSent AsSent(string method, DateTimeOffset at) =>
        new(method, Chat.Id, MessageId, Text, Source, Buttons, Files, ReplyTo?.MessageId, at) { Thread = Thread };

    public override string ToString() =>
        $"#{MessageId} {(FromBot ? "bot" : From!.FirstName)}: {Text}{string.Concat(Buttons.Select(button => $" [{button.Text}]"))}";
}
