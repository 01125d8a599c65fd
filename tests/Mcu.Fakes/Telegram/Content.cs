namespace Mcu.Fakes.Telegram;

/// <summary>What a message consists of. Immutable, so that an edit swaps the whole and readers never see a half.</summary>
internal sealed record Content
{
    public string? Text { get; init; }

    /// <summary>As the bot wrote it, tags included.</summary>
    public string? Source { get; init; }

    public byte[]? Entities { get; init; }

    public Keyboard Keyboard { get; init; } = Keyboard.None;

    /// <summary>The field that makes it something else than a text: <c>photo</c>, <c>location</c>, <c>migrate_to_chat_id</c>…</summary>
    public string? Part { get; init; }

    public byte[]? PartJson { get; init; }

    public IReadOnlyList<FakeFile> Files { get; init; } = [];

    public string? AlbumId { get; init; }

    public bool SameAs(Content other) =>
        Text == other.Text && Same(Entities, other.Entities) && Same(Keyboard.Inline, other.Keyboard.Inline);

    private static bool Same(byte[]? one, byte[]? two) => one.AsSpan().SequenceEqual(two);
}
