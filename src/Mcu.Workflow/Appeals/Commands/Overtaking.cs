using Mcu.Workflow.Appeals.Lists;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>
/// A typed step that would undo what a colleague has just done: whose step it is, and whether it is meant all the same. Buttons notice it
/// by themselves.
/// </summary>
internal static class Overtaking
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>What each step undoes.</summary>
    private static readonly Dictionary<Trigger, Trigger[]> Undoes = new()
    {
        [Trigger.Assign] = [Trigger.Assign],
        [Trigger.Decline] = [Trigger.Assign, Trigger.Ask, Trigger.Reopen, Trigger.Submit],
        [Trigger.Redirect] = [Trigger.Assign, Trigger.Ask, Trigger.Reopen, Trigger.Submit],
        [Trigger.Extend] = [Trigger.Extend, Trigger.GiveInterim],
        [Trigger.GiveInterim] = [Trigger.Extend, Trigger.GiveInterim],
        [Trigger.Close] = [Trigger.Reopen],
        [Trigger.Reopen] = [Trigger.Close, Trigger.Decline, Trigger.Redirect],
        [Trigger.Approve] = [Trigger.SendBack],
        [Trigger.SendBack] = [Trigger.Approve],
    };

    /// <returns>True where the person is asked first.</returns>
    public static async Task<bool> Asks(MessageContext context, StaffCommand command, CommandInvocation invocation)
    {
        if (context.Message.PressId is not null || invocation.Chosen is not { } appeal
            || (invocation.Words.Length == 0 && command.TakesWords)
            || (command.FiredTrigger is { } move && appeal.RefusalFor(move) is not null)
            || await Undone(context, appeal, command) is not { } last || last.At <= invocation.Since)
        {
            return false;
        }

        var token = PendingCommandText.Of(context, command.Name, invocation.Words, invocation.Argument).Keep(context, appeal);
        var text = context.Texts.Say("overtaking.asked", ("number", appeal.FullNumber), ("line", HistoryCommand.Line(context.Work, last)));
        context.Reply(
            new Content(text)
            {
                Buttons =
                [
                    [new Button(Anyway(context, command), StaffCommand.Press("held", null, $"{PendingCommandText.Anyway}~{token}"))],
                    [PendingCommandText.Choice(context, "button.leave", PendingCommandText.Drop, token)],
                ],
            },
            appeal);
        return true;
    }

    private static string Anyway(MessageContext context, StaffCommand command) => command.FiredTrigger is { } makes
        ? context.Texts.Say("button.anyway", ("what", context.Texts.Name(makes)))
        : context.Texts.Say("button.anyway-do");

    /// <summary>The last step of those that the command undoes, where a colleague made it within the hour.</summary>
    private static async Task<HistoryLine?> Undone(MessageContext context, Appeal appeal, StaffCommand command)
    {
        var moves = command.FiredTrigger is { } makes ? Undoes.GetValueOrDefault(makes, []) : [];
        if (moves.Length == 0 && command.Rewrites.Count == 0)
        {
            return null;
        }

        var last = (await context.Store.HistoryOf(appeal.Id)).LastOrDefault(line =>
            line.By == ActorKind.Staff && (line.Kind == HistoryKind.Moved
            ? line.Trigger is { } trigger && moves.Contains(trigger) : command.Rewrites.Contains(line.Kind)));
        return last is not null && last.PersonId != context.RequireStaff.Id && context.Now - last.At <= Fresh ? last : null;
    }
}
