using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Web;

/// <summary>The names that the browser chat is known by, in one place.</summary>
internal static class WebNames
{
    public const string Channel = "web";

    /// <summary>The id of the staff's common chat.</summary>
    public const string StaffId = "staff";

    public static readonly Address StaffChat = At(StaffId);

    /// <summary>The path of the staff's page.</summary>
    public const string StaffSignInPath = "/staff";

    /// <summary>The path of the residents' page.</summary>
    public const string Reception = "/reception";

    // The first letters keep the kinds of ids apart: a guessed or hashed id of one kind is never one of another.
    private const string VisitorMark = "r-";
    private const string MemberMark = "u-";
    private const string SessionMark = "s-";
    private const string StandMark = "stand-";

    /// <summary>For messages about the settings.</summary>
    public const string ExampleMember = MemberMark + "0Bt1Qy";

    public static Address At(string id) => new(Channel, id);

    /// <summary>The chat of a visitor of the reception.</summary>
    public static Address Visitor(string hash) => At(VisitorMark + hash);

    /// <summary>The lasting chat of a member of staff with the bot.</summary>
    public static Address Member(string id) => At(MemberMark + id);

    /// <summary>Somebody of the training stand's staff.</summary>
    public static Address OnStand(string key) => At(StandMark + key);

    /// <summary>Whether somebody of the staff has such an id.</summary>
    public static bool IsMember(string id) =>
        id.StartsWith(MemberMark, StringComparison.Ordinal) || id.StartsWith(StandMark, StringComparison.Ordinal);

    /// <summary>
    /// One signed-in browser of a member of staff until the end of a day, <c>20261221</c>; a sign-in and never a chat.
    /// </summary>
    public static Address Session(string day, string id) => At($"{SessionMark}{day}-{id}");

    public static bool IsSession(string address) =>
        Address.TryParse(address, out var parsed) && parsed.Channel == Channel
        && parsed.Id.StartsWith(SessionMark, StringComparison.Ordinal);

    /// <summary>Whether a session of an earlier day than this one is meant.</summary>
    public static bool IsSessionBefore(string address, string day) =>
        IsSession(address) && string.CompareOrdinal(Address.Parse(address).Id[SessionMark.Length..], day) < 0;

    /// <summary>Whether messages can be read at the address: sessions are known to the registry, but nobody reads there.</summary>
    public static bool IsChat(string address) =>
        Address.TryParse(address, out var parsed) && parsed.Channel == Channel
        && !parsed.Id.StartsWith(SessionMark, StringComparison.Ordinal);
}
