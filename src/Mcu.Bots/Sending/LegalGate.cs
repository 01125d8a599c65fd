using Mcu.Bots.Channels;
using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Sending;

/// <summary>Keeps back what may not be said in a channel any more: its mode can change while letters wait.</summary>
internal sealed class LegalGate(IRegistryFactory registries, CurrentMunicipality municipality)
{
    /// <returns>The no to an answer to what a resident wrote before the channel was closed to them; null for what may leave. The staff work on.</returns>
    public async Task<Delivery.Refused?> Stops(IChannel channel, Address chat, Letter letter)
    {
        if (channel.Legal.Mode == LegalMode.Full || !letter.Row.Kept || letter.Kind is not (OutboxKind.Send or OutboxKind.Edit)
            || chat == municipality.State.StaffChat || channel.Limits.IsGroup(chat.Id))
        {
            return null;
        }

        await using var registry = registries.Open();
        return await registry.PersonAt(chat) is null ? new Delivery.Refused(municipality.State.Texts.Say("legal.closed"), Unreachable: true) : null;
    }
}
