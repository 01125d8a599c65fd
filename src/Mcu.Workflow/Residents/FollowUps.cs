using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Residents;

/// <summary>
/// More words while an appeal is open: an answer to a question, an addition, or something new. They are kept first and asked about after.
/// </summary>
internal sealed class FollowUps(Notifier notifier, EmergencyDetector emergencyDetector, Consents consents)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(30);

    /// <summary>How many open appeals are offered by name.</summary>
    private const int Offered = 3;

    /// <summary>«Добавить»: the next words belong to this appeal.</summary>
    public async Task Ask(MessageContext context, Appeal appeal)
    {
        if (IsClosed(appeal))
        {
            context.Refuse(new Refusal("refusal.appeal-closed-write-new", ("number", appeal.FullNumber)));
            return;
        }

        await ConversationPrompts.SetPending(context, new PendingQuestion.AppealAddition(appeal.Id));
        context.Reply(new Content(context.Texts.Say("intake.what-to-add", ("number", appeal.FullNumber))), appeal);
    }

    /// <summary>These words belong to this appeal, if it is still open and the resident's own.</summary>
    public async Task<bool> TryAddWords(MessageContext context, Resident resident, long appealId)
    {
        if (await context.Store.FindAppeal(appealId) is not { } appeal || IsClosed(appeal) || !await context.Store.Owns(resident, appeal))
        {
            return false;
        }

        emergencyDetector.Check(context, appeal);
        await Add(context, appeal, [ResidentMessages.Keep(context, resident.Id)]);
        return true;
    }

    /// <summary>Soon after, and plainly about the same: they are added without a question, and the resident is told so in a line.</summary>
    /// <returns>Whether they were.</returns>
    public async Task<bool> TryAdd(MessageContext context, Resident resident, Draft draft)
    {
        if (draft.Urgent || draft.Place is not null || context.Message.Forwarded || consents.Needed(context, resident))
        {
            return false;
        }

        var recent = new List<Appeal>();
        foreach (var appeal in (await context.Store.AppealsOf(resident.Id, openOnly: true))
            .Where(appeal => appeal.State != AppealState.Waiting && !IsClosed(appeal)))
        {
            if (context.Now - await LastWord(context, appeal) <= Soon)
            {
                recent.Add(appeal);
            }
        }

        if (recent is not [var one] || !IsMoreOf(context, draft, one))
        {
            return false;
        }

        await Append(context, draft, one);
        return true;
    }

    private static async Task<DateTimeOffset> LastWord(MessageContext context, Appeal appeal) =>
        (await context.Store.MessagesOf(appeal.Id)).Select(message => message.At).Append(appeal.RegisteredAt).Max();

    /// <summary>A photograph alone; or words of the same topic or that go on, without a place of their own.</summary>
    private static bool IsMoreOf(MessageContext context, Draft draft, Appeal appeal)
    {
        if (draft.Text.Length == 0)
        {
            return draft.Files.Count > 0;
        }

        var topic = context.Municipality.InForce.Topics.Guess(draft.Text, 1) is [var best, ..] ? best.Code : null;
        return !SameMatter.IsElsewhere(draft.Text, appeal.PlaceText) && ShortWays.Of(draft.Text) == ShortWay.None
            && (topic is null ? SameMatter.IsMore(draft.Text) : topic == appeal.Topic);
    }

    /// <summary>
    /// With appeals open, the words are an answer if exactly one of them waits for an answer; otherwise the resident chooses.
    /// </summary>
    /// <returns>False when nothing is open and the draft goes its ordinary way.</returns>
    public async Task<bool> AskTarget(MessageContext context, Resident resident, Draft draft)
    {
        var open = (await context.Store.AppealsOf(resident.Id, openOnly: false)).Where(appeal => !IsClosed(appeal)).ToList();
        if (open.Count == 0)
        {
            return false;
        }

        if (DuplicateMatcher.TakenAlready(open, draft.Text) is { } taken)
        {
            await AppendToComment(context, resident, draft, taken);
            return true;
        }

        if (open.Where(appeal => appeal.State == AppealState.Waiting).ToList() is [var asked])
        {
            await Append(context, draft, asked);
            return true;
        }

        draft.Step = DraftStep.Choose;
        var buttons = open.Take(Offered)
            .Select(a => (IReadOnlyList<Button>)[
            new Button(context.Texts.Say("button.append", ("number", a.Number)), $"append:{draft.Id}:{a.Id}")]).ToList();
        buttons.Add([new Button(context.Texts.Say("button.fresh"), $"fresh:{draft.Id}:")]);
        context.Reply(new Content(context.Texts.Say("intake.append-or-new")) { Buttons = buttons });
        return true;
    }

    /// <summary>
    /// The whole draft becomes part of the appeal. Who spoke in public only is answered from now on where they have come to talk with us.
    /// </summary>
    public async Task Append(MessageContext context, Draft draft, Appeal appeal)
    {
        appeal.ResidentId = await Recipients.Of(context.Work, appeal) == Recipient.Comment ? draft.ResidentId : appeal.ResidentId;
        appeal.Urgent |= draft.Urgent;
        await Add(context, appeal, [.. draft.Messages]);
        context.Store.Remove(draft);
    }

    /// <summary>
    /// They wrote of this under a post, and have not heard a number: now they do, and choose about personal data as at any first talk.
    /// </summary>
    private async Task AppendToComment(MessageContext context, Resident resident, Draft draft, Appeal appeal)
    {
        context.Say("resident.comment-known", ("number", appeal.FullNumber));
        await Append(context, draft, appeal);
        if (consents.Needed(context, resident))
        {
            consents.Ask(context);
        }
    }

    /// <summary>Over, or erased: nothing is added to it.</summary>
    public static bool IsClosed(Appeal appeal) => appeal.ForgottenAt is not null || (appeal.Ended && appeal.State != AppealState.Answered);

    private async Task Add(MessageContext context, Appeal appeal, IReadOnlyList<ResidentMessage> messages)
    {
        foreach (var message in messages)
        {
            appeal.AddWords(message, context.Now);
        }

        var answered = appeal.State == AppealState.Waiting && appeal.TakeReply(context.Now) is null;
        context.Work.Touch(appeal);
        var said = !answered ? "resident.added" : appeal.ExecutorId is null ? "resident.reply-noted" : "resident.reply-taken";
        context.Reply(new Content(context.Texts.Say(said, ("number", appeal.FullNumber))), appeal);
        if (appeal.ExecutorId is { } id && await context.Store.FindPerson(id) is { } executor)
        {
            var words = string.Join("\n", messages.Select(m => m.Text).Where(text => text.Length > 0));
            notifier.NotifyStaff(
                context.Work, appeal, context.Municipality.ChatOf(executor), answered ? "staff.resident-replied" : "staff.resident-added",
                ("text", words), ("files", messages.Sum(m => m.Files.Count)));
        }

        CardPhotos.Added(context.Work, appeal, [.. messages.SelectMany(m => m.Files)]);
    }
}
