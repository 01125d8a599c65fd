using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Commands;

/// <summary>A command that is nothing without words (a reason, a question, a text): where they are missing, the bot asks for them.</summary>
internal abstract class WordyCommand : StaffCommand
{
    protected abstract Task<Refusal?> Act(Turn turn, Call call);

    /// <summary>Whether everything is said that is needed.</summary>
    protected virtual bool Complete(Call call) => call.Words.Length > 0;

    /// <summary>Asks for the words that are missing.</summary>
    protected virtual Task AskWords(Turn turn, Call call) => Questions.Ask(turn, Name, call.Appeal, $"ask.{Name}", call.Argument);

    /// <summary>What will be read outside, shown to the person first.</summary>
    protected virtual Task<Preview> Look(Turn turn, Call call) => Task.FromResult(Preview.None);

    /// <summary>Tells the person that it was done.</summary>
    protected virtual Task Tell(Turn turn, Call call)
    {
        turn.Done($"done.{Name}", call.Appeal);
        return Task.CompletedTask;
    }

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (CannotNow(turn, call.Appeal) is { } cannot)
        {
            return cannot;
        }

        if (!Complete(call))
        {
            await AskWords(turn, call);
            return null;
        }

        var preview = call.Seen ? Preview.None : await Look(turn, call);
        if (preview.Text is not null)
        {
            preview.Show(turn, Name, call);
            return null;
        }

        if ((preview.No ?? await Act(turn, call)) is { } no)
        {
            return no;
        }

        await Tell(turn, call);
        return null;
    }
}
