using Mcu.Workflow.Appeals;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Residents;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Dispatch;

/// <summary>
/// A choice that is typed instead of pressed: «да» and «отправить» under the summary, «пропустить» where a place was asked for, «согласен».
/// </summary>
internal sealed class TypedChoices(ConsentPressHandler consents, DraftPressHandler presses, DraftService drafts, Phrasebook texts)
    : IResidentMessageHandler
{
    /// <summary>What can be typed at each step, and which button it means.</summary>
    private static readonly IReadOnlyDictionary<DraftStep, string[]> Choices = new Dictionary<DraftStep, string[]>
    {
        [DraftStep.Consent] = ["agree", "unnamed", "cancel"],
        [DraftStep.Choose] = ["cancel"],
        [DraftStep.Place] = ["skip", "cancel"],
        [DraftStep.Photo] = ["no-photo", "cancel"],
        [DraftStep.Summary] = ["send", "edit", "cancel"],
    };

    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (context, resident) = message;
        if (context.Message is not { Files.Count: 0, Place: null } || await context.Store.DraftOf(resident.Id) is not { } draft
            || Meant(draft.Step, ShortMessages.Plain(context.Message.Text)) is not { } choice)
        {
            return false;
        }

        if (choice == "send" && FormalAppealChoice.MayBeMeant(context, draft))
        {
            // They have a choice to make that «да» does not answer.
            await drafts.Next(context, resident, draft);
            return true;
        }

        await (choice is "agree" or "unnamed"
            ? consents.Handle(ResidentPress.Read(context, resident, Consents.Pressed(context, agreed: choice == "agree")))
            : presses.Handle(new ResidentPress(context, resident, choice, draft.Id, "")));
        return true;
    }

    private string? Meant(DraftStep step, string words) =>
        words.Length > 0 && Choices.TryGetValue(step, out var possible) ? possible.FirstOrDefault(choice => Means(choice, words)) : null;

    private bool Means(string choice, string words) => Phrasebook.Languages
        .SelectMany(language => texts.SayIn(language, $"resident.typed.{choice}").Split(',', StringSplitOptions.TrimEntries))
        .Any(word => ShortMessages.Plain(word) == words);
}
