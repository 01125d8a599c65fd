using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Understanding;

namespace Mcu.Bots.Intake;

/// <summary>A message was edited on the platform: it gets a new version, the old words stay, the summary or the card follows, with its files.</summary>
internal sealed class Edits(DraftDesk drafts, Alarm alarm)
{
    public async Task Take(Turn turn, Resident resident)
    {
        if (turn.In is { Text: "", Files: [], Place: null } || turn.In.MessageId is not { } id || await turn.Registry.ResidentMessageAt(turn.In.Chat, id) is not { } message)
        {
            return;
        }

        var draft = message.DraftId is { } draftId ? await turn.Registry.FindDraft(draftId) : null;
        var (before, draftBefore, more) = (message.Text, draft?.Text ?? "", FilesFollow(turn, message));
        var changed = message.Edit(turn.In.Text, turn.Now);
        if (draft is not null && (changed || more > 0))
        {
            await Follow(turn, resident, draft, draftBefore);
        }
        else if ((changed || more > 0) && message.AppealId is { } appealId && await turn.Registry.FindAppeal(appealId) is { } appeal)
        {
            appeal.Files += more;
            await (changed ? WordsFollow(turn, appeal, before) : Task.CompletedTask);
            turn.Work.Touch(appeal);
        }
    }

    /// <summary>Pictures that were added or put in the place of others are taken; one that was taken away was seen, and stays.</summary>
    /// <returns>How many more there are.</returns>
    private static int FilesFollow(Turn turn, ResidentMessage message)
    {
        var more = turn.In.Files.Count - message.Files.Count;
        if (more < 0)
        {
            return 0;
        }

        message.Files = turn.In.Files;
        return more;
    }

    private async Task WordsFollow(Turn turn, Appeal appeal, string before)
    {
        alarm.Listen(turn, appeal);
        var words = appeal.Text;
        appeal.ChangeWords(before, turn.In.Text, turn.Now);

        // «Где» follows the words, unless the resident named the place by itself or showed it on the map.
        if (appeal.Place is null && (appeal.PlaceText is not { } place || DraftDesk.ReadOutOf(words, place) || WasRead(await turn.Registry.MessagesOf(appeal.Id), place)))
        {
            appeal.PlaceText = AddressFinder.Find(appeal.Text) ?? appeal.PlaceText;
        }
    }

    /// <summary>The words of an album move from one picture to another in two edits: between them they stand nowhere, and they are the same words.</summary>
    private static bool WasRead(IEnumerable<ResidentMessage> messages, string place) =>
        messages.SelectMany(message => message.Versions).Any(version => DraftDesk.ReadOutOf(version.Text, place));

    private async Task Follow(Turn turn, Resident resident, Draft draft, string before)
    {
        alarm.Listen(turn, draft);
        DraftDesk.PlaceFollows(draft, before);
        if (draft.PlaceText is { } place && WasRead(await turn.Registry.MessagesOfDraft(draft.Id), place))
        {
            draft.PlaceText = AddressFinder.Find(draft.Text) ?? place;
        }

        if (draft.Step == DraftStep.Summary)
        {
            await drafts.Next(turn, resident, draft);
        }
    }
}
