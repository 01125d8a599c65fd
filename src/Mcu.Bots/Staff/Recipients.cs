using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Staff;

/// <summary>Finds out where what is said of an appeal goes; in the chat, <see cref="Intake.Reach"/> knows which one is open.</summary>
internal static class Recipients
{
    public static async Task<Recipient> Of(Work work, Appeal appeal)
    {
        var resident = await work.Registry.FindResident(appeal.ResidentId);
        return await OnlyInPublic(work, appeal, resident) ? Recipient.Comment
            : resident is null ? Recipient.Nobody
            : resident.HasChat ? Recipient.Chat
            : Recipient.ByHand;
    }

    /// <summary>The author has spoken of this in public only, so that is where they are answered.</summary>
    private static async Task<bool> OnlyInPublic(Work work, Appeal appeal, Resident? resident)
    {
        if (!PublicSource.Is(appeal.Source) || (await work.Registry.SpottedOf(appeal.Id)).Any(spotted => spotted.CodeUsedAt is not null))
        {
            return false;
        }

        var messages = await work.Registry.MessagesOf(appeal.Id);
        return !messages.Any(message => string.Equals(message.Chat, resident?.Address, StringComparison.Ordinal));
    }
}
