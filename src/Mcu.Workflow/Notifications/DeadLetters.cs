using Mcu.Workflow.Appeals;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Notifications;

/// <summary>
/// The platform said a final no: another channel that the resident has joined gets it; where there is none, the appeal bears a note of it,
/// and an administrator hears once a day for each chat.
/// </summary>
internal sealed class DeadLetters(ResidentContact residentContact)
{
    private const int MostText = 200;

    public async Task Report(UnitOfWork work, OutboxRow row, DeliveryResult.Refused refused)
    {
        var chat = Address.Parse(row.Chat);
        var resident = await work.Store.ResidentAt(chat);
        var unreachable = resident is not null && refused.Unreachable;
        if (unreachable)
        {
            await residentContact.MarkUnreachable(work, resident!, work.Texts.Say("history.unreachable"));
        }

        if (resident is not null && await residentContact.ResendElsewhere(work, row, resident))
        {
            return;
        }

        if (!unreachable && row.AppealId is { } id && await work.Store.FindAppeal(id) is { } appeal)
        {
            appeal.RecordUndelivered(work.Texts.Say("history.undelivered"), work.Now);
            work.Touch(appeal);
        }

        await TellSender(work, row, resident, unreachable);
        foreach (var admin in work.Municipality.Having(Right.SeeFaults, await work.Store.Staff()).Where(p => p.Home != row.Chat))
        {
            var key = $"dead:{row.Chat}:{UnitOfWork.Mark(work.Today())}:{admin.Id}";
            var text = work.Texts.Say(resident is null ? "staff.undelivered-chat" : "staff.undelivered-resident", ("why", refused.Why));
            await work.SendOnce(key, admin.HomeAddress, new Content(text), Priority.Digest, notBefore: work.StaffQuietTill());
        }
    }

    /// <summary>Whoever moved the appeal last was told «отправляем»: now they hear that it was not delivered.</summary>
    private static async Task TellSender(UnitOfWork work, OutboxRow row, Resident? resident, bool unreachable)
    {
        if (resident is null || row is not { Kind: OutboxKind.Send, OnceKey: not null, AppealId: { } id }
            || await work.Store.FindAppeal(id) is not { } appeal
            || (await work.Store.HistoryOf(id))
            .LastOrDefault(line => line is { Kind: HistoryKind.Moved, By: ActorKind.Staff, PersonId: not null }) is not { } moved
            || await work.Store.FindPerson(moved.PersonId!.Value) is not { Active: true } sender)
        {
            return;
        }

        var why = work.Texts.Say(unreachable ? "staff.not-delivered-closed" : "staff.not-delivered-refused");
        var text = work.Texts.Say("staff.not-delivered", ("number", appeal.FullNumber), ("why", why),
            ("text", Excerpt.Of(row.Content.Text, MostText)));
        await work.SendOnce($"not-delivered:{row.Id}", work.Municipality.ChatOf(sender), new Content(text), Priority.Staff, appeal);
    }
}
