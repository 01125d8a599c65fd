using Mcu.Bots.Desk;
using Mcu.Bots.Papers;
using Mcu.Bots.Receptions;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>
/// Somebody wants a formal appeal under the law No. 59-FZ, which a chat may not take: they read the lawful ways, keep what they wrote, and choose
/// what becomes of it. Nothing is decided for them: words that sound formal only make the bot offer the choice.
/// </summary>
internal sealed class FormalFork(DraftDesk drafts, Consents consents, Registrar registrar, PaperDesk papers) : IResidentPressHandler
{
    /// <summary>The words of the draft ask for it, and the person has not chosen yet.</summary>
    public static bool MayBeMeant(Turn turn, Draft draft) => !draft.ChoseMessage && turn.Town.InForce.Formal.Heard(draft.Text);

    public static Button Wanted(Turn turn) => new(turn.Texts.Say("button.official"), "official::");
    public static Button AsMessage(Turn turn, Draft draft) => new(turn.Texts.Say("button.as-message"), $"as-message:{draft.Id}:");

    /// <summary>The four ways, each with its link, and what can be done with the words that are written already.</summary>
    public async Task Show(Turn turn, Resident resident)
    {
        var draft = await turn.Registry.DraftOf(resident.Id);
        var text = string.Join("\n", [turn.Town.Regulation.FormalAppeal.In(turn.Texts.Language), turn.Texts.Say("formal.head"), .. FormalWays.Lines(turn).Select((way, at) => $"{at + 1}. {way}"), "", turn.Texts.Say(draft is null ? "formal.no-words" : "formal.words-kept")]);
        turn.Reply(new Content(text) { Buttons = [.. FormalWays.Links(turn), .. Choices(turn, draft)] });
    }

    public IReadOnlyList<string> Verbs { get; } = ["official", "as-message", "paper", "paper-blank"];

    public async Task Handle(ResidentPress press)
    {
        var (turn, resident, verb, id, _) = press;
        if (verb == "official")
        {
            await Show(turn, resident);
        }
        else if (await turn.Registry.FindDraft(id) is not { } draft || draft.ResidentId != resident.Id)
        {
            turn.Refuse(new Refusal("refusal.draft-gone"));
        }
        else if (consents.Needed(turn, resident))
        {
            turn.Refuse(new Refusal("refusal.choose-consent"));
        }
        else
        {
            await (verb switch
            {
                "paper" => papers.Begin(turn, resident, draft),
                "paper-blank" => papers.Make(turn, resident, draft, name: ""),
                _ => ChooseMessage(turn, resident, draft),
            });
        }
    }

    private static IEnumerable<IReadOnlyList<Button>> Choices(Turn turn, Draft? draft)
    {
        if (draft is not null)
        {
            yield return [AsMessage(turn, draft)];
            yield return [new Button(turn.Texts.Say("button.paper"), $"paper:{draft.Id}:")];
        }

        if (ReceptionRoom.Open(turn))
        {
            yield return [ReceptionRoom.Wanted(turn)];
        }
    }

    /// <summary>The choice stands in the history of the appeal. What the message still lacks is asked for first.</summary>
    private async Task ChooseMessage(Turn turn, Resident resident, Draft draft)
    {
        draft.ChoseMessage = true;
        turn.Chosen();
        await (draft.Step == DraftStep.Summary ? registrar.Register(turn, resident, draft) : drafts.Next(turn, resident, draft));
    }
}
