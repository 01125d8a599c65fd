using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Dispatch;

/// <summary>Runs the command of a button that one of the staff has pressed.</summary>
internal sealed class CommandDispatcher(CommandRegistry book)
{
    /// <summary>A pressed button: the command, the appeal and the argument are all in it.</summary>
    public async Task Press(MessageContext context)
    {
        var parts = (context.Message.Button ?? "").Split(':', 3);
        if (parts.Length < 3 || book.Find(parts[0]) is not { } command)
        {
            context.Refuse(new Refusal("refusal.unknown-button"));
            return;
        }

        if (!await CommandRun.Allowed(context, command))
        {
            return;
        }

        var appeal = long.TryParse(parts[1], CultureInfo.InvariantCulture, out var id) ? await context.Store.FindAppeal(id) : null;
        if (command.TakesAppeal && appeal is null)
        {
            context.Refuse(new Refusal("refusal.old-button"));
            return;
        }

        await CommandRun.Do(context, book, command, new CommandInvocation(appeal, "", parts[2]));
    }
}
