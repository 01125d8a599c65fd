using System.Globalization;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Cards;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>«Нет ответа: 2»: ticks a question of the resident as unanswered, or takes the tick away.</summary>
internal sealed class MarkUnansweredCommand(AppealActions appealActions) : StaffCommand
{
    public override string Name => "tick";
    public override CommandGroup Group => CommandGroup.Hidden;
    public override IReadOnlyList<Right> RequiredRights => [Right.Control];

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (!int.TryParse(invocation.Argument, NumberStyles.None, CultureInfo.InvariantCulture, out var question)
            || question > QualityView.Questions(invocation.Appeal).Count)
        {
            return new Refusal("refusal.old-button");
        }

        if (await appealActions.Tick(context.Work, invocation.Appeal, question, context.Actor) is { } no)
        {
            return no;
        }

        context.AnswerPress();
        return null;
    }
}
