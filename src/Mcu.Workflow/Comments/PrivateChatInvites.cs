using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Residents;

namespace Mcu.Workflow.Comments;

/// <summary>«Позвать в личные сообщения»: a link under the comment carries what was said there into a private talk.</summary>
internal sealed class PrivateChatInvites(CommentReplies voice, DraftService drafts, Consents consents) : IResidentMessageHandler
{
    public Refusal? Invite(UnitOfWork work, PublicComment comment, Actor by)
    {
        if (!comment.Open || voice.PrivateLink(work, comment, by) is not { } link)
        {
            return new Refusal("refusal.cannot-call-in");
        }

        voice.Publish(work, comment, work.Texts.Say("public.call-in", ("link", link)));
        return null;
    }

    /// <summary>Somebody came by a link.</summary>
    public bool Takes(ResidentMessageContext message) => message.IsStart;

    /// <returns>False when the link carries no such code.</returns>
    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (context, resident) = message;
        if (PrivateChatInviteCodes.Read(context.Message.Text) is not { } code || await context.Store.SpottedByCode(code) is not { } comment)
        {
            return false;
        }

        if (await WhyNot(context, resident, comment) is { } no)
        {
            context.Refuse(no);
            return true;
        }

        comment.UseCode(context.Now);
        context.Work.Touch(comment);
        if (comment.AppealId is { } id && await context.Store.FindAppeal(id) is { } appeal && !FollowUps.IsClosed(appeal))
        {
            GoOn(context, resident, appeal);
            return true;
        }

        await Begin(context, resident, comment);
        return true;
    }

    /// <summary>
    /// One code, one use, by the author alone: everybody can read the link, and whoever comes by it is answered in private.
    /// </summary>
    private static async Task<Refusal?> WhyNot(MessageContext context, Resident resident, PublicComment comment) =>
        comment.Author is not { } author || comment.CodeUsedAt is not null || context.Now >= comment.CodeUntil
        ? new Refusal("refusal.call-over")
        : (await context.Store.JoinedWith(resident)).All(one => one.Address != author) ? new Refusal("refusal.call-not-yours")
        : null;

    /// <summary>From here on they tell more than everybody reads, so they choose about personal data first.</summary>
    private void GoOn(MessageContext context, Resident resident, Appeal appeal)
    {
        appeal.ResidentId = resident.Id;
        context.Work.Touch(appeal);
        context.Reply(new Content(context.Texts.Say("resident.call-appeal", ("number", appeal.FullNumber))), appeal);
        if (consents.Needed(context, resident))
        {
            consents.Ask(context);
        }
    }

    /// <summary>The words and files of the comment are the beginning of the draft, or join what is begun already.</summary>
    private async Task Begin(MessageContext context, Resident resident, PublicComment comment)
    {
        var draft = await context.Store.DraftOf(resident.Id);
        if (draft is null)
        {
            draft = new Draft
            {
                Id = context.Municipality.Ids.Next(),
                ResidentId = resident.Id,
                Step = DraftStep.Consent,
                CreatedAt = context.Now
            };
            context.Store.Add(draft);
        }

        var said = CommentMessages.Of(context.Work, comment, resident.Id);
        said.DraftId = draft.Id;
        draft.Messages.Add(said);
        context.Store.Add(said);
        comment.DraftId = draft.Id;
        context.Say("resident.call-draft");
        await drafts.Next(context, resident, draft);
    }
}
