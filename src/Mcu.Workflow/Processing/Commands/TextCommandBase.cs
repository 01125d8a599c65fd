using Mcu.Workflow.Cards;


namespace Mcu.Workflow.Processing.Commands;

/// <summary>
/// A command that is nothing without words (a reason, a question, a text): where they are missing, the bot asks for them.
/// </summary>
internal abstract class TextCommandBase : StaffCommand
{
    protected abstract Task<Refusal?> Act(MessageContext context, CommandInvocation invocation);

    /// <summary>Whether everything is said that is needed.</summary>
    protected virtual bool Complete(CommandInvocation invocation) => invocation.Words.Length > 0;

    /// <summary>Asks for the words that are missing.</summary>
    protected virtual Task AskWords(MessageContext context, CommandInvocation invocation) =>
        ConversationPrompts.Prompt(context, Name, invocation.Appeal, $"ask.{Name}", invocation.Argument);

    /// <summary>What will be read outside, shown to the person first.</summary>
    protected virtual Task<Preview> Look(MessageContext context, CommandInvocation invocation) => Task.FromResult(Preview.None);

    /// <summary>Tells the person that it was done.</summary>
    protected virtual Task Tell(MessageContext context, CommandInvocation invocation)
    {
        context.Done($"done.{Name}", invocation.Appeal);
        return Task.CompletedTask;
    }

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (CannotNow(context, invocation.Appeal) is { } cannot)
        {
            return cannot;
        }

        if (!Complete(invocation))
        {
            await AskWords(context, invocation);
            return null;
        }

        var preview = invocation.Seen ? Preview.None : await Look(context, invocation);
        if (preview.Text is not null)
        {
            preview.Show(context, Name, invocation);
            return null;
        }

        if ((preview.No ?? await Act(context, invocation)) is { } no)
        {
            return no;
        }

        await Tell(context, invocation);
        return null;
    }
}
