using System.Text.Json;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Desk;

/// <summary>A delivery that faulted twice is put aside whole, its key is remembered, and the administrators hear of it.</summary>
internal sealed class PoisonTray(ILogger<PoisonTray> log)
{
    public async Task SetAside(Work work, Incoming incoming, Exception fault)
    {
        // The message of an exception may carry words of the delivery; its kind and place do not.
        log.LogError("A delivery faulted and was set aside: {Key}: {Fault} {Where}", incoming.Key, fault.GetType().Name, fault.StackTrace);
        work.Registry.Add(new InboxRow { Key = incoming.Key, At = work.Now });
        work.Registry.Add(new SetAside
        {
            Key = incoming.Key,
            Delivery = JsonSerializer.Serialize(incoming),
            Fault = $"{fault.GetType().Name}: {fault.Message}",
            At = work.Now,
        });
        foreach (var admin in (await work.Registry.Staff()).Where(p => work.Town.May(p, Right.SeeFaults)))
        {
            work.Send(admin.HomeAddress, new Content(work.Texts.Say("staff.set-aside", ("channel", incoming.From.Channel))), Priority.Staff);
        }
    }
}
