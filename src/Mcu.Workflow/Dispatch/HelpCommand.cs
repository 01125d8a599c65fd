using System.Text;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Dispatch;

/// <summary>What this person may do, and nothing else.</summary>
internal sealed class HelpCommand : StaffCommand
{
    public override string Name => "help";
    public override CommandGroup Group => CommandGroup.Office;
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var rights = context.Municipality.RightsOf(context.RequireStaff);
        var text = new StringBuilder(context.Texts.Say("help.head", ("role", context.Municipality.TitleOf(context.RequireStaff))));
        foreach (var group in invocation.Book.For(rights).GroupBy(c => c.Group).OrderBy(g => g.Key))
        {
            text.Append("\n\n").Append(context.Texts.Say($"help.{group.Key}".ToLowerInvariant()));
            foreach (var command in group)
            {
                text.Append('\n').Append(Line(context, command));
            }
        }

        context.Reply(new(text.Append("\n\n").Append(context.Texts.Say("help.tail")).ToString()));
        return Task.FromResult<Refusal?>(null);
    }

    private static string Line(MessageContext context, StaffCommand command) => context.Texts.Say(
        "help.line",
        ("command", command.Name),
        ("usage", context.Texts.Say($"command.{command.Name}.usage")),
        ("word", CommandRegistry.WordOf(command, context.Texts)),
        ("help", context.Texts.Say($"command.{command.Name}.help")));
}
