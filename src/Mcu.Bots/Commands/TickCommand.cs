using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>«Нет ответа: 2»: ticks a question of the resident as unanswered, or takes the tick away.</summary>
internal sealed class TickCommand(Office office) : StaffCommand
{
    public override string Name => "tick";
    public override CommandGroup Group => CommandGroup.Hidden;
    public override IReadOnlyList<Right> Needs => [Right.Control];

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (!int.TryParse(call.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var question) || question > QualityFace.Questions(call.Appeal).Count)
        {
            return new Refusal("refusal.old-button");
        }

        if (await office.Tick(turn.Work, call.Appeal, question, turn.Actor) is { } no)
        {
            return no;
        }

        turn.AnswerPress();
        return null;
    }
}
