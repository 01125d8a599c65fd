using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Residents;

/// <summary>
/// The draft of an appeal: takes words, files and places as they come, and asks only for what is missing, in this order:
/// the choice about personal data (once in a life), the place, a photograph where the topic wants one, a look at the summary.
/// </summary>
internal sealed partial class DraftService(EmergencyDetector emergencyDetector, Consents consents, SummaryCard summary, FollowUps followUps)
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
        var (context, resident) = message;
        if (await AlbumGoesOn(context, resident))
        {
            return true;
        }

        if (await context.Store.DraftOf(resident.Id) is { } draft)
        {
            await GoOn(context, resident, draft, quiet: message.Throttled);
            return true;
        }

        draft = Begin(context, resident);
        emergencyDetector.Check(context, draft);
        UnderstandTopic(context, draft);
        if (!await followUps.TryAdd(context, resident, draft) && !await followUps.AskTarget(context, resident, draft))
        {
            await Next(context, resident, draft, Calming(context, draft));
        }

        return true;
    }

    /// <summary>The choice about personal data was asked in the midst of a draft.</summary>
    public async Task ContinueAfterConsent(MessageContext context, Resident resident)
    {
        if (await context.Store.DraftOf(resident.Id) is { Step: DraftStep.Consent } draft)
        {
            await Next(context, resident, draft);
        }
    }

    /// <summary>They went away before it was sent.</summary>
    public async Task Remind(MessageContext context, Resident resident, Draft draft)
    {
        var words = context.Texts.Say("intake.not-sent",
            ("text", Excerpt.Of(draft.Text.Length > 0 ? draft.Text : context.Texts.Say("summary.no-words"), MostReminded)));
        if (draft.Step == DraftStep.Choose)
        {
            context.Reply(new Content(words));
            await followUps.AskTarget(context, resident, draft);
        }
        else
        {
            await Next(context, resident, draft, words);
        }
    }

    /// <summary>What was asked last, once more.</summary>
    public async Task AskAgain(MessageContext context, Resident resident, Draft draft)
    {
        if (draft.Step == DraftStep.Consent && consents.Needed(context, resident))
        {
            consents.AskAgain(context, EmergencyPhoneNotice.Reminder(context, draft.Urgent, draft.Topic) ?? "");
        }
        else if (draft.Step != DraftStep.Choose || !await followUps.AskTarget(context, resident, draft))
        {
            await Next(context, resident, draft);
        }
    }

    /// <summary>Asks for the next thing that is missing; shows the summary when nothing is.</summary>
    /// <param name="above">What is said first: to whoever is angry, or was away.</param>
    public async Task Next(MessageContext context, Resident resident, Draft draft, string above = "")
    {
        if (consents.Needed(context, resident))
        {
            draft.Step = DraftStep.Consent;
            consents.Ask(context, above, below: EmergencyPhoneNotice.Reminder(context, draft.Urgent, draft.Topic) ?? "");
            return;
        }

        if (above.Length > 0)
        {
            context.Reply(new Content(above));
        }

        if (!AskMissing(context, draft))
        {
            draft.Step = DraftStep.Summary;
            await summary.Open(context, draft);
        }
    }

    private static bool AskMissing(MessageContext context, Draft draft)
    {
        if (DraftRequirements.Words(draft))
        {
            DraftRequirements.AskWords(context, draft);
            return true;
        }

        Understand(context, draft);
        if (DraftRequirements.Place(context, draft))
        {
            DraftRequirements.AskPlace(context, draft);
            return true;
        }

        if (DraftRequirements.Photo(context, draft))
        {
            DraftRequirements.AskPhoto(context, draft);
            return true;
        }

        return false;
    }

    private async Task GoOn(MessageContext context, Resident resident, Draft draft, bool quiet)
    {
        if (draft.Step == DraftStep.Place && IsPlace(context.Message))
        {
            SetPlace(context, draft);
            await Next(context, resident, draft);
            return;
        }

        if (TopicPicker.Asked(draft, context.Message))
        {
            TopicPicker.Search(context, draft);
            return;
        }

        var before = draft.Text;
        if (draft.Step == DraftStep.Rewrite && context.Message is { Text.Length: > 0, Forwarded: false })
        {
            Blank(context, draft);
        }

        Keep(context, resident, draft);
        PlaceFollows(draft, before);
        emergencyDetector.Check(context, draft);
        UnderstandTopic(context, draft);
        if (!quiet)
        {
            await Acknowledge(context, resident, draft);
        }
    }

    private async Task Acknowledge(MessageContext context, Resident resident, Draft draft)
    {
        if (draft.Step is DraftStep.Summary or DraftStep.Topic or DraftStep.Photo
            || (draft.Step == DraftStep.Consent && !consents.Needed(context, resident)))
        {
            await Next(context, resident, draft);
        }
        else if (draft.Step == DraftStep.Rewrite && context.Message.Files.Count == 0)
        {
            context.Say("intake.rewrite");
        }
        else if (InSight(draft))
        {
            // Said a moment ago, with its buttons: five short messages in a row are answered once.
        }
        else
        {
            await AskAgain(context, resident, draft);
        }
    }

    /// <summary>Whether the question was repeated already since the person last made a pause.</summary>
    private static bool InSight(Draft draft)
    {
        var said = draft.Messages.OrderBy(message => message.Id)
            .DistinctBy(message => message.AlbumKey ?? message.Id.ToString(CultureInfo.InvariantCulture))
            .Select(message => message.At).ToList();
        return said.Count > 2 && said[^1] - said[^2] < Pause;
    }
}
