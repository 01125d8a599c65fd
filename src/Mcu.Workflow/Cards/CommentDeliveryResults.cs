using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Cards;

/// <summary>
/// The platform said a final no to what we wanted to say or to hide in public: the card shows it, and the staff are told.
/// </summary>
internal sealed class CommentDeliveryResults(Notifier notifier)
{
    public async Task Report(UnitOfWork work, OutboxRow row, DeliveryResult deliveryResult)
    {
        if (CommentReplies.SpottedOf(row) is not { } id || await work.Store.FindSpotted(id) is not { } comment)
        {
            return;
        }

        var no = (deliveryResult as DeliveryResult.CommentUnavailable)?.No ?? CommentRefusal.NoRight;
        See(work, comment, no);
        var why = (string)work.Texts.Name(no)!;
        comment.Fail(why, work.Now);
        work.Touch(comment);
        var text = work.Texts.Say(
            row.Kind == OutboxKind.Hide ? "staff.not-hidden" : "staff.not-published", ("author", PublicCommentView.Author(work, comment)),
            ("why", why), ("link", comment.Link ?? ""));
        work.Send(work.Municipality.StaffChat, new Content(text.TrimEnd()), Priority.Staff);
        await TellExecutor(work, row, why);
    }

    private static void See(UnitOfWork work, PublicComment comment, CommentRefusal no)
    {
        switch (no)
        {
            case CommentRefusal.CommentGone when !comment.Gone:
                comment.SeeGone(gone: true, work.Now);
                break;
            case CommentRefusal.CommentsOff:
                comment.SeeCommentsOff(work.Now);
                break;
            case CommentRefusal.PageClosed:
                comment.SeePageClosed(work.Now);
                break;
        }
    }

    private async Task TellExecutor(UnitOfWork work, OutboxRow row, string why)
    {
        if (row.AppealId is not { } id || await work.Store.FindAppeal(id) is not { } appeal)
        {
            return;
        }

        appeal.Note(work.Texts.Say("history.not-published", ("why", why)), Actor.System, work.Now);
        work.Touch(appeal);
        if (appeal.ExecutorId is { } executorId && await work.Store.FindPerson(executorId) is { Active: true } executor)
        {
            notifier.NotifyStaff(work, appeal, executor.HomeAddress, "staff.answer-not-published", ("why", why));
        }
    }
}
