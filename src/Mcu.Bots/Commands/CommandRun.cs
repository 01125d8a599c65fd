using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>The last steps of every call, however it was made: the right, the appeal, the run, the refusal.</summary>
internal static class CommandRun
{
    /// <summary>Whom to ask: more names are a list and no help.</summary>
    private const int MostNamed = 3;

    /// <summary>A typed command: its appeal is found, then it runs.</summary>
    public static async Task Typed(Turn turn, CommandBook book, CommandBook.Typed typed)
    {
        if (!typed.Command.TakesAppeal)
        {
            await Do(turn, book, typed.Command, new Call(null, typed.Command.UsesRest ? typed.Rest : ""));
            TellRest(turn, typed.Command, typed.Rest);
            return;
        }

        var (appeal, rest, no) = await AppealFinder.Find(turn, typed.Rest);
        if (no is not null)
        {
            turn.Refuse(no);
            return;
        }

        if (rest.Length > 0 && !typed.Command.UsesRest && typed.Command.Makes is not null)
        {
            // Nobody approves «но позже»: what was said beside may have been meant.
            turn.Refuse(new Refusal("refusal.rest", ("words", rest), ("command", $"/{typed.Command.Name} {appeal!.Called}")));
            return;
        }

        await Do(turn, book, typed.Command, new Call(appeal, typed.Command.UsesRest ? rest : ""));
        TellRest(turn, typed.Command, rest);
    }

    /// <summary>Nothing that was typed is passed over in silence.</summary>
    private static void TellRest(Turn turn, StaffCommand command, string rest)
    {
        if (rest.Length > 0 && !command.UsesRest)
        {
            turn.Say("staff.rest", ("words", rest));
        }
    }

    public static async Task Do(Turn turn, CommandBook book, StaffCommand command, Call call)
    {
        if (await Overtaking.Asks(turn, command, call))
        {
            return;
        }

        if (await command.Run(turn, call with { Book = book }) is { } no)
        {
            turn.Refuse(Timed(turn, Raced(no)));
        }
        else if (command.Shows is { } shown)
        {
            AuditLog.Write(turn, shown, turn.Me, call.Appeal.Id);
        }
    }

    /// <summary>Whether the person may; else they have been told who does.</summary>
    public static async Task<bool> Allowed(Turn turn, StaffCommand command)
    {
        if (command.OpenTo(turn.Town.RightsOf(turn.Me)))
        {
            return true;
        }

        var roles = turn.Town.Regulation.Roles.Where(role => command.OpenTo(role.Rights)).Select(role => turn.Town.NameOfRole(role.Code)).ToList();
        if (roles.Count == 0)
        {
            turn.Refuse(new Refusal("refusal.no-right-at-all", ("command", "/" + command.Name)));
            return false;
        }

        var people = (await turn.Registry.Staff()).Where(person => command.OpenTo(turn.Town.RightsOf(person))).Take(MostNamed).Select(person => person.Name).ToList();
        (string, object?)[] who = [("command", "/" + command.Name), ("roles", Listed(turn, roles))];
        turn.Refuse(people.Count == 0 ? new Refusal("refusal.no-right-nobody", who) : new Refusal("refusal.no-right", [.. who, ("people", string.Join(", ", people))]));
        return false;
    }

    /// <summary>«администратор, начальник и координатор».</summary>
    private static string Listed(Turn turn, IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : turn.Texts.Say("staff.and", ("before", string.Join(", ", names.SkipLast(1))), ("last", names[^1]));

    /// <summary>A colleague was first and ended it: who and when, and nothing else.</summary>
    private static Refusal Raced(Refusal no) =>
        no.Key == "refusal.cannot-now" && no.Args.ToDictionary(arg => arg.Name, arg => arg.Value, StringComparer.Ordinal) is var args && args["who"] is string { Length: > 0 }
        && args["state"] switch { AppealState.Declined => "declined", AppealState.Redirected => "redirected", AppealState.Closed => "closed", _ => null } is { } done
            ? no with { Key = $"refusal.raced-{done}" }
            : no;

    /// <summary>Moments in a refusal are shown in the municipality's own time; nobody's name is the resident or the system.</summary>
    private static Refusal Timed(Turn turn, Refusal no) => no with { Args = [.. no.Args.Select(arg => (arg.Name, Shown(turn, arg.Name, arg.Value)))] };

    private static object? Shown(Turn turn, string name, object? value) => value switch
    {
        DateTimeOffset moment => turn.Work.Local(moment),
        "" when name == "who" => turn.Texts.Say("history.not-staff"),
        _ => value,
    };
}
