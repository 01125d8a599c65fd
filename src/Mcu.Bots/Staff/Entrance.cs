using Mcu.Bots.Clock;
using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Staff;

/// <summary>How people become staff: by a one-time code, typed or brought by a link.</summary>
internal sealed class Entrance(DutyNotes duties)
{
    /// <summary>Called for strangers before the residents' dialogue.</summary>
    /// <returns>False when the message has no code in it.</returns>
    public async Task<bool> TryEnter(Turn turn)
    {
        if (turn.In.Kind is not (IncomingKind.Start or IncomingKind.Message) || InviteCodes.Read(turn.In.Text) is not { } code)
        {
            return false;
        }

        if (turn.In.Forwarded)
        {
            turn.Refuse(new Refusal("refusal.forwarded-code"));
            return true;
        }

        if (await EntranceTries.TooMany(turn))
        {
            turn.Refuse(new Refusal("refusal.too-many-codes"));
            return true;
        }

        var invite = await turn.Registry.FindInvite(code);
        if (WhyNot(invite, turn.Now) is { } no)
        {
            await EntranceTries.Count(turn);
            turn.Refuse(no);
            return true;
        }

        await Welcome(turn, await Enrol(turn, invite!));
        return true;
    }

    /// <summary>/start of somebody who works here: their role, what waits for them, the menu anew.</summary>
    public async Task Greet(Turn turn)
    {
        if (InviteCodes.Read(turn.In.Text) is not null)
        {
            turn.Refuse(new Refusal("refusal.already-staff", ("role", turn.Town.TitleOf(turn.Me))));
            return;
        }

        var waiting = await Waiting(turn);
        turn.Say(
            waiting.Count == 0 ? "staff.greeting-quiet" : "staff.greeting",
            ("name", turn.Me.Name), ("role", RoleOf(turn, turn.Me)), ("waiting", string.Join("\n", waiting)));
        turn.Work.ShowMenu(turn.Me);
    }

    private static Refusal? WhyNot(Invite? invite, DateTimeOffset now) =>
        invite is null or { PersonId: not null } ? new Refusal("refusal.wrong-code")
        : invite.UsedAt is not null ? new Refusal("refusal.used-code")
        : invite.Valid(now) ? null : new Refusal("refusal.expired-code");

    private static async Task<Person> Enrol(Turn turn, Invite invite)
    {
        var home = turn.In.From.ToString();
        var person = new Person
        {
            Id = turn.Town.Ids.Next(),
            Name = StaffNames.FromPlatform(turn.In.Name) is { Length: > 0 } name ? name : turn.In.UserName ?? turn.Texts.Say("people.unnamed"),
            UserName = turn.In.UserName,
            Role = invite.Role,
            Unit = invite.Unit,
            Home = home,
            AddedAt = turn.Now,
        };
        person.Addresses.Add(new PersonAddress { Address = home, PersonId = person.Id });
        turn.Registry.Add(person);
        invite.UsedAt = turn.Now;
        AuditLog.Write(turn, AuditAction.Joined, person);
        if (invite.Post is { } post)
        {
            await Posting.Give(turn.Work, post, person.Id, turn.Work.Today(), null, invite.CreatedById);
            await turn.Work.LearnDuties();
        }

        return person;
    }

    private async Task Welcome(Turn turn, Person person)
    {
        turn.Say("staff.welcome", ("role", RoleOf(turn, person)), ("first", turn.Texts.Say(FirstStep(turn, person))));
        turn.Work.ShowMenu(person);
        if (!NameCommand.LooksWhole(person.Name))
        {
            await Questions.Ask(turn, "name", null, "ask.name");
        }

        await duties.Tell(turn.Work);
    }

    private static string FirstStep(Turn turn, Person person) =>
        turn.Town.May(person, Right.Route) ? "staff.first-route"
        : turn.Town.May(person, Right.Approve) ? "staff.first-approve"
        : turn.Town.May(person, Right.Execute) ? "staff.first-execute"
        : "staff.first-read";

    private static async Task<IReadOnlyList<string>> Waiting(Turn turn)
    {
        var lines = new List<string>();
        await Count("staff.waiting-mine", new AppealQuery(States: Lifecycle.Open, ExecutorIds: turn.InHand));
        await Count("staff.waiting-overdue", new AppealQuery(ExecutorIds: turn.InHand, DueBefore: turn.Now));
        if (turn.Town.May(turn.Me, Right.Route))
        {
            await Count("staff.waiting-new", NewCommand.Unassigned);
        }

        if (turn.Town.May(turn.Me, Right.Approve))
        {
            await Count("staff.waiting-approval", new AppealQuery(States: [AppealState.OnApproval]));
        }

        return lines;

        async Task Count(string key, AppealQuery query)
        {
            foreach (var (kind, phrase) in new[] { (AppealKind.Message, key), (AppealKind.Formal, key.Replace("waiting-", "waiting-formal-")) })
            {
                if (await turn.Registry.CountAppeals(query with { Kind = kind }) is > 0 and var count)
                {
                    lines.Add(turn.Texts.Say(phrase, ("n", count)));
                }
            }
        }
    }

    private static string RoleOf(Turn turn, Person person) =>
        turn.Town.TitleOf(person) + (turn.Town.NameOfUnit(person.Unit) is { } unit ? $", {unit}" : "");
}
