using Mcu.Workflow.People;

namespace Mcu.Bots.Channels.Web;

/// <summary>
/// The seats outside the stand: a visitor's chat, the same in a frame, the staff's common chat, a member's chat with the bot.
/// </summary>
internal sealed class WebSessionSource(StaffSessions sessions) : IChatSessionSource
{
    public const string Visitor = "me";
    public const string Framed = "guest";
    public const string Staff = "staff";
    public const string Own = "own";

    public async Task<ChatSession?> Find(HttpContext http, string key) => key switch
    {
        Visitor or Framed => VisitorSeat(Visitors.SecretOf(http, key == Framed), key),
        Staff or Own => await sessions.Current(http) is { } person ? StaffSeat(person, key) : null,
        _ => null,
    };

    public static ChatSession? VisitorSeat(string? secret, string key) =>
        secret is null ? null : new ChatSession(key, Visitors.ChatOf(secret), Visitors.ChatOf(secret), "");

    public static ChatSession? StaffSeat(Person person, string key) =>
        StaffSessions.ChatOf(person) is { } own ? new ChatSession(key, own, key == Staff ? WebNames.StaffChat : own, person.Name) : null;
}
