using System.Security.Cryptography;
using Mcu.Bots.Desk;
using Mcu.Bots.Intake;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Watching;

/// <summary>«Позвать в личные сообщения»: a link under the comment carries what was said there into a private talk.</summary>
internal sealed class PrivateCalls(PublicVoice voice, DraftDesk drafts)
{
    /// <summary>Tells our codes from those of the staff: links of messengers carry letters, digits and the dash.</summary>
    private const string Mark = "spot-";
    private const string Signs = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int Length = 20;
    private static readonly TimeSpan Term = TimeSpan.FromDays(14);

    public Refusal? Invite(Work work, Spotted spotted, Actor by)
    {
        var code = Mark + RandomNumberGenerator.GetString(Signs, Length);
        if (!spotted.Open || !spotted.Reachable || !voice.SideOf(spotted).Answers || voice.PrivateLink(spotted, code) is not { } link)
        {
            return new Refusal("refusal.cannot-call-in");
        }

        spotted.Invite(code, work.Now + Term, by, work.Now);
        voice.Publish(work, spotted, work.Texts.Say("public.call-in", ("link", link)));
        return null;
    }

    /// <summary>Somebody came by a link.</summary>
    /// <returns>False when the link carries no such code.</returns>
    public async Task<bool> TryEnter(Turn turn, Resident resident)
    {
        if (!turn.In.Text.StartsWith(Mark, StringComparison.Ordinal) || await turn.Registry.SpottedByCode(turn.In.Text.Trim()) is not { } spotted)
        {
            return false;
        }

        if (WhyNot(turn, spotted) is { } no)
        {
            turn.Refuse(no);
            return true;
        }

        spotted.UseCode(turn.Now);
        turn.Work.Touch(spotted);
        if (spotted.AppealId is { } id && await turn.Registry.FindAppeal(id) is { } appeal && !Additions.Past(appeal))
        {
            appeal.ResidentId = resident.Id;
            turn.Reply(new Content(turn.Texts.Say("resident.call-appeal", ("number", appeal.FullNumber))), appeal);
            return true;
        }

        await Begin(turn, resident, spotted);
        return true;
    }

    /// <summary>One code, one use, by the author where the platform of the comment is the one they come by.</summary>
    private static Refusal? WhyNot(Turn turn, Spotted spotted) =>
        spotted.CodeUsedAt is not null || turn.Now >= spotted.CodeUntil ? new Refusal("refusal.call-over")
        : spotted.Author is { } author && Address.Parse(author) is var address && address.Channel == turn.In.From.Channel && address != turn.In.From
            ? new Refusal("refusal.call-not-yours")
        : null;

    /// <summary>The words and files of the comment are the beginning of the draft, or join what is begun already.</summary>
    private async Task Begin(Turn turn, Resident resident, Spotted spotted)
    {
        var draft = await turn.Registry.DraftOf(resident.Id);
        if (draft is null)
        {
            draft = new Draft { Id = turn.Town.Ids.Next(), ResidentId = resident.Id, Step = DraftStep.Consent, CreatedAt = turn.Now };
            turn.Registry.Add(draft);
        }

        var said = new ResidentMessage
        {
            Id = turn.Town.Ids.Next(),
            ResidentId = resident.Id,
            DraftId = draft.Id,
            Chat = spotted.Page ?? spotted.Source,
            PlatformId = spotted.Key,
            Text = spotted.Text,
            Files = spotted.Files,
            At = spotted.SeenAt,
        };
        draft.Messages.Add(said);
        turn.Registry.Add(said);
        spotted.DraftId = draft.Id;
        turn.Say("resident.call-draft");
        await drafts.Next(turn, resident, draft);
    }
}
