using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.StaffAccounts;

namespace Mcu.Workflow.Residents;

/// <summary>A code typed in a second channel: the person agrees there, and both channels are theirs from then on.</summary>
internal sealed class AccountLinking(ResidentContact residentContact) : IResidentMessageHandler
{
    public static string Names(Phrasebook texts, IEnumerable<Resident> residents) =>
        string.Join(", ", residents.Select(r => texts.Say($"source.{ChannelOf(r)}")).Distinct(StringComparer.Ordinal));

    public static string ChannelOf(Resident resident) => Address.Parse(resident.Address).Channel;

    public bool Takes(ResidentMessageContext message) => !message.Throttled;

    /// <returns>False when there is no such code in the message.</returns>
    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (context, resident) = message;
        if (LinkCodes.Read(context.Message.Text) is not { } typed)
        {
            return false;
        }

        if (context.Message.Forwarded)
        {
            context.Refuse(new Refusal("refusal.forwarded-code"));
            return true;
        }

        if (await Open(context, resident, typed) is var (_, other))
        {
            context.Reply(new Content(context.Texts.Say("join.ask", ("where", Names(context.Texts, await context.Store.JoinedWith(other)))))
            {
                Buttons = [[new Button(context.Texts.Say("button.join"), $"join::{typed}"),
                    new Button(context.Texts.Say("button.join-no"), "join-no::")]],
            });
        }

        return true;
    }

    /// <summary>
    /// «Связать» under the question. The code is looked at anew: it may have run out meanwhile, and a button can be made up.
    /// </summary>
    public async Task Agree(MessageContext context, Resident resident, string typed)
    {
        if (await Open(context, resident, typed) is not var (code, other))
        {
            return;
        }

        code.UsedAt = context.Now;
        var joined = resident.JoinedId ?? other.JoinedId ?? context.Municipality.Ids.Next();
        foreach (var identity in (Resident[])[.. await context.Store.JoinedWith(resident), .. await context.Store.JoinedWith(other)])
        {
            identity.JoinedId = joined;
            identity.JoinedAt ??= context.Now;
        }

        context.Chosen();
        await TellAll(context, resident);
        await residentContact.NotifyMissed(context, resident);
    }

    /// <summary>«Не связывать»: the code stays good for its owner.</summary>
    public static void Decline(MessageContext context)
    {
        context.Chosen();
        context.Say("join.declined");
    }

    /// <summary>
    /// A resident's code where it does not belong: read by everybody in a group, it is good no more; on the staff it has nothing to join.
    /// </summary>
    public async Task<bool> Misplaced(MessageContext context)
    {
        if ((context.Message.Private && context.Staff is null) || context.Message.Kind != IncomingKind.Message
            || LinkCodes.Read(context.Message.Text) is not { } typed
            || await context.Store.FindJoinCode(typed) is not { UsedAt: null } code)
        {
            return false;
        }

        code.ExpiresAt = context.Message.Private ? code.ExpiresAt : context.Now;
        context.Refuse(new Refusal(context.Message.Private ? "refusal.join-staff" : "refusal.join-in-public"));
        return true;
    }

    /// <summary>A code that somebody wrote under a post: everybody has read it, so it is good no more.</summary>
    public static async Task Void(UnitOfWork work, IncomingMessage message)
    {
        if (LinkCodes.Read(message.Text) is { } typed && await work.Store.FindJoinCode(typed) is { UsedAt: null } code)
        {
            code.ExpiresAt = work.Now;
        }
    }

    /// <summary>A good code and whose it is; else the person has been told why not.</summary>
    private static async Task<(LinkCode Code, Resident Other)?> Open(MessageContext context, Resident resident, string typed)
    {
        if (await InviteAttempts.TooMany(context))
        {
            context.Refuse(new Refusal("refusal.too-many-codes"));
            return null;
        }

        var code = LinkCodes.Read(typed) is { } read ? await context.Store.FindJoinCode(read) : null;
        var other = code is null ? null : await context.Store.FindResident(code.ResidentId);
        if (code is not null && other is not null && WhyNot(code, other, resident, context.Now) is not { } no)
        {
            return (code, other);
        }

        if (other is null || (other.Id != resident.Id && code!.ExpiresAt <= context.Now))
        {
            await InviteAttempts.Count(context);
        }

        context.Refuse(other is null ? new Refusal("refusal.wrong-join-code") : WhyNot(code!, other, resident, context.Now)!);
        return null;
    }

    private static Refusal? WhyNot(LinkCode code, Resident other, Resident resident, DateTimeOffset now) =>
        other.Id == resident.Id ? new Refusal("refusal.join-same-chat")
        : other.JoinedId is not null && other.JoinedId == resident.JoinedId ? new Refusal("refusal.joined-already")
        : code.UsedAt is not null ? new Refusal("refusal.used-join-code")
        : now >= code.ExpiresAt ? new Refusal("refusal.expired-join-code")
        : null;

    /// <summary>Every channel hears of it: whoever has not done it themselves sees what happened and can part.</summary>
    private static async Task TellAll(MessageContext context, Resident resident)
    {
        var all = await context.Store.JoinedWith(resident);
        foreach (var identity in all)
        {
            var text = context.Texts.Say("join.done", ("where", Names(context.Texts, all.Where(other => other.Id != identity.Id))));
            context.Work.Send(identity.Id == resident.Id
                ? context.Message.Chat : Address.Parse(identity.Address), new Content(text), Priority.Resident);
        }
    }
}
