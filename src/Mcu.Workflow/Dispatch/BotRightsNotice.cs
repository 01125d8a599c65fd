using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Dispatch;

/// <summary>
/// The rights of the bot in a group or on a page were changed on the platform: the administrators hear of it, for nothing else says why
/// words stop coming.
/// </summary>
internal static class BotRightsNotice
{
    /// <summary>Without these no comment is read and none is answered.</summary>
    private static readonly IReadOnlyList<BotRight> ForComments = [BotRight.ReadAllMessages, BotRight.Write];

    /// <summary>Without this the staff can say nothing in their chat that the bot would hear.</summary>
    private static readonly IReadOnlyList<BotRight> ForStaffChat = [BotRight.ReadAllMessages];

    public static async Task Tell(UnitOfWork work, IncomingMessage message)
    {
        var content = new Content(Words(work, message.Chat, message.Rights!));
        foreach (var admin in work.Municipality.Having(Right.SeeFaults, await work.Store.Staff()))
        {
            work.Send(admin.HomeAddress, content, Priority.Staff);
        }
    }

    private static string Words(UnitOfWork work, Address chat, BotRights rights)
    {
        var where = work.Texts.Say(rights.OnPage ? "bot-rights.page" : chat == work.Municipality.StaffChat
            ? "bot-rights.staff-chat" : "bot-rights.group", ("chat", chat));
        var source = work.Texts.Say($"source.{chat.Channel}");
        if (!rights.Administrator)
        {
            return work.Texts.Say("bot-rights.none", ("source", source), ("where", where));
        }

        var needed = rights.OnPage ? ForComments : chat == work.Municipality.StaffChat ? ForStaffChat : [];
        var missing = needed.Except(rights.Rights).ToList();
        var names = rights.Rights.Count == 0 ? work.Texts.Say("bot-rights.no-right") : Named(work, rights.Rights);
        return work.Texts.Say(missing.Count == 0 ? "bot-rights.enough" : "bot-rights.missing", ("source", source), ("where", where),
            ("rights", names), ("missing", Named(work, missing)));
    }

    private static string Named(UnitOfWork work, IEnumerable<BotRight> rights) =>
        string.Join(", ", rights.Distinct().Select(right => work.Texts.Say($"bot-right.{right}".ToLowerInvariant())));
}
