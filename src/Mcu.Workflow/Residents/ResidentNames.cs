using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Residents;

/// <summary>
/// Who agreed to give their name, where the platform does not say it, is asked once: after the receipt, so that nothing stands between the
/// words and the number.
/// </summary>
internal sealed class ResidentNames(EmergencyDetector emergencyDetector) : IResidentMessageHandler, IResidentPressHandler
{
    private const int Longest = 60;
    private const int MostWords = 3;
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    public static async Task AskOnce(MessageContext context, Resident resident, Appeal appeal)
    {
        if (resident is { Consent: ConsentChoice.Given, Name.Length: 0, NameAskedAt: null } && !appeal.Urgent)
        {
            resident.NameAskedAt = context.Now;
            await ConversationPrompts.SetPending(context, new PendingQuestion.ResidentName(appeal.Id));
            context.Reply(new Content(context.Texts.Say("intake.ask-name"))
            { Buttons = [[new Button(context.Texts.Say("button.skip"), "no-name::")]] });
        }
    }

    public IReadOnlyList<string> Verbs { get; } = ["no-name"];

    /// <summary>«Пропустить».</summary>
    public async Task Handle(ResidentPress press)
    {
        press.MessageContext.Chosen();
        if (await ConversationPrompts.Find<PendingQuestion.ResidentName>(press.MessageContext) is var (asked, _))
        {
            press.MessageContext.Store.Remove(asked);
        }
    }

    /// <summary>
    /// The name that was asked for; longer words, words about something else and an answer to another question go their own way.
    /// </summary>
    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (context, resident) = message;
        if (await ConversationPrompts.Find<PendingQuestion.ResidentName>(context) is not var (asked, question))
        {
            return false;
        }

        context.Store.Remove(asked);
        if (context.Now - asked.At > Within
            || await context.Store.FindAppeal(question.AppealId) is not { State: not AppealState.Waiting } appeal || !IsName(context))
        {
            return false;
        }

        resident.Name = context.Message.Text.Trim();
        context.Work.Touch(appeal);
        context.Say("intake.name-noted", ("name", resident.Name));
        return true;
    }

    private bool IsName(MessageContext context)
    {
        var text = context.Message.Text.Trim();
        return context.Message is { Files.Count: 0, Place: null } && text.Length is > 0 and <= Longest
            && text.All(letter => char.IsLetter(letter) || letter is ' ' or '-' or '.' or '\'')
            && ShortMessages.Plain(text).Split(' ').Length <= MostWords
            && ShortWays.Of(text) == ShortWay.None && !emergencyDetector.IsEmergency(text)
            && context.Municipality.InForce.Topics.Guess(text, 1).Count == 0 && !SameMatter.IsMore(text);
    }
}
