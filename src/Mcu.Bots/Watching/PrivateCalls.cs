using Mcu.Bots.Desk;
using Mcu.Bots.Intake;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Watching;

/// <summary>«Позвать в личные сообщения»: a link under the comment carries what was said there into a private talk.</summary>
internal sealed class PrivateCalls(PublicVoice voice, DraftDesk drafts, Consents consents) : IResidentMessageHandler
{
    public Refusal? Invite(Work work, Spotted spotted, Actor by)
    {
        if (!spotted.Open || voice.PrivateLink(work, spotted, by) is not { } link)
        {
            return new Refusal("refusal.cannot-call-in");
        }

        voice.Publish(work, spotted, work.Texts.Say("public.call-in", ("link", link)));
        return null;
    }

    /// <summary>Somebody came by a link.</summary>
    public bool Takes(ResidentMessageContext message) => message.IsStart;

    /// <returns>False when the link carries no such code.</returns>
    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (turn, resident) = message;
        if (CallCodes.Read(turn.In.Text) is not { } code || await turn.Registry.SpottedByCode(code) is not { } spotted)
        {
            return false;
        }

        if (await WhyNot(turn, resident, spotted) is { } no)
        {
            turn.Refuse(no);
            return true;
        }

        spotted.UseCode(turn.Now);
        turn.Work.Touch(spotted);
        if (spotted.AppealId is { } id && await turn.Registry.FindAppeal(id) is { } appeal && !Additions.Past(appeal))
        {
            GoOn(turn, resident, appeal);
            return true;
        }

        await Begin(turn, resident, spotted);
        return true;
    }

    /// <summary>One code, one use, by the author alone: everybody can read the link, and whoever comes by it is answered in private.</summary>
    private static async Task<Refusal?> WhyNot(Turn turn, Resident resident, Spotted spotted) =>
        spotted.Author is not { } author || spotted.CodeUsedAt is not null || turn.Now >= spotted.CodeUntil ? new Refusal("refusal.call-over")
        : (await turn.Registry.JoinedWith(resident)).All(one => one.Address != author) ? new Refusal("refusal.call-not-yours")
        : null;

    /// <summary>From here on they tell more than everybody reads, so they choose about personal data first.</summary>
    private void GoOn(Turn turn, Resident resident, Appeal appeal)
    {
        appeal.ResidentId = resident.Id;
        turn.Work.Touch(appeal);
        turn.Reply(new Content(turn.Texts.Say("resident.call-appeal", ("number", appeal.FullNumber))), appeal);
        if (consents.Needed(turn, resident))
        {
            consents.Ask(turn);
        }
    }

    /// <summary>The words and files of the comment are the beginning of the draft, or join what is begun already.</summary>
    private async Task Begin(Turn turn, Resident resident, Spotted spotted)
    {
        var draft = await turn.Registry.DraftOf(resident.Id);
        if (draft is null)
        {
            draft = new Draft { Id = turn.Town.Ids.Next(), ResidentId = resident.Id, Step = DraftStep.Consent, CreatedAt = turn.Now };
            turn.Registry.Add(draft);
        }

        var said = CommentWordsKept.Of(turn.Work, spotted, resident.Id);
        said.DraftId = draft.Id;
        draft.Messages.Add(said);
        turn.Registry.Add(said);
        spotted.DraftId = draft.Id;
        turn.Say("resident.call-draft");
        await drafts.Next(turn, resident, draft);
    }
}
