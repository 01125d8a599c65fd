using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>Names the executor: «/assign 17 Иванова», «@anna», «ЖКХ» (its least loaded executor), or a choice by buttons.</summary>
internal sealed class AssignCommand(Office office, AppealClock clock) : StaffCommand
{
    public override string Name => "assign";
    public override CommandGroup Group => CommandGroup.Routing;
    public override Trigger? Makes => Trigger.Assign;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (CannotNow(turn, call.Appeal) is { } cannot)
        {
            return cannot;
        }

        if (ExecutorChoice.Read(call.Appeal, call.Argument) is { } pressed)
        {
            return await Pressed(turn, call.Appeal, pressed.PersonId, pressed.Fresh);
        }

        return call.Words.Length == 0 ? await Offer(turn, call) : await Typed(turn, call.Appeal, call.Words);
    }

    private async Task<Refusal?> Pressed(Turn turn, Appeal appeal, long personId, bool fresh)
    {
        if (await turn.Registry.FindPerson(personId) is not { Active: true } person)
        {
            return new Refusal("refusal.old-button");
        }

        if (!fresh)
        {
            var now = appeal.ExecutorId is { } id ? await turn.Registry.FindPerson(id) : null;
            var name = now?.Name ?? turn.Texts.Say("card.nobody");
            turn.Chosen(Named(turn, appeal, name));
            return new Refusal(
                "refusal.assigned-meanwhile", ("number", appeal.Called), ("name", name), ("who", appeal.ChangedBy), ("at", appeal.ChangedAt));
        }

        return await Assign(turn, appeal, person, "");
    }

    private async Task<Refusal?> Typed(Turn turn, Appeal appeal, string words)
    {
        var staff = await turn.Registry.Staff();
        var (found, reason) = StaffFinder.FindAtBeginning(turn.Town.Regulation, staff, words);
        if (found.Unit is { } unit)
        {
            return await ExecutorChoice.LeastLoadedOf(turn.Work, appeal, unit.Code) is { } least
                ? await Assign(turn, appeal, least, reason)
                : new Refusal("refusal.no-executors-in-unit", ("unit", unit.Name));
        }

        // A head of the same surname cannot be meant: only executors can be assigned.
        return Executors(turn, found.People) switch
        {
            [var only] => await Assign(turn, appeal, only, reason),
            { Count: > 1 } several => await Which(turn, appeal, several, "assign.which", words),
            _ when found.People is [var only] => new Refusal("refusal.not-an-executor", ("name", only.Name)),
            _ when Executors(turn, found.Maybe) is { Count: > 0 } possible => await Which(turn, appeal, possible, "assign.perhaps", words),
            _ when found.Maybe is [var only, ..] => new Refusal("refusal.not-an-executor", ("name", only.Name)),
            _ => await Near(turn, appeal, staff, words),
        };
    }

    /// <summary>Nobody is called so: those who are called nearly so are offered, and none of them is taken.</summary>
    private static async Task<Refusal?> Near(Turn turn, Appeal appeal, IReadOnlyList<Person> staff, string words)
    {
        var near = Executors(turn, StaffFinder.Near(staff, words));
        return near.Count > 0
            ? await Which(turn, appeal, near, "assign.not-found", words)
            : new Refusal("refusal.no-such-colleague", ("words", words), ("nearest", StaffFinder.Nearest(turn.Town.Regulation, staff, words)));
    }

    private static List<Person> Executors(Turn turn, IReadOnlyList<Person> people) => [.. people.Where(person => turn.Town.May(person, Right.Execute))];

    /// <param name="after">What follows the name: «до 12.11» sets a term, the rest is the reason.</param>
    private async Task<Refusal?> Assign(Turn turn, Appeal appeal, Person person, string after)
    {
        var (term, wrong) = WantedTerm.Read(turn, after, clock);
        var reason = term?.Rest ?? after;
        if ((wrong ?? (term is null ? null : office.CannotSetTerm(turn.Work, appeal, term.Day)) ?? await office.Assign(turn.Work, appeal, person, turn.Actor, reason)
            ?? (term is null ? null : await office.SetTerm(turn.Work, appeal, term.Day, "", turn.Actor))) is { } no)
        {
            return no;
        }

        turn.Done(
            term is not null ? "done.assign-until" : reason.Length > 0 ? "done.assign-why" : "done.assign", appeal,
            ("name", person.Name), ("why", reason), ("due", turn.Work.Local(appeal.ExecutionDueAt ?? appeal.DueAt)));
        turn.Chosen(Named(turn, appeal, person.Name));
        return null;
    }

    /// <summary>What becomes of the list that somebody was chosen from.</summary>
    private static string Named(Turn turn, Appeal appeal, string name) => turn.Texts.Say("done.assign", ("number", appeal.FullNumber), ("name", name));

    private async Task<Refusal?> Offer(Turn turn, Call call)
    {
        var all = await ExecutorChoice.For(turn.Work, call.Appeal);
        if (all.Count == 0)
        {
            return new Refusal("refusal.no-executors");
        }

        var page = Pages.Within(call.Page, all.Count, ExecutorChoice.PageSize);
        var shown = all.Skip(page * ExecutorChoice.PageSize).Take(ExecutorChoice.PageSize);
        var now = call.Appeal.ExecutorId is { } id ? await turn.Registry.FindPerson(id) : null;
        var text = now is null
            ? turn.Texts.Say("assign.choose", ("number", call.Appeal.FullNumber))
            : turn.Texts.Say("assign.choose-other", ("number", call.Appeal.FullNumber), ("name", now.Name));
        turn.Reply(new Content(text)
        {
            Buttons =
            [
                .. ExecutorChoice.Buttons(turn.Work, call.Appeal, shown),
                .. page == 0 ? [[new Button(turn.Texts.Say("button.name-topic"), Press("topic", call.Appeal.Id))]] : Array.Empty<IReadOnlyList<Button>>(),
                .. Pages.Row(Name, call.Appeal.Id, page, (page + 1) * ExecutorChoice.PageSize < all.Count),
            ],
        });
        return null;
    }

    private static async Task<Refusal?> Which(Turn turn, Appeal appeal, IReadOnlyList<Person> people, string key, string words)
    {
        var loaded = (await ExecutorChoice.Loaded(turn.Work)).Where(x => people.Any(p => p.Id == x.Person.Id)).Take(ExecutorChoice.PageSize);
        var text = turn.Texts.Say(key, ("number", appeal.FullNumber), ("words", words), ("names", string.Join(", ", people.Select(person => person.Name))));
        turn.Reply(new Content(text) { Buttons = ExecutorChoice.Buttons(turn.Work, appeal, loaded) });
        return null;
    }
}
