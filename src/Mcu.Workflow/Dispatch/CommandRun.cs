using Mcu.Workflow.Appeals.Commands;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.StaffAccounts;

namespace Mcu.Workflow.Dispatch;

/// <summary>The last steps of every call, however it was made: the right, the appeal, the run, the refusal.</summary>
internal static class CommandRun
{
    /// <summary>Whom to ask: more names are a list and no help.</summary>
    private const int MostNamed = 3;

    /// <summary>A typed command: its appeal is found, then it runs.</summary>
    public static async Task Typed(MessageContext context, CommandRegistry book, CommandRegistry.Typed typed)
    {
        if (!typed.Command.TakesAppeal)
        {
            await Do(context, book, typed.Command, new CommandInvocation(null, typed.Command.UsesRest ? typed.Rest : ""));
            TellRest(context, typed.Command, typed.Rest);
            return;
        }

        var (appeal, rest, no) = await AppealFinder.Find(context, typed.Rest);
        if (no is not null)
        {
            context.Refuse(no);
            return;
        }

        if (rest.Length > 0 && !typed.Command.UsesRest && typed.Command.FiredTrigger is not null)
        {
            // Nobody approves «но позже»: what was said beside may have been meant.
            context.Refuse(new Refusal("refusal.rest", ("words", rest), ("command", $"/{typed.Command.Name} {appeal!.Called}")));
            return;
        }

        await Do(context, book, typed.Command, new CommandInvocation(appeal, typed.Command.UsesRest ? rest : ""));
        TellRest(context, typed.Command, rest);
    }

    /// <summary>Nothing that was typed is passed over in silence.</summary>
    private static void TellRest(MessageContext context, StaffCommand command, string rest)
    {
        if (rest.Length > 0 && !command.UsesRest)
        {
            context.Say("staff.rest", ("words", rest));
        }
    }

    public static async Task Do(MessageContext context, CommandRegistry book, StaffCommand command, CommandInvocation invocation)
    {
        if (await Overtaking.Asks(context, command, invocation))
        {
            return;
        }

        if (await command.Run(context, invocation with { Book = book }) is { } no)
        {
            context.Refuse(Timed(context, Raced(no)));
        }
        else if (command.Shows is { } shown)
        {
            AuditLog.Write(context, shown, context.RequireStaff, invocation.Appeal.Id);
        }
    }

    /// <summary>Whether the person may; else they have been told who does.</summary>
    public static async Task<bool> Allowed(MessageContext context, StaffCommand command)
    {
        if (command.IsAllowedFor(context.Municipality.RightsOf(context.RequireStaff)))
        {
            return true;
        }

        var roles = context.Municipality.Regulation.Roles.Where(role => command.IsAllowedFor(role.Rights))
            .Select(role => context.Municipality.NameOfRole(role.Code)).ToList();
        if (roles.Count == 0)
        {
            context.Refuse(new Refusal("refusal.no-right-at-all", ("command", "/" + command.Name), ("rights", command.RequiredRights)));
            return false;
        }

        var people = (await context.Store.Staff()).Where(person => command.IsAllowedFor(context.Municipality.RightsOf(person)))
            .Take(MostNamed).Select(person => person.Name).ToList();
        (string, object?)[] who = [("command", "/" + command.Name), ("rights", command.RequiredRights), ("roles", Listed(context, roles))];
        context.Refuse(people.Count == 0
            ? new Refusal("refusal.no-right-nobody", who)
            : new Refusal("refusal.no-right", [.. who, ("people", string.Join(", ", people))]));
        return false;
    }

    /// <summary>«администратор, начальник и координатор».</summary>
    private static string Listed(MessageContext context, IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : context.Texts.Say("staff.and", ("before", string.Join(", ", names.SkipLast(1))), ("last", names[^1]));

    /// <summary>A colleague was first and ended it: who and when, and nothing else.</summary>
    private static Refusal Raced(Refusal no) =>
        no.Key == "refusal.cannot-now" && no.Args.ToDictionary(arg => arg.Name, arg => arg.Value, StringComparer.Ordinal) is var args
        && args["who"] is string { Length: > 0 }
        && args["state"] switch
        {
            AppealState.Declined => "declined",
            AppealState.Redirected => "redirected",
            AppealState.Closed =>
        "closed",
            _ => null
        } is { } done
            ? no with { Key = $"refusal.raced-{done}" }
            : no;

    /// <summary>Moments in a refusal are shown in the municipality's own time; nobody's name is the resident or the system.</summary>
    private static Refusal Timed(MessageContext context, Refusal no) =>
        no with { Args = [.. no.Args.Select(arg => (arg.Name, Shown(context, arg.Name, arg.Value)))] };

    private static object? Shown(MessageContext context, string name, object? value) => value switch
    {
        DateTimeOffset moment => context.Work.Local(moment),
        "" when name == "who" => context.Texts.Say("history.not-staff"),
        _ => value,
    };
}
