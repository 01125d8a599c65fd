using Mcu.Bots.Desk;
using Mcu.Workflow.People;

namespace Mcu.Bots.Staff;

/// <summary>Writes a line of the audit log in the commit of what it tells of.</summary>
internal static class AuditLog
{
    /// <param name="person">Null where nobody is known.</param>
    public static void Write(Turn turn, AuditAction action, Person? person, long? appealId = null) => turn.Registry.Add(new AuditEntry
    {
        Id = turn.Town.Ids.Next(),
        At = turn.Now,
        Action = action,
        PersonId = person?.Id,
        AppealId = appealId,
        Channel = turn.In.Chat.Channel,
    });
}
