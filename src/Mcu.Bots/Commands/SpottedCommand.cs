using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Commands;

/// <summary>A button under the card of words seen in public: the argument names them.</summary>
internal abstract class SpottedCommand : StaffCommand
{
    public sealed override CommandGroup Group => CommandGroup.Hidden;
    public sealed override bool TakesAppeal => false;

    protected abstract Task<Refusal?> Run(Turn turn, Call call, Spotted spotted);

    public sealed override async Task<Refusal?> Run(Turn turn, Call call) =>
        await Find(turn, call.Argument) is { } spotted ? await Run(turn, call, spotted) : new Refusal("refusal.old-button");

    /// <summary>What a button carries.</summary>
    public static string Press(string command, Spotted spotted) => Press(command, null, Argument(spotted));

    public static string Argument(Spotted spotted) => spotted.Id.ToString(CultureInfo.InvariantCulture);

    public static async Task<Spotted?> Find(Turn turn, string argument) =>
        long.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await turn.Registry.FindSpotted(id) : null;

    /// <summary>«Готово»: a note on the button, or words to who typed.</summary>
    protected static void Tell(Turn turn, string key, params IReadOnlyList<(string Name, object? Value)> args)
    {
        if (turn.In.PressId is null)
        {
            turn.Say(key, args);
        }
        else
        {
            turn.AnswerPress(turn.Texts.Say(key, args));
        }
    }
}
