using System.Text.Json;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Processing;

/// <summary>
/// What faulted twice, and what no channel could read, is put aside whole, its key is remembered, and whoever it concerns hears of it: the
/// administrators once a day for each channel, and the sender, whose words have reached nobody.
/// </summary>
internal sealed class PoisonMessageStore(ChannelDirectory channels, ILogger<PoisonMessageStore> log)
{
    /// <summary>Before what could not be read: it is no <see cref="IncomingMessage"/>.</summary>
    public const string Raw = "raw:";

    /// <summary>So many are kept; whoever sends more of them gains nothing but a line of the log.</summary>
    private const int Most = 1000;

    public async Task SetAside(UnitOfWork work, IncomingMessage message, Exception fault)
    {
        // The key of a delivery may hold the address of a chat, so it stays in the database.
        log.LogError("A message from {Channel} failed twice and was quarantined: {Fault}", message.From.Channel, fault.Describe());
        await Keep(work, message.Key, JsonSerializer.Serialize(message), fault.Describe());
        await TellAdministrators(work, message.From.Channel, "staff.set-aside");
        if (message.Private && message.Kind is IncomingKind.Message or IncomingKind.Edit or IncomingKind.Button)
        {
            await TellSender(work, message.From);
        }
    }

    public async Task SetAside(UnitOfWork work, IReadOnlyCollection<UnreadableUpdate> updates)
    {
        foreach (var update in updates.DistinctBy(update => update.Key))
        {
            if (await work.Store.WasHandled(update.Key))
            {
                continue;
            }

            log.LogWarning("An update from {Channel} could not be parsed and was quarantined: {Why}", update.Channel, update.Why);
            await Keep(work, update.Key, Raw + (channels.ModeOf(update.Channel) == LegalMode.Full ? update.Kept : ""), update.Why);
            await TellAdministrators(work, update.Channel, "staff.unreadable");
            if (update.From is { } sender)
            {
                await TellSender(work, sender);
            }
        }
    }

    private async Task Keep(UnitOfWork work, string key, string delivery, string fault)
    {
        work.Store.Add(new InboxRow { Key = key, At = work.Now });
        if (await work.Store.SetAsideCount() < Most)
        {
            work.Store.Add(new PoisonMessage { Key = key, Delivery = delivery, Fault = fault, At = work.Now });
        }
        else
        {
            log.LogError("Quarantine is full ({Most} messages); this one is not kept", Most);
        }
    }

    private static async Task TellAdministrators(UnitOfWork work, string channel, string phrase)
    {
        var words = new Content(work.Texts.Say(phrase, ("channel", channel)));
        foreach (var admin in work.Municipality.Having(Right.SeeFaults, await work.Store.Staff()))
        {
            await work.SendOnce($"set-aside:{channel}:{admin.Id}:{UnitOfWork.Mark(work.Today())}", admin.HomeAddress,
                words, Priority.Staff);
        }
    }

    /// <summary>Where residents are talked with; once a day, whatever else of theirs fails.</summary>
    private async Task TellSender(UnitOfWork work, Address sender)
    {
        if (channels.ModeOf(sender.Channel) == LegalMode.Full)
        {
            await work.SendOnce($"set-aside:{sender}:{UnitOfWork.Mark(work.Today())}", sender,
                new Content(work.Texts.Say("intake.unreadable")), Priority.Resident);
        }
    }
}
