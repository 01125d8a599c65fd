using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Notifications;

/// <summary>
/// Finds out where what is said of an appeal goes; in the chat, <see cref="Intake.ResidentContact"/> knows which one is open.
/// </summary>
internal static class Recipients
{
    public static async Task<Recipient> Of(UnitOfWork work, Appeal appeal)
    {
        var resident = await work.Store.FindResident(appeal.ResidentId);
        return await OnlyInPublic(work, appeal, resident) ? Recipient.Comment
            : resident is null ? Recipient.Nobody
            : resident.HasChat ? Recipient.Chat
            : Recipient.ByHand;
    }

    /// <summary>The author has spoken of this in public only, so that is where they are answered.</summary>
    private static async Task<bool> OnlyInPublic(UnitOfWork work, Appeal appeal, Resident? resident)
    {
        if (!PublicSource.Is(appeal.Source) || (await work.Store.SpottedOf(appeal.Id)).Any(comment => comment.CodeUsedAt is not null))
        {
            return false;
        }

        var messages = await work.Store.MessagesOf(appeal.Id);
        return !messages.Any(message => string.Equals(message.Chat, resident?.Address, StringComparison.Ordinal));
    }
}
