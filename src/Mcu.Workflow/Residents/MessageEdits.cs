using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Residents;

/// <summary>
/// A message was edited on the platform: it gets a new version, the old words stay, the summary or the card follows, with its files.
/// </summary>
internal sealed class MessageEdits(DraftService drafts, EmergencyDetector emergencyDetector)
{
    public async Task Take(MessageContext context, Resident resident)
    {
        if (context.Message is { Text: "", Files: [], Place: null } || context.Message.MessageId is not { } id
            || await context.Store.ResidentMessageAt(context.Message.Chat, id) is not { } message)
        {
            return;
        }

        var draft = message.DraftId is { } draftId ? await context.Store.FindDraft(draftId) : null;
        var (before, draftBefore, more) = (message.Text, draft?.Text ?? "", FilesFollow(context, message));
        var changed = message.Edit(context.Message.Text, context.Now);
        if (draft is not null && (changed || more > 0))
        {
            await Follow(context, resident, draft, draftBefore);
        }
        else if ((changed || more > 0) && message.AppealId is { } appealId && await context.Store.FindAppeal(appealId) is { } appeal)
        {
            appeal.Files += more;
            await (changed ? WordsFollow(context, appeal, before) : Task.CompletedTask);
            context.Work.Touch(appeal);
        }
    }

    /// <summary>Pictures that were added or put in the place of others are taken; one that was taken away was seen, and stays.</summary>
    /// <returns>How many more there are.</returns>
    private static int FilesFollow(MessageContext context, ResidentMessage message)
    {
        var more = context.Message.Files.Count - message.Files.Count;
        if (more < 0)
        {
            return 0;
        }

        message.Files = context.Message.Files;
        return more;
    }

    private async Task WordsFollow(MessageContext context, Appeal appeal, string before)
    {
        emergencyDetector.Check(context, appeal);
        var words = appeal.Text;
        appeal.ChangeWords(before, context.Message.Text, context.Now);

        // «Где» follows the words, unless the resident named the place by itself or showed it on the map.
        if (appeal.Place is null && (appeal.PlaceText is not { } place || DraftService.ReadOutOf(words, place)
            || WasRead(await context.Store.MessagesOf(appeal.Id), place)))
        {
            appeal.PlaceText = AddressFinder.Find(appeal.Text) ?? appeal.PlaceText;
        }
    }

    /// <summary>
    /// The words of an album move from one picture to another in two edits: between them they stand nowhere, and they are the same words.
    /// </summary>
    private static bool WasRead(IEnumerable<ResidentMessage> messages, string place) =>
        messages.SelectMany(message => message.Versions).Any(version => DraftService.ReadOutOf(version.Text, place));

    private async Task Follow(MessageContext context, Resident resident, Draft draft, string before)
    {
        emergencyDetector.Check(context, draft);
        DraftService.PlaceFollows(draft, before);
        if (draft.PlaceText is { } place && WasRead(await context.Store.MessagesOfDraft(draft.Id), place))
        {
            draft.PlaceText = AddressFinder.Find(draft.Text) ?? place;
        }

        if (draft.Step == DraftStep.Summary)
        {
            await drafts.Next(context, resident, draft);
        }
    }
}
