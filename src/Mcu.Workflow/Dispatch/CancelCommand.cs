using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Dispatch;

/// <summary>«Отмена»: nothing is asked any more.</summary>
internal sealed class CancelCommand : StaffCommand
{
    public override string Name => "never-mind";
    public override CommandGroup Group => CommandGroup.Hidden;
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        await ConversationPrompts.Clear(context);
        context.Say("done.never-mind");
        context.Chosen();
        return null;
    }
}
