using System.Text;
using Mcu.Bots.Desk;
using Mcu.Workflow;

namespace Mcu.Bots.Commands;

/// <summary>What this person may do, and nothing else.</summary>
internal sealed class HelpCommand : StaffCommand
{
    public override string Name => "help";
    public override CommandGroup Group => CommandGroup.Office;
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override Task<Refusal?> Run(Turn turn, Call call)
    {
        var rights = turn.Town.RightsOf(turn.Me);
        var text = new StringBuilder(turn.Texts.Say("help.head", ("role", turn.Town.TitleOf(turn.Me))));
        foreach (var group in call.Book.For(rights).GroupBy(c => c.Group).OrderBy(g => g.Key))
        {
            text.Append("\n\n").Append(turn.Texts.Say($"help.{group.Key}".ToLowerInvariant()));
            foreach (var command in group)
            {
                text.Append('\n').Append(Line(turn, command));
            }
        }

        turn.Reply(new(text.Append("\n\n").Append(turn.Texts.Say("help.tail")).ToString()));
        return Task.FromResult<Refusal?>(null);
    }

    private static string Line(Turn turn, StaffCommand command) => turn.Texts.Say(
        "help.line",
        ("command", command.Name),
        ("usage", turn.Texts.Say($"command.{command.Name}.usage")),
        ("word", CommandBook.WordOf(command, turn.Texts)),
        ("help", turn.Texts.Say($"command.{command.Name}.help")));
}
