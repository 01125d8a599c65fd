using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Web;

/// <summary>A place in a chat: who sits there, and which chat they read and write.</summary>
/// <param name="Key">How the page names the place; says nothing about who may take it.</param>
/// <param name="Name">How the others see them; empty for a visitor.</param>
public sealed record ChatSession(string Key, Address Person, Address Chat, string Name);

/// <summary>Decides whether the one who asks may take a seat.</summary>
internal interface IChatSessionSource
{
    /// <summary>The seat, or null when it is not known here or not theirs.</summary>
    Task<ChatSession?> Find(HttpContext http, string key);
}

/// <summary>All the seats there are: of visitors, of the staff, and of the stand where there is one.</summary>
internal sealed class ChatSessions(IEnumerable<IChatSessionSource> seatings)
{
    public async Task<ChatSession?> Find(HttpContext http, string key)
    {
        foreach (var chatSessionSource in seatings)
        {
            if (await chatSessionSource.Find(http, key) is { } chatSession)
            {
                return chatSession;
            }
        }

        return null;
    }
}
