using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Residents;

namespace Mcu.Workflow.Reminders;

/// <summary>
/// What a resident has written and not sent is not forgotten: by day and after an hour they are reminded once, with the buttons that lead
/// on.
/// </summary>
internal sealed class UndeliveredJob(DraftService drafts) : IScheduledJob
{
    /// <summary>Who has said nothing for so long has put the telephone away.</summary>
    public static readonly TimeSpan After = TimeSpan.FromHours(1);

    private const int AtOnce = 100;
    private const int Morning = 9;
    private const int Evening = 21;

    public async Task Run(UnitOfWork work)
    {
        if (work.ResidentsQuietTill() is not null || work.Local(work.Now).Hour is < Morning or >= Evening)
        {
            return;
        }

        foreach (var draft in await work.Store.UnsentDrafts(work.Now - After, AtOnce))
        {
            draft.RemindedAt = work.Now;
            if (await work.Store.FindResident(draft.ResidentId) is { HasChat: true, UnreachableSince: null } resident
                && draft.Messages.MaxBy(message => message.Id) is { } last)
            {
                await drafts.Remind(new MessageContext(work, InTheChatOf(draft, resident, last)), resident, draft);
            }
        }
    }

    /// <summary>The clock speaks where the resident spoke last.</summary>
    private static IncomingMessage InTheChatOf(Draft draft, Resident resident, ResidentMessage last) => new()
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"unsent:{draft.Id}"),
        Kind = IncomingKind.Message,
        From = Address.Parse(resident.Address),
        Chat = Address.Parse(last.Chat),
        At = draft.RemindedAt!.Value,
    };
}
