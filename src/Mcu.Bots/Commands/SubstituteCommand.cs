using Mcu.Bots.Clock;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>«/substitute Иванова Кузнецов 01.12–14.12»: who stands in for an absent colleague; «/substitute Иванова закончить» ends it early.</summary>
internal sealed class SubstituteCommand(DutyNotes notes, AppealClock clock) : StaffCommand
{
    private static readonly string[] Ends = ["закончить", "закончилось", "конец", "стоп", "отменить", "end", "stop"];

    public override string Name => "substitute";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> Needs => [Right.Invite];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        // Who is absent may have been said before the bot asked for the rest.
        var words = await Colleague.Words(turn, call, Name);
        if (words.Length == 0)
        {
            await Questions.Ask(turn, Name, null, "ask.substitute");
            return null;
        }

        return await Read(turn, words);
    }

    private async Task<Refusal?> Read(Turn turn, string words)
    {
        var staff = await turn.Registry.Staff();
        var absent = Colleague.Read(turn, staff, words);
        if (absent.Person is null)
        {
            return await absent.Ask(turn, Name);
        }

        if (absent.After.Length == 0)
        {
            await Questions.Ask(turn, Name, null, "ask.substitute-who", Colleague.Token(absent.Person));
            return null;
        }

        if (Ends.Contains(absent.After.Trim().ToLowerInvariant()))
        {
            return await End(turn, absent.Person);
        }

        var substitute = Colleague.Read(turn, staff, absent.After);
        return substitute.Person is null ? await substitute.Ask(turn, Name, Colleague.Token(absent.Person)) : await Appoint(turn, absent.Person, substitute.Person, substitute.After);
    }

    private async Task<Refusal?> Appoint(Turn turn, Person absent, Person substitute, string words)
    {
        if (absent.Id == substitute.Id)
        {
            return new Refusal("refusal.substitute-self");
        }

        if (DutyDays.Read(words, turn.Work.Today(), clock.Work.AddWorkingDays) is not { } days)
        {
            return new Refusal("refusal.bad-days", ("words", words));
        }

        var entry = new Substitution
        {
            Id = turn.Town.Ids.Next(),
            AbsentId = absent.Id,
            SubstituteId = substitute.Id,
            From = days.From,
            To = days.To,
            CreatedById = turn.Me.Id,
        };
        var said = await Remarks(turn, entry);
        turn.Registry.Add(entry);
        await turn.Work.LearnDuties();
        turn.Say("done.substitute", ("absent", absent.Name), ("name", substitute.Name), ("days", DutyWords.Of(turn.Texts, days.From, days.To)), ("remarks", said));
        await TellBoth(turn, entry, absent, substitute);
        return null;
    }

    /// <summary>Who begins today hears of it as of a change; who begins later hears what is to come, and of the change in its morning.</summary>
    private async Task TellBoth(Turn turn, Substitution entry, Person absent, Person substitute)
    {
        if (entry.Covers(turn.Work.Today()))
        {
            await notes.Tell(turn.Work);
            return;
        }

        var days = DutyWords.Of(turn.Texts, entry.From, entry.To);
        DutyWords.Tell(turn.Work, substitute, "duty.will-start", ("name", absent.Name), ("days", days));
        DutyWords.Tell(turn.Work, absent, "duty.will-be-replaced", ("name", substitute.Name), ("days", days));
    }

    /// <summary>What the entry does to earlier ones of the same days: it goes before them, and who is absent too passes it on.</summary>
    private static async Task<string> Remarks(Turn turn, Substitution entry)
    {
        var remarks = new List<string>();
        foreach (var other in (await turn.Registry.SubstitutionsFrom(turn.Work.Today())).Where(other => other.Meets(entry)))
        {
            var key = other.AbsentId == entry.AbsentId ? "done.substitute-instead" : other.AbsentId == entry.SubstituteId ? "done.substitute-chain" : null;
            if (key is not null && await turn.Registry.FindPerson(other.SubstituteId) is { } person)
            {
                remarks.Add("\n" + turn.Texts.Say(key, ("name", person.Name), ("days", DutyWords.Of(turn.Texts, other.From, other.To))));
            }
        }

        return string.Concat(remarks);
    }

    /// <summary>Ends what runs and what is planned. A day that was acted on stays in the entry; today belongs to the absent one again.</summary>
    private async Task<Refusal?> End(Turn turn, Person absent)
    {
        var today = turn.Work.Today();
        var entries = (await turn.Registry.SubstitutionsFrom(today)).Where(entry => entry.AbsentId == absent.Id).ToList();
        if (entries.Count == 0)
        {
            return new Refusal("refusal.no-substitution", ("name", absent.Name));
        }

        foreach (var entry in entries)
        {
            await Cut(turn, entry, absent, today);
        }

        await turn.Work.LearnDuties();
        turn.Say("done.substitute-ended", ("name", absent.Name));
        await notes.Tell(turn.Work);
        return null;
    }

    private static async Task Cut(Turn turn, Substitution entry, Person absent, DateOnly today)
    {
        if (entry.From < today)
        {
            entry.To = today.AddDays(-1);
            return;
        }

        turn.Registry.Remove(entry);
        if (entry.From > today && await turn.Registry.FindPerson(entry.SubstituteId) is { Active: true } substitute)
        {
            DutyWords.Tell(turn.Work, substitute, "duty.cancelled", ("name", absent.Name), ("days", DutyWords.Of(turn.Texts, entry.From, entry.To)));
        }
    }
}
