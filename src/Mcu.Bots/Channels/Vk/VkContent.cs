using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>What a message says: words, files, a place; with what was forwarded in it, and what of it we cannot read.</summary>
internal sealed record VkContent(string Text, IReadOnlyList<FileRef> Files, Place? Place)
{
    /// <summary>Nothing in it is the person's own: messages passed on, or a post or a comment of a wall.</summary>
    public bool Forwarded { get; init; }
    public IReadOnlyList<UnreadPart> Unread { get; init; } = [];

    /// <summary>What the platform made out of voice messages.</summary>
    public IReadOnlyList<string> Transcripts { get; init; } = [];

    public bool IsEmpty => Text.Length == 0 && Files.Count == 0 && Place is null;

    public static VkContent Of(JsonElement message)
    {
        var read = VkReader.Of(message);
        var text = string.Join('\n', read.Lines);
        return new VkContent(VisibleText.Of(text), read.Files, read.Place)
        {
            Forwarded = string.IsNullOrWhiteSpace(message.Words("text"))
                && (read.HasForwarded || (message.Find("attachments")?.Items().Any(IsOfOthers) ?? false)),
            Unread = [.. read.Unread.Concat(VisibleText.IsCut(text) ? [UnreadPart.LongText] : []).Distinct()],
            Transcripts = [.. read.Transcripts.Select(said => VisibleText.Of(said))],
        };
    }

    private static bool IsOfOthers(JsonElement attachment) => attachment.Words("type") is { } type && VkAttachments.Words.Contains(type);
}
