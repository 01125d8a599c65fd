using Mcu.Workflow.DirectLines.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Residents;

namespace Mcu.Workflow.DirectLines;

/// <summary>A resident asks a direct line: the button, the choice about personal data, the words.</summary>
internal sealed class DirectLineQuestionDialog(Consents consents, EmergencyDetector emergencyDetector)
    : IResidentMessageHandler, IConsentChoiceHandler
{
    private const int Shortest = 10;
    private static readonly TimeSpan WordsWithin = TimeSpan.FromDays(1);

    public async Task Begin(MessageContext context, Resident resident, long id)
    {
        if (await context.Store.FindLine(id) is not { } line || line.StageAt(context.Now) != LineStage.Asking)
        {
            context.Refuse(new Refusal("refusal.line-not-asking"));
            return;
        }

        await ConversationPrompts.SetPending(context, new PendingQuestion.DirectLineQuestion(id));
        context.AnswerPress();
        if (consents.Needed(context, resident))
        {
            consents.Ask(context);
        }

        context.Say("line.ask", ("title", line.Title));
    }

    /// <summary>The words that were asked for become a question.</summary>
    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (context, resident) = message;
        if (await ConversationPrompts.Find<PendingQuestion.DirectLineQuestion>(context) is not var (asked, question))
        {
            return false;
        }

        if (await GoesAsMessage(context, asked.At, question.LineId))
        {
            context.Store.Remove(asked);
            return false;
        }

        if (consents.Needed(context, resident))
        {
            asked.Question = question with
            { Words = question.Words.Length == 0 ? context.Message.Text : $"{question.Words}\n{context.Message.Text}" };
            consents.Ask(context);
            return true;
        }

        await Take(context, resident, asked, question.LineId, context.Message.Text);
        return true;
    }

    /// <summary>The choice is made: what was written before it becomes the question.</summary>
    public async Task ContinueAfterConsent(MessageContext context, Resident resident)
    {
        if (await ConversationPrompts.Find<PendingQuestion.DirectLineQuestion>(context) is var (asked, question)
            && question.Words.Length > 0)
        {
            await Take(context, resident, asked, question.LineId, question.Words);
        }
    }

    /// <summary>Agreed to be named on air, or not.</summary>
    public static void Name(MessageContext context, DirectLineQuestion question, bool agreed)
    {
        question.NameOnAir = agreed;
        context.Chosen();
        context.Say(agreed ? "line.named" : "line.not-named");
    }

    /// <summary>
    /// Nothing of it is lost: neither what was typed too late or long after, nor what cannot wait for the day on air, nor files without
    /// words.
    /// </summary>
    private async Task<bool> GoesAsMessage(MessageContext context, DateTimeOffset askedAt, long lineId)
    {
        var late = (await context.Store.FindLine(lineId))?.StageAt(context.Now) != LineStage.Asking;
        var danger = emergencyDetector.IsEmergency(context.Message.Text);
        if (late || danger)
        {
            context.Say(danger ? "line.cannot-wait" : "line.too-late");
        }

        return late || danger || context.Message.Text.Length == 0 || context.Now - askedAt > WordsWithin;
    }

    private static async Task Take(MessageContext context, Resident resident, Conversation asked, long lineId, string words)
    {
        if (await context.Store.FindLine(lineId) is not { EndedAt: null } line)
        {
            context.Store.Remove(asked);
            context.Refuse(new Refusal("refusal.line-not-asking"));
            return;
        }

        if (words.Length < Shortest)
        {
            asked.Question = new PendingQuestion.DirectLineQuestion(lineId);
            context.Say("line.too-short");
            return;
        }

        context.Store.Remove(asked);
        Taken(context, resident, line, await DirectLineService.Ask(context.Work, line, resident.Id, words));
    }

    private static void Taken(MessageContext context, Resident resident, DirectLine line, DirectLineQuestion question)
    {
        var text = context.Texts.Say(
            resident.Name.Length > 0 ? "line.taken-name" : "line.taken",
            ("n", question.Number), ("title", line.Title), ("day", context.Work.Local(line.AirAt)),
            ("till", context.Work.Local(line.AskTo)), ("name", resident.Name));
        context.Reply(new Content(context.Message.Files.Count == 0 ? text : $"{text}\n\n{context.Texts.Say("line.no-files")}")
        {
            Buttons = resident.Name.Length == 0
                ? []
                : [[NameButton(context, "button.line-name", question, "yes"), NameButton(context, "button.line-no-name", question, "no")]],
        });
    }

    private static Button NameButton(MessageContext context, string key, DirectLineQuestion question, string choice) =>
        new(context.Texts.Say(key), $"line-name:{question.Id}:{choice}");
}
