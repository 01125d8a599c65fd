using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.People.Names;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>Names the executor: «/assign 17 Иванова», «@anna», «ЖКХ» (its least loaded executor), or a choice by buttons.</summary>
internal sealed class AssignCommand(AppealActions appealActions, AppealClock clock) : StaffCommand
{
    public override string Name => "assign";
    public override CommandGroup Group => CommandGroup.Routing;
    public override Trigger? FiredTrigger => Trigger.Assign;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (CannotNow(context, invocation.Appeal) is { } cannot)
        {
            return cannot;
        }

        if (ExecutorPicker.Read(invocation.Appeal, invocation.Argument) is { } pressed)
        {
            return await Pressed(context, invocation.Appeal, pressed.PersonId, pressed.Fresh, pressed.Day);
        }

        return invocation.Words.Length == 0 ? await Offer(context, invocation) : await Typed(context, invocation.Appeal, invocation.Words);
    }

    private async Task<Refusal?> Pressed(MessageContext context, Appeal appeal, long personId, bool fresh, DateOnly? day)
    {
        if (await context.Store.FindPerson(personId) is not { Active: true } person)
        {
            return new Refusal("refusal.old-button");
        }

        if (!fresh)
        {
            var now = appeal.ExecutorId is { } id ? await context.Store.FindPerson(id) : null;
            var name = now?.Name ?? context.Texts.Say("card.nobody");
            context.Chosen(Named(context, appeal, name));
            return new Refusal(
                "refusal.assigned-meanwhile", ("number", appeal.Called), ("name", name), ("who", appeal.ChangedBy),
                ("at", appeal.ChangedAt));
        }

        return await Assign(context, appeal, person, new Order(day, ""));
    }

    private async Task<Refusal?> Typed(MessageContext context, Appeal appeal, string words)
    {
        var staff = await context.Store.Staff();
        var (found, after) = StaffFinder.FindAtBeginning(context.Municipality.Regulation, staff, words);
        var name = words;
        if (found.Nobody && found.Maybe.Count == 0)
        {
            (name, after) = NameClues.Split(words);
        }

        var (order, no) = Read(context, appeal, after);
        return order is null ? no
            : found.Unit is not { } unit ? await ByName(context, appeal, staff, found, name, order)
            : await ExecutorPicker.LeastLoadedOf(context.Work, appeal, unit.Code) is { } least ? await Assign(context, appeal, least, order)
            : new Refusal("refusal.no-executors-in-unit", ("unit", unit.Name));
    }

    /// <summary>A head of the same surname cannot be meant: only executors can be assigned.</summary>
    private async Task<Refusal?> ByName(MessageContext context, Appeal appeal, IReadOnlyList<Person> staff, StaffFinder.Found found,
        string name, Order order) =>
        Executors(context, found.People) switch
        {
            [var only] => await Assign(context, appeal, only, order),
            { Count: > 1 } several => await Which(context, appeal, several, "assign.which", name, order),
            _ when found.People is [var only] => new Refusal("refusal.not-an-executor", ("name", only.Name)),
            _ when Executors(context, found.Maybe) is { Count: > 0 } possible =>
                await Which(context, appeal, possible, "assign.perhaps", name, order),
            _ when found.Maybe is [var only, ..] => new Refusal("refusal.not-an-executor", ("name", only.Name)),
            // Nobody is called so: those who are called nearly so are offered, and none of them is taken.
            _ when Executors(context, StaffFinder.Near(staff, name)) is { Count: > 0 } near =>
                await Which(context, appeal, near, "assign.not-found", name, order),
            _ => new Refusal("refusal.no-such-colleague", ("words", name),
                ("nearest", StaffFinder.Nearest(context.Municipality.Regulation, staff, name))),
        };

    /// <summary>
    /// What follows the name: «до 12.11» sets a term, the rest is the reason. A term that cannot be is said before anybody is assigned or
    /// asked about.
    /// </summary>
    private (Order? Order, Refusal? No) Read(MessageContext context, Appeal appeal, string after)
    {
        var (term, wrong) = WantedTerm.Read(context, after, clock);
        var no = wrong ?? (term is null ? null : appealActions.CannotSetTerm(context.Work, appeal, term.Day));
        return no is null ? (new Order(term?.Day, term?.Rest ?? after), null) : (null, no);
    }

    private static List<Person> Executors(MessageContext context, IReadOnlyList<Person> people) =>
        [.. people.Where(person => context.Municipality.May(person, Right.Execute))];

    private async Task<Refusal?> Assign(MessageContext context, Appeal appeal, Person person, Order order)
    {
        if (((order.Day is { } last ? appealActions.CannotSetTerm(context.Work, appeal, last) : null)
            ?? await appealActions.Assign(context.Work, appeal, person, context.Actor, order.Reason)
            ?? (order.Day is { } day ? await appealActions.SetTerm(context.Work, appeal, day, "", context.Actor) : null)) is { } no)
        {
            return no;
        }

        context.Done(
            order.Day is not null ? "done.assign-until" : order.Reason.Length > 0 ? "done.assign-why" : "done.assign", appeal,
            ("name", person.Name), ("why", order.Reason), ("due", context.Work.Local(appeal.ExecutionDueAt ?? appeal.DueAt)));
        context.Chosen(Named(context, appeal, person.Name));
        return null;
    }

    /// <summary>What becomes of the list that somebody was chosen from.</summary>
    private static string Named(MessageContext context, Appeal appeal, string name) =>
        context.Texts.Say("done.assign", ("number", appeal.FullNumber), ("name", name));

    private async Task<Refusal?> Offer(MessageContext context, CommandInvocation invocation)
    {
        var all = await ExecutorPicker.For(context.Work, invocation.Appeal);
        if (all.Count == 0)
        {
            return new Refusal("refusal.no-executors");
        }

        var page = Pages.Within(invocation.Page, all.Count, ExecutorPicker.PageSize);
        var shown = all.Skip(page * ExecutorPicker.PageSize).Take(ExecutorPicker.PageSize);
        var now = invocation.Appeal.ExecutorId is { } id ? await context.Store.FindPerson(id) : null;
        var text = now is null
            ? context.Texts.Say("assign.choose", ("number", invocation.Appeal.FullNumber))
            : context.Texts.Say("assign.choose-other", ("number", invocation.Appeal.FullNumber), ("name", now.Name));
        context.Reply(new Content(text)
        {
            Buttons =
            [
                .. ExecutorPicker.Buttons(context.Work, invocation.Appeal, shown),
                .. page == 0 ? [[new Button(context.Texts.Say("button.name-topic"), Press("topic", invocation.Appeal.Id))]]
                    : Array.Empty<IReadOnlyList<Button>>(),
                .. Pages.Row(Name, invocation.Appeal.Id, page, (page + 1) * ExecutorPicker.PageSize < all.Count),
            ],
        });
        return null;
    }

    private static async Task<Refusal?> Which(MessageContext context, Appeal appeal, IReadOnlyList<Person> people, string key,
        string words, Order order)
    {
        var loaded = (await ExecutorPicker.Loaded(context.Work)).Where(x => people.Any(p => p.Id == x.Person.Id))
            .Take(ExecutorPicker.PageSize);
        var text = context.Texts.Say(key, ("number", appeal.FullNumber), ("words", words),
            ("names", string.Join(", ", people.Select(person => person.Name))));
        var lost = order.Reason.Length == 0
            ? "" : "\n" + context.Texts.Say("assign.words-not-kept", ("words", order.Reason), ("number", appeal.Called));
        context.Reply(new Content(text + lost) { Buttons = ExecutorPicker.Buttons(context.Work, appeal, loaded, order.Day) });
        return null;
    }

    /// <param name="Day">The term for this appeal; null where none was said.</param>
    private sealed record Order(DateOnly? Day, string Reason);
}
