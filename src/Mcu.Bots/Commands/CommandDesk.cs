using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Workflow;

namespace Mcu.Bots.Commands;

/// <summary>Runs the command of a button that one of the staff has pressed.</summary>
internal sealed class CommandDesk(CommandBook book)
{
    /// <summary>A pressed button: the command, the appeal and the argument are all in it.</summary>
    public async Task Press(Turn turn)
    {
        var parts = (turn.In.Button ?? "").Split(':', 3);
        if (parts.Length < 3 || book.Find(parts[0]) is not { } command)
        {
            turn.Refuse(new Refusal("refusal.unknown-button"));
            return;
        }

        if (!await CommandRun.Allowed(turn, command))
        {
            return;
        }

        var appeal = long.TryParse(parts[1], CultureInfo.InvariantCulture, out var id) ? await turn.Registry.FindAppeal(id) : null;
        if (command.TakesAppeal && appeal is null)
        {
            turn.Refuse(new Refusal("refusal.old-button"));
            return;
        }

        await CommandRun.Do(turn, book, command, new Call(appeal, "", parts[2]));
    }
}
