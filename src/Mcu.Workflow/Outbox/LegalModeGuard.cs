using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Outbox;

/// <summary>Keeps back what may not be said in a channel any more: its mode can change while messages wait.</summary>
internal sealed class LegalModeGuard(IStoreFactory registries, CurrentMunicipality municipality)
{
    /// <returns>The no to an answer to what a resident wrote before the channel was closed to them; null for what may leave. The staff work
    /// on.</returns>
    public async Task<DeliveryResult.Refused?> Stops(IChannel channel, Address chat, PendingMessage pending)
    {
        if (channel.Legal.Mode == LegalMode.Full || !pending.Row.Kept || pending.Kind is not (OutboxKind.Send or OutboxKind.Edit)
            || chat == municipality.State.StaffChat || channel.Limits.IsGroup(chat.Id))
        {
            return null;
        }

        await using var store = registries.Open();
        return await store.PersonAt(chat) is null
            ? new DeliveryResult.Refused(municipality.State.Texts.Say("legal.closed"), Unreachable: true) : null;
    }
}
