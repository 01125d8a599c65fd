using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Commands;

/// <summary>A typed step that would undo what a colleague has just done: whose step it is, and whether it is meant all the same. Buttons notice it by themselves.</summary>
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
    public static async Task<bool> Asks(Turn turn, StaffCommand command, Call call)
    {
        if (turn.In.PressId is not null || call.Chosen is not { } appeal || (call.Words.Length == 0 && command.TakesWords)
            || (command.Makes is { } move && appeal.CannotNow(move) is not null)
            || await Undone(turn, appeal, command) is not { } last || last.At <= call.Since)
        {
            return false;
        }

        var token = HeldWords.Of(turn, command.Name, call.Words, call.Argument).Keep(turn, appeal);
        var text = turn.Texts.Say("overtaking.asked", ("number", appeal.FullNumber), ("line", HistoryCommand.Line(turn.Work, last)));
        turn.Reply(
            new Content(text)
            {
                Buttons =
                [
                    [new Button(Anyway(turn, command), StaffCommand.Press("held", null, $"{HeldWords.Anyway}~{token}"))],
                    [HeldWords.Choice(turn, "button.leave", HeldWords.Drop, token)],
                ],
            },
            appeal);
        return true;
    }

    private static string Anyway(Turn turn, StaffCommand command) => command.Makes is { } makes
        ? turn.Texts.Say("button.anyway", ("what", turn.Texts.Name(makes)))
        : turn.Texts.Say("button.anyway-do");

    /// <summary>The last step of those that the command undoes, where a colleague made it within the hour.</summary>
    private static async Task<HistoryLine?> Undone(Turn turn, Appeal appeal, StaffCommand command)
    {
        var moves = command.Makes is { } makes ? Undoes.GetValueOrDefault(makes, []) : [];
        if (moves.Length == 0 && command.Rewrites.Count == 0)
        {
            return null;
        }

        var last = (await turn.Registry.HistoryOf(appeal.Id)).LastOrDefault(line =>
            line.By == ActorKind.Staff && (line.Kind == HistoryKind.Moved ? line.Trigger is { } trigger && moves.Contains(trigger) : command.Rewrites.Contains(line.Kind)));
        return last is not null && last.PersonId != turn.Me.Id && turn.Now - last.At <= Fresh ? last : null;
    }
}
