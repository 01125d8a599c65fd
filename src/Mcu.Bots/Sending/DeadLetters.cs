using Mcu.Bots.Channels;
using Mcu.Bots.Desk;
using Mcu.Bots.Intake;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Sending;

/// <summary>The platform said a final no: another channel that the resident has joined gets it; where there is none, the appeal bears a note of it, and an administrator hears once a day for each chat.</summary>
internal sealed class DeadLetters(Reach reach)
{
    public async Task Report(Work work, OutboxRow row, Delivery.Refused refused)
    {
        var chat = Address.Parse(row.Chat);
        var resident = await work.Registry.ResidentAt(chat);
        var unreachable = resident is not null && refused.Unreachable;
        if (unreachable)
        {
            await reach.Lose(work, resident!, work.Texts.Say("history.unreachable"));
        }

        if (resident is not null && await reach.SayElsewhere(work, row, resident))
        {
            return;
        }

        if (!unreachable && row.AppealId is { } id && await work.Registry.FindAppeal(id) is { } appeal)
        {
            appeal.RecordUndelivered(work.Texts.Say("history.undelivered"), work.Now);
            work.Touch(appeal);
        }

        foreach (var admin in work.Town.Having(Right.SeeFaults, await work.Registry.Staff()).Where(p => p.Home != row.Chat))
        {
            var key = $"dead:{row.Chat}:{Work.Mark(work.Today())}:{admin.Id}";
            var text = work.Texts.Say(resident is null ? "staff.undelivered-chat" : "staff.undelivered-resident", ("why", refused.Why));
            await work.SendOnce(key, admin.HomeAddress, new Content(text), Priority.Digest, notBefore: work.StaffQuietTill());
        }
    }
}
