using Mcu.Bots.Channels;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Watching;

/// <summary>The platform said a final no to what we wanted to say or to hide in public: the card shows it, and the staff are told.</summary>
internal sealed class PublicOutcomes(Herald herald)
{
    public async Task Report(Work work, OutboxRow row, Delivery delivery)
    {
        if (PublicVoice.SpottedOf(row) is not { } id || await work.Registry.FindSpotted(id) is not { } spotted)
        {
            return;
        }

        var no = (delivery as Delivery.Closed)?.No ?? PublicNo.NoRight;
        See(work, spotted, no);
        var why = (string)work.Texts.Name(no)!;
        spotted.Fail(why, work.Now);
        work.Touch(spotted);
        var text = work.Texts.Say(
            row.Kind == OutboxKind.Hide ? "staff.not-hidden" : "staff.not-published", ("author", SpottedFace.Author(work, spotted)), ("why", why), ("link", spotted.Link ?? ""));
        work.Send(work.Town.StaffChat, new Content(text.TrimEnd()), Priority.Staff);
        await TellExecutor(work, row, why);
    }

    private static void See(Work work, Spotted spotted, PublicNo no)
    {
        switch (no)
        {
            case PublicNo.CommentGone when !spotted.Gone:
                spotted.SeeGone(gone: true, work.Now);
                break;
            case PublicNo.CommentsOff:
                spotted.SeeCommentsOff(work.Now);
                break;
            case PublicNo.PageClosed:
                spotted.SeePageClosed(work.Now);
                break;
        }
    }

    private async Task TellExecutor(Work work, OutboxRow row, string why)
    {
        if (row.AppealId is not { } id || await work.Registry.FindAppeal(id) is not { } appeal)
        {
            return;
        }

        appeal.Note(work.Texts.Say("history.not-published", ("why", why)), Actor.System, work.Now);
        work.Touch(appeal);
        if (appeal.ExecutorId is { } executorId && await work.Registry.FindPerson(executorId) is { Active: true } executor)
        {
            herald.StaffHear(work, appeal, executor.HomeAddress, "staff.answer-not-published", ("why", why));
        }
    }
}
