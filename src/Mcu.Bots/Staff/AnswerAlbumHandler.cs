using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Staff;

/// <summary>An album arrives in parts: the later ones join the answer that the first came with.</summary>
internal sealed class AnswerAlbumHandler(Office office, CommandBook book) : IStaffMessageHandler
{
    public bool Takes(Turn turn) => turn.In.AlbumKey is not null;

    public async Task<bool> TryHandle(Turn turn)
    {
        if (await turn.Registry.AnswerOfAlbum(turn.Me.Id, turn.In.AlbumKey!) is not { } draft
            || await turn.Registry.FindAppeal(draft.AppealId) is not { } appeal)
        {
            return false;
        }

        var files = AnswerFiles.Fitting(turn).ToList();
        if ((files.Count > 0 || turn.In.Text.Length > 0) && !await office.AddPart(turn.Work, appeal, draft, files, turn.In.Text.Trim()))
        {
            turn.Say("staff.caption-late");
        }
        else if (turn.In.Text.Length > 0 && draft.Verdict == Verdict.Pending && appeal.State == AppealState.InWork
            && book.Find("answer") is AnswerCommand answer)
        {
            await answer.Advise(turn, appeal);
        }

        return true;
    }
}
