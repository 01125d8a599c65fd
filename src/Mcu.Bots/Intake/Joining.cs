using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Intake;

/// <summary>A code typed in a second channel: the person agrees there, and both channels are theirs from then on.</summary>
internal sealed class Joining(Reach reach) : IResidentMessageHandler
{
    public static string Names(Phrasebook texts, IEnumerable<Resident> residents) =>
        string.Join(", ", residents.Select(r => texts.Say($"source.{ChannelOf(r)}")).Distinct(StringComparer.Ordinal));

    public static string ChannelOf(Resident resident) => Address.Parse(resident.Address).Channel;

    public bool Takes(ResidentMessageContext message) => !message.Throttled;

    /// <returns>False when there is no such code in the message.</returns>
    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (turn, resident) = message;
        if (JoinCodes.Read(turn.In.Text) is not { } typed)
        {
            return false;
        }

        if (turn.In.Forwarded)
        {
            turn.Refuse(new Refusal("refusal.forwarded-code"));
            return true;
        }

        if (await Open(turn, resident, typed) is var (_, other))
        {
            turn.Reply(new Content(turn.Texts.Say("join.ask", ("where", Names(turn.Texts, await turn.Registry.JoinedWith(other)))))
            {
                Buttons = [[new Button(turn.Texts.Say("button.join"), $"join::{typed}"), new Button(turn.Texts.Say("button.join-no"), "join-no::")]],
            });
        }

        return true;
    }

    /// <summary>«Связать» under the question. The code is looked at anew: it may have run out meanwhile, and a button can be made up.</summary>
    public async Task Agree(Turn turn, Resident resident, string typed)
    {
        if (await Open(turn, resident, typed) is not var (code, other))
        {
            return;
        }

        code.UsedAt = turn.Now;
        var joined = resident.JoinedId ?? other.JoinedId ?? turn.Town.Ids.Next();
        foreach (var identity in (Resident[])[.. await turn.Registry.JoinedWith(resident), .. await turn.Registry.JoinedWith(other)])
        {
            identity.JoinedId = joined;
            identity.JoinedAt ??= turn.Now;
        }

        turn.Chosen();
        await TellAll(turn, resident);
        await reach.TellMissed(turn, resident);
    }

    /// <summary>«Не связывать»: the code stays good for its owner.</summary>
    public static void Decline(Turn turn)
    {
        turn.Chosen();
        turn.Say("join.declined");
    }

    /// <summary>
    /// A resident's code where it does not belong: read by everybody in a group, it is good no more; on the staff it has nothing to join.
    /// </summary>
    public async Task<bool> Misplaced(Turn turn)
    {
        if ((turn.In.Private && turn.Staff is null) || turn.In.Kind != IncomingKind.Message || JoinCodes.Read(turn.In.Text) is not { } typed
            || await turn.Registry.FindJoinCode(typed) is not { UsedAt: null } code)
        {
            return false;
        }

        code.ExpiresAt = turn.In.Private ? code.ExpiresAt : turn.Now;
        turn.Refuse(new Refusal(turn.In.Private ? "refusal.join-staff" : "refusal.join-in-public"));
        return true;
    }

    /// <summary>A code that somebody wrote under a post: everybody has read it, so it is good no more.</summary>
    public static async Task Void(Work work, Incoming incoming)
    {
        if (JoinCodes.Read(incoming.Text) is { } typed && await work.Registry.FindJoinCode(typed) is { UsedAt: null } code)
        {
            code.ExpiresAt = work.Now;
        }
    }

    /// <summary>A good code and whose it is; else the person has been told why not.</summary>
    private static async Task<(JoinCode Code, Resident Other)?> Open(Turn turn, Resident resident, string typed)
    {
        if (await EntranceTries.TooMany(turn))
        {
            turn.Refuse(new Refusal("refusal.too-many-codes"));
            return null;
        }

        var code = JoinCodes.Read(typed) is { } read ? await turn.Registry.FindJoinCode(read) : null;
        var other = code is null ? null : await turn.Registry.FindResident(code.ResidentId);
        if (code is not null && other is not null && WhyNot(code, other, resident, turn.Now) is not { } no)
        {
            return (code, other);
        }

        if (other is null || (other.Id != resident.Id && code!.ExpiresAt <= turn.Now))
        {
            await EntranceTries.Count(turn);
        }

        turn.Refuse(other is null ? new Refusal("refusal.wrong-join-code") : WhyNot(code!, other, resident, turn.Now)!);
        return null;
    }

    private static Refusal? WhyNot(JoinCode code, Resident other, Resident resident, DateTimeOffset now) =>
        other.Id == resident.Id ? new Refusal("refusal.join-same-chat")
        : other.JoinedId is not null && other.JoinedId == resident.JoinedId ? new Refusal("refusal.joined-already")
        : code.UsedAt is not null ? new Refusal("refusal.used-join-code")
        : now >= code.ExpiresAt ? new Refusal("refusal.expired-join-code")
        : null;

    /// <summary>Every channel hears of it: whoever has not done it themselves sees what happened and can part.</summary>
    private static async Task TellAll(Turn turn, Resident resident)
    {
        var all = await turn.Registry.JoinedWith(resident);
        foreach (var identity in all)
        {
            var text = turn.Texts.Say("join.done", ("where", Names(turn.Texts, all.Where(other => other.Id != identity.Id))));
            turn.Work.Send(identity.Id == resident.Id ? turn.In.Chat : Address.Parse(identity.Address), new Content(text), Priority.Resident);
        }
    }
}
