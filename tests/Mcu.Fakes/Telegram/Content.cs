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

    /// <summary>The channel or group in whose name it was said.</summary>
    public FakeChat? SaidAs { get; init; }

    /// <summary>Said by somebody else before, and passed on.</summary>
    public bool Forwarded { get; init; }

    /// <summary>The number in its channel of a post that the platform brought to the discussion by itself.</summary>
    public int? PostNumber { get; init; }

    public bool SameAs(Content other) =>
        Text == other.Text && Same(Entities, other.Entities) && Same(Keyboard.Inline, other.Keyboard.Inline);

    private static bool Same(byte[]? one, byte[]? two) => one.AsSpan().SequenceEqual(two);
}
