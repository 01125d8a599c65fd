using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Commands;

/// <summary>The bot has asked («Напишите причину»), and these are the words.</summary>
internal sealed class CommandInputHandler(CommandBook book) : IStaffMessageHandler
{
    public async Task<bool> TryHandle(Turn turn)
    {
        if (await Questions.Find<PendingQuestion.CommandInput>(turn) is not var (row, asked) || book.Find(asked.Command) is not { } command)
        {
            return false;
        }

        if (await ElsewhereIsMeant(turn, asked))
        {
            return false;
        }

        turn.Registry.Remove(row);
        if (Questions.Stale(turn, row))
        {
            return false;
        }

        if (!await CommandRun.Allowed(turn, command))
        {
            return true;
        }

        var appeal = asked.AppealId is { } id ? await turn.Registry.FindAppeal(id) : null;
        await CommandRun.Do(turn, book, command, new Call(appeal, turn.In.Text.Trim(), asked.Argument));
        return true;
    }

    /// <summary>What is said in the thread of another appeal completes nothing here.</summary>
    private static async Task<bool> ElsewhereIsMeant(Turn turn, PendingQuestion.CommandInput asked) =>
        turn.In.Thread is not null && asked.AppealId is { } id && await turn.AppealHere() is { } here && here.Id != id;
}
