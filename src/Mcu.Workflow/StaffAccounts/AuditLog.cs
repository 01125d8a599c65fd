using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>Writes a line of the audit log in the commit of what it tells of.</summary>
internal static class AuditLog
{
    /// <param name="person">Null where nobody is known.</param>
    public static void Write(MessageContext context, AuditAction action, Person? person, long? appealId = null) =>
        context.Store.Add(new AuditEntry
        {
            Id = context.Municipality.Ids.Next(),
            At = context.Now,
            Action = action,
            PersonId = person?.Id,
            AppealId = appealId,
            Channel = context.Message.Chat.Channel,
        });
}
