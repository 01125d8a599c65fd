using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Residents;

namespace Mcu.Workflow.Notifications;

/// <summary>
/// Where the resident can be written to: by the channel that the appeal came by, and where that is closed to us, by another that they
/// joined with it.
/// Who blocked the bot and came back is told what they missed.
/// </summary>
internal sealed class ResidentContact(ChannelDirectory channels)
{
    /// <summary>What is said elsewhere is said there once, however often its refusal is noted.</summary>
    private const string Elsewhere = "elsewhere";

    public async Task OnIncoming(MessageContext context, Resident resident)
    {
        if (context.Message.Kind == IncomingKind.Blocked)
        {
            await MarkUnreachable(context.Work, resident, context.Texts.Say("history.blocked"));
        }
        else if (resident.UnreachableSince is not null)
        {
            resident.UnreachableSince = null;
            await NotifyMissed(context, resident);
        }
    }

    /// <summary>The platform refuses our messages.</summary>
    public async Task MarkUnreachable(UnitOfWork work, Resident resident, string why)
    {
        if (resident.UnreachableSince is null)
        {
            resident.UnreachableSince = work.Now;
            await RecordUndelivered(work, resident, why);
        }
    }

    /// <summary>None of the person's channels is open: noted on the open appeals, so that the staff see it on the card.</summary>
    public async Task RecordUndelivered(UnitOfWork work, Resident resident, string why)
    {
        if ((await work.Store.JoinedWith(resident)).Any(IsOpen))
        {
            return;
        }

        foreach (var appeal in (await work.Store.AppealsOf(resident.Id, openOnly: true)).Where(a => !a.Unreachable))
        {
            appeal.RecordUndelivered(why, work.Now);
            work.Touch(appeal);
        }
    }

    /// <summary>The identity that hears of the appeal now; the card says so where it is not the one that the appeal came by.</summary>
    public async Task<Address?> ResolveAddress(UnitOfWork work, Appeal appeal)
    {
        if (await work.Store.FindResident(appeal.ResidentId) is not { HasChat: true } origin)
        {
            return null;
        }

        if (!IsOpen(origin) && await OtherOf(work, origin) is { } other)
        {
            RecordResentElsewhere(work, appeal, origin, other);
            return Address.Parse(other.Address);
        }

        appeal.RecordAtHome();
        return Address.Parse(origin.Address);
    }

    /// <summary>
    /// A stage of an appeal that the platform refused, perhaps after it waited for long: another channel of the person gets it.
    /// </summary>
    /// <returns>False where there is none, or where it was no stage of an appeal but an answer in a talk.</returns>
    public async Task<bool> ResendElsewhere(UnitOfWork work, OutboxRow row, Resident refused)
    {
        if (row is not { Kind: OutboxKind.Send, OnceKey: not null, AppealId: { } id } || IsOpen(refused)
            || await work.Store.FindAppeal(id) is not { } appeal || await OtherOf(work, refused) is not { } other)
        {
            return false;
        }

        RecordResentElsewhere(work, appeal, refused, other);
        await work.SendOnce($"{Elsewhere}:{row.Id}", Address.Parse(other.Address), row.Content, row.Priority, appeal);
        return true;
    }

    public async Task NotifyMissed(MessageContext context, Resident resident)
    {
        var missed = (await context.Store.AppealsOf(resident.Id, openOnly: false))
            .Where(a => a.Unreachable && a.ForgottenAt is null).ToList();
        foreach (var appeal in missed)
        {
            context.Work.Touch(appeal);
            context.Say(appeal.AnsweredAt is null ? "resident.back" : "resident.back-answer", ("number", appeal.Number));
            appeal.Unreachable = false;
        }
    }

    /// <summary>The one that they wrote in last.</summary>
    private async Task<Resident?> OtherOf(UnitOfWork work, Resident resident) =>
        (await work.Store.JoinedWith(resident)).FirstOrDefault(IsOpen);

    private static void RecordResentElsewhere(UnitOfWork work, Appeal appeal, Resident closed, Resident other)
    {
        var (from, to) = (AccountLinking.ChannelOf(closed), AccountLinking.ChannelOf(other));
        appeal.RecordElsewhere(to, work.Texts.Say("history.elsewhere", ("to", work.Texts.Say($"source.{to}")),
            ("from", work.Texts.Say($"source.{from}"))), work.Now);
        work.Touch(appeal);
    }

    /// <summary>Nobody refused us there, the channel is on, and we may write in it.</summary>
    private bool IsOpen(Resident resident) =>
        resident.UnreachableSince is null && channels.Find(AccountLinking.ChannelOf(resident)) is { Legal.Mode: LegalMode.Full };
}
