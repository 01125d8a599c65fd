using System.Text.Json;
using Mcu.Bots.Channels;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Desk;

/// <summary>
/// What faulted twice, and what no channel could read, is put aside whole, its key is remembered, and whoever it concerns hears of it: the
/// administrators once a day for each channel, and the sender, whose words have reached nobody.
/// </summary>
internal sealed class PoisonTray(ChannelBook channels, ILogger<PoisonTray> log)
{
    /// <summary>Before what could not be read: it is no <see cref="Incoming"/>.</summary>
    public const string Raw = "raw:";

    /// <summary>So many are kept; whoever sends more of them gains nothing but a line of the log.</summary>
    private const int Most = 1000;

    public async Task SetAside(Work work, Incoming incoming, Exception fault)
    {
        // The key of a delivery may hold the address of a chat, so it stays in the database.
        log.LogError("A delivery of {Channel} faulted and was set aside: {Fault}", incoming.From.Channel, fault.WithoutWords());
        await Keep(work, incoming.Key, JsonSerializer.Serialize(incoming), fault.WithoutWords());
        await TellAdministrators(work, incoming.From.Channel, "staff.set-aside");
        if (incoming.Private && incoming.Kind is IncomingKind.Message or IncomingKind.Edit or IncomingKind.Button)
        {
            await TellSender(work, incoming.From);
        }
    }

    public async Task SetAside(Work work, IReadOnlyCollection<UnreadableUpdate> updates)
    {
        foreach (var update in updates.DistinctBy(update => update.Key))
        {
            if (await work.Registry.WasHandled(update.Key))
            {
                continue;
            }

            log.LogWarning("An update of {Channel} cannot be read and was set aside: {Why}", update.Channel, update.Why);
            await Keep(work, update.Key, Raw + (channels.ModeOf(update.Channel) == LegalMode.Full ? update.Kept : ""), update.Why);
            await TellAdministrators(work, update.Channel, "staff.unreadable");
            if (update.From is { } sender)
            {
                await TellSender(work, sender);
            }
        }
    }

    private async Task Keep(Work work, string key, string delivery, string fault)
    {
        work.Registry.Add(new InboxRow { Key = key, At = work.Now });
        if (await work.Registry.SetAsideCount() < Most)
        {
            work.Registry.Add(new SetAside { Key = key, Delivery = delivery, Fault = fault, At = work.Now });
        }
        else
        {
            log.LogError("More than {Most} deliveries are set aside: this one is not kept", Most);
        }
    }

    private static async Task TellAdministrators(Work work, string channel, string phrase)
    {
        var words = new Content(work.Texts.Say(phrase, ("channel", channel)));
        foreach (var admin in work.Town.Having(Right.SeeFaults, await work.Registry.Staff()))
        {
            await work.SendOnce($"set-aside:{channel}:{admin.Id}:{Work.Mark(work.Today())}", admin.HomeAddress, words, Priority.Staff);
        }
    }

    /// <summary>Where residents are talked with; once a day, whatever else of theirs fails.</summary>
    private async Task TellSender(Work work, Address sender)
    {
        if (channels.ModeOf(sender.Channel) == LegalMode.Full)
        {
            await work.SendOnce($"set-aside:{sender}:{Work.Mark(work.Today())}", sender, new Content(work.Texts.Say("intake.unreadable")), Priority.Resident);
        }
    }
}
