using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Bots.Watching;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Understanding;

namespace Mcu.Bots.Intake;

/// <summary>More words while an appeal is open: an answer to a question, an addition, or something new. They are kept first and asked about after.</summary>
internal sealed class Additions(Herald herald, Alarm alarm, Consents consents)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(30);

    /// <summary>How many open appeals are offered by name.</summary>
    private const int Offered = 3;

    /// <summary>«Добавить»: the next words belong to this appeal.</summary>
    public async Task Ask(Turn turn, Appeal appeal)
    {
        if (Past(appeal))
        {
            turn.Refuse(new Refusal("refusal.appeal-closed-write-new", ("number", appeal.FullNumber)));
            return;
        }

        await Questions.Expect(turn, new PendingQuestion.AppealAddition(appeal.Id));
        turn.Reply(new Content(turn.Texts.Say("intake.what-to-add", ("number", appeal.FullNumber))), appeal);
    }

    /// <summary>These words belong to this appeal, if it is still open and the resident's own.</summary>
    public async Task<bool> TryAddWords(Turn turn, Resident resident, long appealId)
    {
        if (await turn.Registry.FindAppeal(appealId) is not { } appeal || Past(appeal) || !await turn.Registry.Owns(resident, appeal))
        {
            return false;
        }

        alarm.Listen(turn, appeal);
        await Add(turn, appeal, [ResidentWords.Keep(turn, resident.Id)]);
        return true;
    }

    /// <summary>Soon after, and plainly about the same: they are added without a question, and the resident is told so in a line.</summary>
    /// <returns>Whether they were.</returns>
    public async Task<bool> TryAdd(Turn turn, Resident resident, Draft draft)
    {
        if (draft.Urgent || draft.Place is not null || turn.In.Forwarded || consents.Needed(turn, resident))
        {
            return false;
        }

        var recent = new List<Appeal>();
        foreach (var appeal in (await turn.Registry.AppealsOf(resident.Id, openOnly: true)).Where(appeal => appeal.State != AppealState.Waiting && !Past(appeal)))
        {
            if (turn.Now - await LastWord(turn, appeal) <= Soon)
            {
                recent.Add(appeal);
            }
        }

        if (recent is not [var one] || !IsMoreOf(turn, draft, one))
        {
            return false;
        }

        await Append(turn, draft, one);
        return true;
    }

    private static async Task<DateTimeOffset> LastWord(Turn turn, Appeal appeal) =>
        (await turn.Registry.MessagesOf(appeal.Id)).Select(message => message.At).Append(appeal.RegisteredAt).Max();

    /// <summary>A photograph alone; or words of the same topic or that go on, without a place of their own.</summary>
    private static bool IsMoreOf(Turn turn, Draft draft, Appeal appeal)
    {
        if (draft.Text.Length == 0)
        {
            return draft.Files.Count > 0;
        }

        var topic = turn.Town.InForce.Topics.Guess(draft.Text, 1) is [var best, ..] ? best.Code : null;
        return !SameMatter.IsElsewhere(draft.Text, appeal.PlaceText) && ShortWays.Of(draft.Text) == ShortWay.None
            && (topic is null ? SameMatter.IsMore(draft.Text) : topic == appeal.Topic);
    }

    /// <summary>
    /// With appeals open, the words are an answer if exactly one of them waits for an answer; otherwise the resident chooses.
    /// </summary>
    /// <returns>False when nothing is open and the draft goes its ordinary way.</returns>
    public async Task<bool> AskWhereTo(Turn turn, Resident resident, Draft draft)
    {
        var open = (await turn.Registry.AppealsOf(resident.Id, openOnly: false)).Where(appeal => !Past(appeal)).ToList();
        if (open.Count == 0)
        {
            return false;
        }

        if (Twins.TakenAlready(open, draft.Text) is { } taken)
        {
            await AppendToComment(turn, resident, draft, taken);
            return true;
        }

        if (open.Where(appeal => appeal.State == AppealState.Waiting).ToList() is [var asked])
        {
            await Append(turn, draft, asked);
            return true;
        }

        draft.Step = DraftStep.Choose;
        var buttons = open.Take(Offered)
            .Select(a => (IReadOnlyList<Button>)[new Button(turn.Texts.Say("button.append", ("number", a.Number)), $"append:{draft.Id}:{a.Id}")]).ToList();
        buttons.Add([new Button(turn.Texts.Say("button.fresh"), $"fresh:{draft.Id}:")]);
        turn.Reply(new Content(turn.Texts.Say("intake.append-or-new")) { Buttons = buttons });
        return true;
    }

    /// <summary>The whole draft becomes part of the appeal. Who spoke in public only is answered from now on where they have come to talk with us.</summary>
    public async Task Append(Turn turn, Draft draft, Appeal appeal)
    {
        appeal.ResidentId = await Recipients.Of(turn.Work, appeal) == Recipient.Comment ? draft.ResidentId : appeal.ResidentId;
        appeal.Urgent |= draft.Urgent;
        await Add(turn, appeal, [.. draft.Messages]);
        turn.Registry.Remove(draft);
    }

    /// <summary>They wrote of this under a post, and have not heard a number: now they do, and choose about personal data as at any first talk.</summary>
    private async Task AppendToComment(Turn turn, Resident resident, Draft draft, Appeal appeal)
    {
        turn.Say("resident.comment-known", ("number", appeal.FullNumber));
        await Append(turn, draft, appeal);
        if (consents.Needed(turn, resident))
        {
            consents.Ask(turn);
        }
    }

    /// <summary>Over, or erased: nothing is added to it.</summary>
    public static bool Past(Appeal appeal) => appeal.ForgottenAt is not null || (appeal.Ended && appeal.State != AppealState.Answered);

    private async Task Add(Turn turn, Appeal appeal, IReadOnlyList<ResidentMessage> messages)
    {
        foreach (var message in messages)
        {
            appeal.AddWords(message, turn.Now);
        }

        var answered = appeal.State == AppealState.Waiting && appeal.TakeReply(turn.Now) is null;
        turn.Work.Touch(appeal);
        var said = !answered ? "resident.added" : appeal.ExecutorId is null ? "resident.reply-noted" : "resident.reply-taken";
        turn.Reply(new Content(turn.Texts.Say(said, ("number", appeal.FullNumber))), appeal);
        if (appeal.ExecutorId is { } id && await turn.Registry.FindPerson(id) is { } executor)
        {
            var words = string.Join("\n", messages.Select(m => m.Text).Where(text => text.Length > 0));
            herald.StaffHear(
                turn.Work, appeal, turn.Town.ChatOf(executor), answered ? "staff.resident-replied" : "staff.resident-added",
                ("text", words), ("files", messages.Sum(m => m.Files.Count)));
        }

        CardPhotos.Added(turn.Work, appeal, [.. messages.SelectMany(m => m.Files)]);
    }
}
