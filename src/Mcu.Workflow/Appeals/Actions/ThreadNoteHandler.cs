using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Appeals.Actions;

/// <summary>
/// What people say to each other, or pass on, in the thread of an appeal is kept with it as notes, and nobody is answered.
/// </summary>
internal sealed class ThreadNoteHandler : IStaffMessageHandler
{
    public bool Takes(MessageContext context) => context.Message.Thread is not null;

    public async Task<bool> TryHandle(MessageContext context)
    {
        if (context.Message.Text.Trim() is { Length: > 0 } words && context.Municipality.May(context.RequireStaff, Right.Note)
            && await context.AppealHere() is { } appeal)
        {
            AppealActions.Note(context.Work, appeal, words, context.Actor);
        }

        return true;
    }
}
