using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Receptions;

namespace Mcu.Workflow.Residents;

/// <summary>
/// Somebody wants a formal appeal under the law No. 59-FZ, which a chat may not take: they read the lawful ways, keep what they wrote, and
/// choose what becomes of it. Nothing is decided for them: words that sound formal only make the bot offer the choice.
/// </summary>
internal sealed class FormalAppealChoice(DraftService drafts, Consents consents, DraftSubmission draftSubmission, DocumentService papers)
    : IResidentPressHandler
{
    /// <summary>The words of the draft ask for it, and the person has not chosen yet.</summary>
    public static bool MayBeMeant(MessageContext context, Draft draft) =>
        !draft.ChoseMessage && context.Municipality.InForce.Formal.Matches(draft.Text);

    public static Button Wanted(MessageContext context) => new(context.Texts.Say("button.official"), "official::");
    public static Button AsMessage(MessageContext context, Draft draft) =>
        new(context.Texts.Say("button.as-message"), $"as-message:{draft.Id}:");

    /// <summary>The four ways, each with its link, and what can be done with the words that are written already.</summary>
    public async Task Show(MessageContext context, Resident resident)
    {
        var draft = await context.Store.DraftOf(resident.Id);
        var text = string.Join("\n", [context.Municipality.Regulation.FormalAppeal.In(context.Texts.Language),
            context.Texts.Say("formal.head"), .. FormalAppealChannels.Lines(context)
                .Select((way, at) => $"{at + 1}. {way}"), "", context.Texts.Say(draft is null ? "formal.no-words" : "formal.words-kept")]);
        context.Reply(new Content(text) { Buttons = [.. FormalAppealChannels.Links(context), .. Choices(context, draft)] });
    }

    public IReadOnlyList<string> Verbs { get; } = ["official", "as-message", "paper", "paper-blank"];

    public async Task Handle(ResidentPress press)
    {
        var (context, resident, verb, id, _) = press;
        if (verb == "official")
        {
            await Show(context, resident);
        }
        else if (await context.Store.FindDraft(id) is not { } draft || draft.ResidentId != resident.Id)
        {
            context.Refuse(new Refusal("refusal.draft-gone"));
        }
        else if (consents.Needed(context, resident))
        {
            context.Refuse(new Refusal("refusal.choose-consent"));
        }
        else
        {
            await (verb switch
            {
                "paper" => papers.Begin(context, resident, draft),
                "paper-blank" => papers.Make(context, resident, draft, name: ""),
                _ => ChooseMessage(context, resident, draft),
            });
        }
    }

    private static IEnumerable<IReadOnlyList<Button>> Choices(MessageContext context, Draft? draft)
    {
        if (draft is not null)
        {
            yield return [AsMessage(context, draft)];
            yield return [new Button(context.Texts.Say("button.paper"), $"paper:{draft.Id}:")];
        }

        if (ReceptionMessageHandler.Open(context))
        {
            yield return [ReceptionMessageHandler.Wanted(context)];
        }
    }

    /// <summary>The choice stands in the history of the appeal. What the message still lacks is asked for first.</summary>
    private async Task ChooseMessage(MessageContext context, Resident resident, Draft draft)
    {
        draft.ChoseMessage = true;
        context.Chosen();
        await (draft.Step == DraftStep.Summary
            ? draftSubmission.Register(context, resident, draft) : drafts.Next(context, resident, draft));
    }
}
