using System.Globalization;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Storage;

namespace Mcu.Bots.Channels.Web;

/// <summary>A line as the one in the seat sees it.</summary>
/// <param name="Quote">The beginning of the line it replies to.</param>
public sealed record LineView(ChatSession ChatSession, TranscriptLine Line, string? Quote)
{
    public bool Mine => Line.From == ChatSession.Person.ToString();
    public bool OfBot => Line.From is null;

    /// <summary>Numbers over 2^53 do not survive in script, so ids travel as text.</summary>
    public string Id => Line.Id.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A chat as a page shows it first.</summary>
public sealed record ChatView(ChatSession ChatSession, IReadOnlyList<LineView> Lines, bool Earlier);

/// <summary>Reads chats for pages. Reading waits for no unit of work: the database shows what is committed.</summary>
internal sealed class ChatLines(IStoreFactory registries)
{
    public const int Page = 50;
    private const int QuoteLength = 80;

    /// <summary>The revision that a page has everything up to, if it is rendered after this was read.</summary>
    public async Task<long> Revision()
    {
        await using var store = registries.Open();
        return await store.LastRevision();
    }

    public async Task<ChatView> Open(ChatSession chatSession)
    {
        var (lines, more) = await Last(chatSession, long.MaxValue);
        return new ChatView(chatSession, lines, more);
    }

    /// <summary>The last lines before the given one, oldest first, and whether there are more.</summary>
    public async Task<(IReadOnlyList<LineView> Lines, bool More)> Last(ChatSession chatSession, long before)
    {
        await using var store = registries.Open();
        var lines = await store.TranscriptBefore(chatSession.Chat.ToString(), before, Page + 1);
        var more = lines.Count > Page;
        return (await View(store, chatSession, more ? [.. lines.Skip(1)] : lines), more);
    }

    /// <summary>The id of the last line, as pages know it; 0 in an empty chat.</summary>
    public async Task<string> Newest(ChatSession chatSession)
    {
        await using var store = registries.Open();
        return (await store.TranscriptBefore(chatSession.Chat.ToString(), long.MaxValue, 1)) is [.., var last]
            ? last.Id.ToString(CultureInfo.InvariantCulture) : "0";
    }

    /// <summary>The line of this chat with this id; null where the chat has none such.</summary>
    public async Task<TranscriptLine?> Find(ChatSession chatSession, long id)
    {
        await using var store = registries.Open();
        return await store.FindTranscriptLine(id) is { } line && line.Chat == chatSession.Chat.ToString() ? line : null;
    }

    /// <summary>What changed in the chats of the seats after a revision, in the order of change, and the revision read up to.</summary>
    public async Task<(IReadOnlyList<LineView> Lines, long Upto)> Since(IReadOnlyList<ChatSession> chatSessions, long revision)
    {
        await using var store = registries.Open();

        // Read first: a change committed while the chats are read one after another belongs to the next look.
        var upto = await store.LastRevision();
        var all = new List<LineView>();
        foreach (var chatSession in chatSessions)
        {
            var lines = await store.Transcript(chatSession.Chat.ToString(), revision, Page);
            upto = lines.Count == Page ? Math.Min(upto, lines[^1].Revision) : upto;
            all.AddRange(await View(store, chatSession, lines));
        }

        return ([.. all.Where(v => v.Line.Revision <= upto).OrderBy(v => v.Line.Revision)], upto);
    }

    private static async Task<IReadOnlyList<LineView>> View(IStore store, ChatSession chatSession, IReadOnlyList<TranscriptLine> lines)
    {
        var views = new List<LineView>(lines.Count);
        foreach (var line in lines)
        {
            views.Add(new LineView(chatSession, line, await QuoteOf(store, line)));
        }

        return views;
    }

    private static async Task<string?> QuoteOf(IStore store, TranscriptLine line)
    {
        if (!long.TryParse(line.ReplyTo, CultureInfo.InvariantCulture, out var id) || await store.FindTranscriptLine(id) is not { } quoted
            || quoted.Chat != line.Chat)
        {
            return null;
        }

        return Excerpt.Of(quoted.Content.Text.Split('\n')[0], QuoteLength);
    }
}
