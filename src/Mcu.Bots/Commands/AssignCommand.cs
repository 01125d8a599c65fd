using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>Names the executor: «/assign 17 Иванова», «@anna», «ЖКХ» (its least loaded executor), or a choice by buttons.</summary>
internal sealed class AssignCommand(Office office) : StaffCommand
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
                "refusal.assigned-meanwhile", ("number", appeal.Number), ("name", name), ("who", appeal.ChangedBy), ("at", appeal.ChangedAt));
        }

        return await Assign(turn, appeal, person, "");
    }

    private async Task<Refusal?> Typed(Turn turn, Appeal appeal, string words)
    {
        var staff = await turn.Registry.Staff();
        var (found, reason) = StaffFinder.FindAtBeginning(turn.Town.Regulation, staff, words);
        if (found.Unit is { } unit)
        {
            return await ExecutorChoice.LeastLoadedOf(turn.Work, unit.Code) is { } least
                ? await Assign(turn, appeal, least, reason)
                : new Refusal("refusal.no-executors-in-unit", ("unit", unit.Name));
        }

        // A head of the same surname cannot be meant: only executors can be assigned.
        var executors = found.People.Where(p => turn.Town.May(p, Right.Execute)).ToList();
        var meant = executors.Count > 0 ? executors : found.People;
        return meant.Count switch
        {
            0 => new Refusal("refusal.no-such-colleague", ("words", words), ("nearest", StaffFinder.Nearest(turn.Town.Regulation, staff, words))),
            1 => await Assign(turn, appeal, meant[0], reason),
            _ => executors.Count == 0 ? new Refusal("refusal.not-an-executor", ("name", meant[0].Name)) : await Which(turn, appeal, executors),
        };
    }

    private async Task<Refusal?> Assign(Turn turn, Appeal appeal, Person person, string reason)
    {
        if (await office.Assign(turn.Work, appeal, person, turn.Actor, reason) is { } no)
        {
            return no;
        }

        turn.Done("done.assign", appeal, ("name", person.Name));
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
                .. Pages.Row(Name, call.Appeal.Id, page, (page + 1) * ExecutorChoice.PageSize < all.Count),
                .. page == 0 ? [[new Button(turn.Texts.Say("button.name-topic"), Press("topic", call.Appeal.Id))]] : Array.Empty<IReadOnlyList<Button>>(),
            ],
        });
        return null;
    }

    private static async Task<Refusal?> Which(Turn turn, Appeal appeal, IReadOnlyList<Person> people)
    {
        var loaded = (await ExecutorChoice.Loaded(turn.Work)).Where(x => people.Any(p => p.Id == x.Person.Id)).Take(ExecutorChoice.PageSize);
        var text = turn.Texts.Say("assign.which", ("number", appeal.FullNumber));
        turn.Reply(new Content(text) { Buttons = ExecutorChoice.Buttons(turn.Work, appeal, loaded) });
        return null;
    }
}
