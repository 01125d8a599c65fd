using Mcu.Workflow.Appeals.Commands;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Actions;

/// <summary>An album arrives in parts: the later ones join the answer that the first came with.</summary>
internal sealed class AnswerAlbumHandler(AppealActions appealActions, CommandRegistry book) : IStaffMessageHandler
{
    public bool Takes(MessageContext context) => context.Message.AlbumKey is not null;

    public async Task<bool> TryHandle(MessageContext context)
    {
        if (await context.Store.AnswerOfAlbum(context.RequireStaff.Id, context.Message.AlbumKey!) is not { } draft
            || await context.Store.FindAppeal(draft.AppealId) is not { } appeal)
        {
            return false;
        }

        var files = AnswerFiles.Fitting(context).ToList();
        if ((files.Count > 0 || context.Message.Text.Length > 0)
            && !await appealActions.AddPart(context.Work, appeal, draft, files, context.Message.Text.Trim()))
        {
            context.Say("staff.caption-late");
        }
        else if (context.Message.Text.Length > 0 && draft.Verdict == Verdict.Pending && appeal.State == AppealState.InWork
            && book.Find("answer") is AnswerCommand answer)
        {
            await answer.Advise(context, appeal);
        }

        return true;
    }
}
