using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>How people become staff: by a one-time code, typed or brought by a link.</summary>
internal sealed class StaffEnrolment(AppointmentNotifications duties)
{
    /// <summary>Called for strangers before the residents' dialogue.</summary>
    /// <returns>False when the message has no code in it.</returns>
    public async Task<bool> TryEnter(MessageContext context)
    {
        if (CodeIn(context.Message) is not { } code)
        {
            return false;
        }

        if (context.Message.Forwarded)
        {
            context.Refuse(new Refusal("refusal.forwarded-code"));
            return true;
        }

        if (await InviteAttempts.TooMany(context))
        {
            context.Refuse(new Refusal("refusal.too-many-codes"));
            return true;
        }

        var invite = await context.Store.FindInvite(code);
        if (WhyNot(invite, context.Now) is { } no)
        {
            await InviteAttempts.Count(context);
            context.Refuse(no);
            return true;
        }

        await Welcome(context, await Enrol(context, invite!));
        return true;
    }

    /// <summary>/start of somebody who works here: their role, what waits for them, the menu anew.</summary>
    public async Task Greet(MessageContext context)
    {
        if (InviteCodes.Read(context.Message.Text) is not null)
        {
            context.Refuse(new Refusal("refusal.already-staff", ("role", context.Municipality.TitleOf(context.RequireStaff))));
            return;
        }

        var waiting = await Waiting(context);
        context.Say(
            waiting.Count == 0 ? "staff.greeting-quiet" : "staff.greeting",
            ("name", context.RequireStaff.Name), ("role", RoleOf(context, context.RequireStaff)), ("waiting", string.Join("\n", waiting)));
        context.Work.ShowMenu(context.RequireStaff);
    }

    private static Refusal? WhyNot(Invite? invite, DateTimeOffset now) =>
        invite is null or { PersonId: not null } ? new Refusal("refusal.wrong-code")
        : invite.UsedAt is not null ? new Refusal("refusal.used-code")
        : invite.Valid(now) ? null : new Refusal("refusal.expired-code");

    private static async Task<Person> Enrol(MessageContext context, Invite invite)
    {
        var home = context.Message.From.ToString();
        var person = new Person
        {
            Id = context.Municipality.Ids.Next(),
            Name = StaffNames.FromPlatform(context.Message.Name) is { Length: > 0 } name ? name : context.Message.UserName
                ?? context.Texts.Say("people.unnamed"),
            UserName = context.Message.UserName,
            Role = invite.Role,
            Unit = invite.Unit,
            Home = home,
            AddedAt = context.Now,
        };
        person.Addresses.Add(new PersonAddress { Address = home, PersonId = person.Id });
        context.Store.Add(person);
        invite.UsedAt = context.Now;
        AuditLog.Write(context, AuditAction.Joined, person);
        if (invite.Post is { } post)
        {
            await PostAppointment.Give(context.Work, post, person.Id, context.Work.Today(), null, invite.CreatedById);
            await context.Work.LearnDuties();
        }

        return person;
    }

    private async Task Welcome(MessageContext context, Person person)
    {
        context.Say("staff.welcome", ("role", RoleOf(context, person)), ("first", context.Texts.Say(FirstStep(context, person))));
        context.Work.ShowMenu(person);
        if (!NameCommand.LooksWhole(person.Name))
        {
            await ConversationPrompts.Prompt(context, "name", null, "ask.name");
        }

        await duties.Tell(context.Work);
    }

    private static string FirstStep(MessageContext context, Person person) =>
        context.Municipality.May(person, Right.Route) ? "staff.first-route"
        : context.Municipality.May(person, Right.Approve) ? "staff.first-approve"
        : context.Municipality.May(person, Right.Execute) ? "staff.first-execute"
        : "staff.first-read";

    private static async Task<IReadOnlyList<string>> Waiting(MessageContext context)
    {
        var lines = new List<string>();
        await Count("staff.waiting-mine", new AppealQuery(States: Lifecycle.Open, ExecutorIds: context.InHand));
        await Count("staff.waiting-overdue", new AppealQuery(ExecutorIds: context.InHand, DueBefore: context.Now));
        if (context.Municipality.May(context.RequireStaff, Right.Route))
        {
            await Count("staff.waiting-new", NewCommand.Unassigned);
        }

        if (context.Municipality.May(context.RequireStaff, Right.Approve))
        {
            await Count("staff.waiting-approval", new AppealQuery(States: [AppealState.OnApproval]));
        }

        return lines;

        async Task Count(string key, AppealQuery query)
        {
            foreach (var (kind, phrase) in new[]
                { (AppealKind.Message, key), (AppealKind.Formal, key.Replace("waiting-", "waiting-formal-")) })
            {
                if (await context.Store.CountAppeals(query with { Kind = kind }) is > 0 and var count)
                {
                    lines.Add(context.Texts.Say(phrase, ("n", count)));
                }
            }
        }
    }

    private static string RoleOf(MessageContext context, Person person) =>
        context.Municipality.TitleOf(person) + (context.Municipality.NameOfUnit(person.Unit) is { } unit ? $", {unit}" : "");

    private static string? CodeIn(IncomingMessage message) =>
        message.Kind is IncomingKind.Start or IncomingKind.Message ? InviteCodes.Read(message.Text) : null;
}
