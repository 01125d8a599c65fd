using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.People.Names;

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
            return await Pressed(turn, call.Appeal, pressed.PersonId, pressed.Fresh, pressed.Day);
        }

        return call.Words.Length == 0 ? await Offer(turn, call) : await Typed(turn, call.Appeal, call.Words);
    }

    private async Task<Refusal?> Pressed(Turn turn, Appeal appeal, long personId, bool fresh, DateOnly? day)
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

        return await Assign(turn, appeal, person, new Order(day, ""));
    }

    private async Task<Refusal?> Typed(Turn turn, Appeal appeal, string words)
    {
        var staff = await turn.Registry.Staff();
        var (found, after) = StaffFinder.FindAtBeginning(turn.Town.Regulation, staff, words);
        var name = words;
        if (found.Nobody && found.Maybe.Count == 0)
        {
            (name, after) = NameClues.Split(words);
        }

        var (order, no) = Read(turn, appeal, after);
        return order is null ? no
            : found.Unit is not { } unit ? await ByName(turn, appeal, staff, found, name, order)
            : await ExecutorChoice.LeastLoadedOf(turn.Work, appeal, unit.Code) is { } least ? await Assign(turn, appeal, least, order)
            : new Refusal("refusal.no-executors-in-unit", ("unit", unit.Name));
    }

    /// <summary>A head of the same surname cannot be meant: only executors can be assigned.</summary>
    private async Task<Refusal?> ByName(Turn turn, Appeal appeal, IReadOnlyList<Person> staff, StaffFinder.Found found, string name, Order order) =>
        Executors(turn, found.People) switch
        {
            [var only] => await Assign(turn, appeal, only, order),
            { Count: > 1 } several => await Which(turn, appeal, several, "assign.which", name, order),
            _ when found.People is [var only] => new Refusal("refusal.not-an-executor", ("name", only.Name)),
            _ when Executors(turn, found.Maybe) is { Count: > 0 } possible => await Which(turn, appeal, possible, "assign.perhaps", name, order),
            _ when found.Maybe is [var only, ..] => new Refusal("refusal.not-an-executor", ("name", only.Name)),
            // Nobody is called so: those who are called nearly so are offered, and none of them is taken.
            _ when Executors(turn, StaffFinder.Near(staff, name)) is { Count: > 0 } near => await Which(turn, appeal, near, "assign.not-found", name, order),
            _ => new Refusal("refusal.no-such-colleague", ("words", name), ("nearest", StaffFinder.Nearest(turn.Town.Regulation, staff, name))),
        };

    /// <summary>What follows the name: «до 12.11» sets a term, the rest is the reason. A term that cannot be is said before anybody is assigned or asked about.</summary>
    private (Order? Order, Refusal? No) Read(Turn turn, Appeal appeal, string after)
    {
        var (term, wrong) = WantedTerm.Read(turn, after, clock);
        var no = wrong ?? (term is null ? null : office.CannotSetTerm(turn.Work, appeal, term.Day));
        return no is null ? (new Order(term?.Day, term?.Rest ?? after), null) : (null, no);
    }

    private static List<Person> Executors(Turn turn, IReadOnlyList<Person> people) => [.. people.Where(person => turn.Town.May(person, Right.Execute))];

    private async Task<Refusal?> Assign(Turn turn, Appeal appeal, Person person, Order order)
    {
        if (((order.Day is { } last ? office.CannotSetTerm(turn.Work, appeal, last) : null) ?? await office.Assign(turn.Work, appeal, person, turn.Actor, order.Reason)
            ?? (order.Day is { } day ? await office.SetTerm(turn.Work, appeal, day, "", turn.Actor) : null)) is { } no)
        {
            return no;
        }

        turn.Done(
            order.Day is not null ? "done.assign-until" : order.Reason.Length > 0 ? "done.assign-why" : "done.assign", appeal,
            ("name", person.Name), ("why", order.Reason), ("due", turn.Work.Local(appeal.ExecutionDueAt ?? appeal.DueAt)));
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

    private static async Task<Refusal?> Which(Turn turn, Appeal appeal, IReadOnlyList<Person> people, string key, string words, Order order)
    {
        var loaded = (await ExecutorChoice.Loaded(turn.Work)).Where(x => people.Any(p => p.Id == x.Person.Id)).Take(ExecutorChoice.PageSize);
        var text = turn.Texts.Say(key, ("number", appeal.FullNumber), ("words", words), ("names", string.Join(", ", people.Select(person => person.Name))));
        var lost = order.Reason.Length == 0 ? "" : "\n" + turn.Texts.Say("assign.words-not-kept", ("words", order.Reason), ("number", appeal.Called));
        turn.Reply(new Content(text + lost) { Buttons = ExecutorChoice.Buttons(turn.Work, appeal, loaded, order.Day) });
        return null;
    }

    /// <param name="Day">The term for this appeal; null where none was said.</param>
    private sealed record Order(DateOnly? Day, string Reason);
}
