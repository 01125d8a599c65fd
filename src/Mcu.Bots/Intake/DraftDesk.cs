using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Intake;

/// <summary>
/// The draft of an appeal: takes words, files and places as they come, and asks only for what is missing, in this order:
/// the choice about personal data (once in a life), the place, a photograph where the topic wants one, a look at the summary.
/// </summary>
internal sealed partial class DraftDesk(Alarm alarm, Consents consents, SummaryCard summary, Additions additions)
    : IResidentMessageHandler, IConsentChoiceHandler
{
    /// <summary>Words longer than this, given where a place was asked for, are a story and not a place.</summary>
    private const int LongestPlace = 200;

    private const int MostReminded = 200;

    /// <summary>After that the buttons are looked for anew.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    public bool Takes(ResidentMessageContext message) => message.IsMessage;

    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (turn, resident) = message;
        if (await AlbumGoesOn(turn, resident))
        {
            return true;
        }

        if (await turn.Registry.DraftOf(resident.Id) is { } draft)
        {
            await GoOn(turn, resident, draft, quiet: message.Throttled);
            return true;
        }

        draft = Begin(turn, resident);
        alarm.Listen(turn, draft);
        UnderstandTopic(turn, draft);
        if (!await additions.TryAdd(turn, resident, draft) && !await additions.AskWhereTo(turn, resident, draft))
        {
            await Next(turn, resident, draft, Calming(turn, draft));
        }

        return true;
    }

    /// <summary>The choice about personal data was asked in the midst of a draft.</summary>
    public async Task ContinueAfterConsent(Turn turn, Resident resident)
    {
        if (await turn.Registry.DraftOf(resident.Id) is { Step: DraftStep.Consent } draft)
        {
            await Next(turn, resident, draft);
        }
    }

    /// <summary>They went away before it was sent.</summary>
    public async Task Remind(Turn turn, Resident resident, Draft draft)
    {
        var words = turn.Texts.Say("intake.not-sent", ("text", Excerpt.Of(draft.Text.Length > 0 ? draft.Text : turn.Texts.Say("summary.no-words"), MostReminded)));
        if (draft.Step == DraftStep.Choose)
        {
            turn.Reply(new Content(words));
            await additions.AskWhereTo(turn, resident, draft);
        }
        else
        {
            await Next(turn, resident, draft, words);
        }
    }

    /// <summary>What was asked last, once more.</summary>
    public async Task AskAgain(Turn turn, Resident resident, Draft draft)
    {
        if (draft.Step == DraftStep.Consent && consents.Needed(turn, resident))
        {
            consents.AskAgain(turn, EmergencyNote.Reminder(turn, draft.Urgent, draft.Topic) ?? "");
        }
        else if (draft.Step != DraftStep.Choose || !await additions.AskWhereTo(turn, resident, draft))
        {
            await Next(turn, resident, draft);
        }
    }

    /// <summary>Asks for the next thing that is missing; shows the summary when nothing is.</summary>
    /// <param name="above">What is said first: to whoever is angry, or was away.</param>
    public async Task Next(Turn turn, Resident resident, Draft draft, string above = "")
    {
        if (consents.Needed(turn, resident))
        {
            draft.Step = DraftStep.Consent;
            consents.Ask(turn, above, below: EmergencyNote.Reminder(turn, draft.Urgent, draft.Topic) ?? "");
            return;
        }

        if (above.Length > 0)
        {
            turn.Reply(new Content(above));
        }

        if (!AskMissing(turn, draft))
        {
            draft.Step = DraftStep.Summary;
            await summary.Open(turn, draft);
        }
    }

    private static bool AskMissing(Turn turn, Draft draft)
    {
        if (Missing.Words(draft))
        {
            Missing.AskWords(turn, draft);
            return true;
        }

        Understand(turn, draft);
        if (Missing.Place(turn, draft))
        {
            Missing.AskPlace(turn, draft);
            return true;
        }

        if (Missing.Photo(turn, draft))
        {
            Missing.AskPhoto(turn, draft);
            return true;
        }

        return false;
    }

    private async Task GoOn(Turn turn, Resident resident, Draft draft, bool quiet)
    {
        if (draft.Step == DraftStep.Place && IsPlace(turn.In))
        {
            SetPlace(turn, draft);
            await Next(turn, resident, draft);
            return;
        }

        if (TopicPicker.Asked(draft, turn.In))
        {
            TopicPicker.Search(turn, draft);
            return;
        }

        var before = draft.Text;
        if (draft.Step == DraftStep.Rewrite && turn.In is { Text.Length: > 0, Forwarded: false })
        {
            Blank(turn, draft);
        }

        Keep(turn, resident, draft);
        PlaceFollows(draft, before);
        alarm.Listen(turn, draft);
        UnderstandTopic(turn, draft);
        if (!quiet)
        {
            await Acknowledge(turn, resident, draft);
        }
    }

    private async Task Acknowledge(Turn turn, Resident resident, Draft draft)
    {
        if (draft.Step is DraftStep.Summary or DraftStep.Topic or DraftStep.Photo || (draft.Step == DraftStep.Consent && !consents.Needed(turn, resident)))
        {
            await Next(turn, resident, draft);
        }
        else if (draft.Step == DraftStep.Rewrite && turn.In.Files.Count == 0)
        {
            turn.Say("intake.rewrite");
        }
        else if (InSight(draft))
        {
            // Said a moment ago, with its buttons: five short messages in a row are answered once.
        }
        else
        {
            await AskAgain(turn, resident, draft);
        }
    }

    /// <summary>Whether the question was repeated already since the person last made a pause.</summary>
    private static bool InSight(Draft draft)
    {
        var said = draft.Messages.OrderBy(message => message.Id)
            .DistinctBy(message => message.AlbumKey ?? message.Id.ToString(CultureInfo.InvariantCulture)).Select(message => message.At).ToList();
        return said.Count > 2 && said[^1] - said[^2] < Pause;
    }
}
