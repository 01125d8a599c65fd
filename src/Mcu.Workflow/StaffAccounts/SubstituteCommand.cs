using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>
/// «/substitute Иванова Кузнецов 01.12–14.12»: who stands in for an absent colleague; «/substitute Иванова закончить» ends it early.
/// </summary>
internal sealed class SubstituteCommand(AppointmentNotifications notes, AppealClock clock) : StaffCommand
{
    private static readonly string[] Ends = ["закончить", "закончилось", "конец", "стоп", "отменить", "end", "stop"];

    public override string Name => "substitute";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> RequiredRights => [Right.Invite];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        // Who is absent may have been said before the bot asked for the rest.
        var words = await StaffReferenceParser.Words(context, invocation, Name);
        if (words.Length == 0)
        {
            await ConversationPrompts.Prompt(context, Name, null, "ask.substitute");
            return null;
        }

        return await Read(context, words);
    }

    private async Task<Refusal?> Read(MessageContext context, string words)
    {
        var staff = await context.Store.Staff();
        var absent = StaffReferenceParser.Read(context, staff, words);
        if (absent.Person is null)
        {
            return await absent.Ask(context, Name);
        }

        if (absent.After.Length == 0)
        {
            await ConversationPrompts.Prompt(context, Name, null, "ask.substitute-who", StaffReferenceParser.Token(absent.Person));
            return null;
        }

        if (Ends.Contains(absent.After.Trim().ToLowerInvariant()))
        {
            return await End(context, absent.Person);
        }

        var substitute = StaffReferenceParser.Read(context, staff, absent.After);
        return substitute.Person is null
            ? await substitute.Ask(context, Name, StaffReferenceParser.Token(absent.Person))
            : await Appoint(context, absent.Person, substitute.Person, substitute.After);
    }

    private async Task<Refusal?> Appoint(MessageContext context, Person absent, Person substitute, string words)
    {
        if (absent.Id == substitute.Id)
        {
            return new Refusal("refusal.substitute-self");
        }

        if (DutyDays.Read(words, context.Work.Today(), clock.Work.AddWorkingDays) is not { } days)
        {
            return new Refusal("refusal.bad-days", ("words", words));
        }

        var entry = new Substitution
        {
            Id = context.Municipality.Ids.Next(),
            AbsentId = absent.Id,
            SubstituteId = substitute.Id,
            From = days.From,
            To = days.To,
            CreatedById = context.RequireStaff.Id,
        };
        var said = await Remarks(context, entry);
        context.Store.Add(entry);
        await context.Work.LearnDuties();
        context.Say("done.substitute", ("absent", absent.Name), ("name", substitute.Name),
            ("days", DutyFormatter.Of(context.Texts, days.From, days.To)), ("remarks", said));
        await TellBoth(context, entry, absent, substitute);
        return null;
    }

    /// <summary>
    /// Who begins today hears of it as of a change; who begins later hears what is to come, and of the change in its morning.
    /// </summary>
    private async Task TellBoth(MessageContext context, Substitution entry, Person absent, Person substitute)
    {
        if (entry.Covers(context.Work.Today()))
        {
            await notes.Tell(context.Work);
            return;
        }

        var days = DutyFormatter.Of(context.Texts, entry.From, entry.To);
        DutyFormatter.Tell(context.Work, substitute, "duty.will-start", ("name", absent.Name), ("days", days));
        DutyFormatter.Tell(context.Work, absent, "duty.will-be-replaced", ("name", substitute.Name), ("days", days));
    }

    /// <summary>What the entry does to earlier ones of the same days: it goes before them, and who is absent too passes it on.</summary>
    private static async Task<string> Remarks(MessageContext context, Substitution entry)
    {
        var remarks = new List<string>();
        foreach (var other in (await context.Store.SubstitutionsFrom(context.Work.Today())).Where(other => other.Meets(entry)))
        {
            var key = other.AbsentId == entry.AbsentId ? "done.substitute-instead" : other.AbsentId == entry.SubstituteId
                ? "done.substitute-chain" : null;
            if (key is not null && await context.Store.FindPerson(other.SubstituteId) is { } person)
            {
                remarks.Add("\n" + context.Texts.Say(key, ("name", person.Name),
                    ("days", DutyFormatter.Of(context.Texts, other.From, other.To))));
            }
        }

        return string.Concat(remarks);
    }

    /// <summary>
    /// Ends what runs and what is planned. A day that was acted on stays in the entry; today belongs to the absent one again.
    /// </summary>
    private async Task<Refusal?> End(MessageContext context, Person absent)
    {
        var today = context.Work.Today();
        var entries = (await context.Store.SubstitutionsFrom(today)).Where(entry => entry.AbsentId == absent.Id).ToList();
        if (entries.Count == 0)
        {
            return new Refusal("refusal.no-substitution", ("name", absent.Name));
        }

        foreach (var entry in entries)
        {
            await Cut(context, entry, absent, today);
        }

        await context.Work.LearnDuties();
        context.Say("done.substitute-ended", ("name", absent.Name));
        await notes.Tell(context.Work);
        return null;
    }

    private static async Task Cut(MessageContext context, Substitution entry, Person absent, DateOnly today)
    {
        if (entry.From < today)
        {
            entry.To = today.AddDays(-1);
            return;
        }

        context.Store.Remove(entry);
        if (entry.From > today && await context.Store.FindPerson(entry.SubstituteId) is { Active: true } substitute)
        {
            DutyFormatter.Tell(context.Work, substitute, "duty.cancelled", ("name", absent.Name),
                ("days", DutyFormatter.Of(context.Texts, entry.From, entry.To)));
        }
    }
}
