using System.Text.Json;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Desk;

/// <summary>A delivery that faulted twice is put aside whole, its key is remembered, and the administrators hear of it.</summary>
internal sealed class PoisonTray(ILogger<PoisonTray> log)
{
    public async Task SetAside(Work work, Incoming incoming, Exception fault)
    {
        // The key of a delivery may hold the address of a chat, so it stays in the database.
        log.LogError("A delivery of {Channel} faulted and was set aside: {Fault}", incoming.From.Channel, fault.WithoutWords());
        work.Registry.Add(new InboxRow { Key = incoming.Key, At = work.Now });
        work.Registry.Add(new SetAside
        {
            Key = incoming.Key,
            Delivery = JsonSerializer.Serialize(incoming),
            Fault = fault.WithoutWords(),
            At = work.Now,
        });
        foreach (var admin in work.Town.Having(Right.SeeFaults, await work.Registry.Staff()))
        {
            work.Send(admin.HomeAddress, new Content(work.Texts.Say("staff.set-aside", ("channel", incoming.From.Channel))), Priority.Staff);
        }
    }
}
