using Mcu.Bots.Desk;
using Mcu.Bots.Intake;
using Mcu.Workflow;
using Mcu.Workflow.DirectLines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.DirectLines;

/// <summary>A resident asks a direct line: the button, the choice about personal data, the words.</summary>
internal sealed class LineAsking(Consents consents, Alarm alarm) : IResidentMessageHandler, IConsentChoiceHandler
{
    private const int Shortest = 10;
    private static readonly TimeSpan WordsWithin = TimeSpan.FromDays(1);

    public async Task Begin(Turn turn, Resident resident, long id)
    {
        if (await turn.Registry.FindLine(id) is not { } line || line.StageAt(turn.Now) != LineStage.Asking)
        {
            turn.Refuse(new Refusal("refusal.line-not-asking"));
            return;
        }

        await Questions.Expect(turn, new PendingQuestion.DirectLineQuestion(id));
        turn.AnswerPress();
        if (consents.Needed(turn, resident))
        {
            consents.Ask(turn);
        }

        turn.Say("line.ask", ("title", line.Title));
    }

    /// <summary>The words that were asked for become a question.</summary>
    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (turn, resident) = message;
        if (await Questions.Find<PendingQuestion.DirectLineQuestion>(turn) is not var (asked, question))
        {
            return false;
        }

        if (await GoesAsMessage(turn, asked.At, question.LineId))
        {
            turn.Registry.Remove(asked);
            return false;
        }

        if (consents.Needed(turn, resident))
        {
            asked.Question = question with { Words = question.Words.Length == 0 ? turn.In.Text : $"{question.Words}\n{turn.In.Text}" };
            consents.Ask(turn);
            return true;
        }

        await Take(turn, resident, asked, question.LineId, turn.In.Text);
        return true;
    }

    /// <summary>The choice is made: what was written before it becomes the question.</summary>
    public async Task ContinueAfterConsent(Turn turn, Resident resident)
    {
        if (await Questions.Find<PendingQuestion.DirectLineQuestion>(turn) is var (asked, question) && question.Words.Length > 0)
        {
            await Take(turn, resident, asked, question.LineId, question.Words);
        }
    }

    /// <summary>Agreed to be named on air, or not.</summary>
    public static void Name(Turn turn, LineQuestion question, bool agreed)
    {
        question.NameOnAir = agreed;
        turn.Chosen();
        turn.Say(agreed ? "line.named" : "line.not-named");
    }

    /// <summary>Nothing of it is lost: neither what was typed too late or long after, nor what cannot wait for the day on air, nor files without words.</summary>
    private async Task<bool> GoesAsMessage(Turn turn, DateTimeOffset askedAt, long lineId)
    {
        var late = (await turn.Registry.FindLine(lineId))?.StageAt(turn.Now) != LineStage.Asking;
        var danger = alarm.Heard(turn.In.Text);
        if (late || danger)
        {
            turn.Say(danger ? "line.cannot-wait" : "line.too-late");
        }

        return late || danger || turn.In.Text.Length == 0 || turn.Now - askedAt > WordsWithin;
    }

    private static async Task Take(Turn turn, Resident resident, Conversation asked, long lineId, string words)
    {
        if (await turn.Registry.FindLine(lineId) is not { EndedAt: null } line)
        {
            turn.Registry.Remove(asked);
            turn.Refuse(new Refusal("refusal.line-not-asking"));
            return;
        }

        if (words.Length < Shortest)
        {
            asked.Question = new PendingQuestion.DirectLineQuestion(lineId);
            turn.Say("line.too-short");
            return;
        }

        turn.Registry.Remove(asked);
        Taken(turn, resident, line, await LineDesk.Ask(turn.Work, line, resident.Id, words));
    }

    private static void Taken(Turn turn, Resident resident, DirectLine line, LineQuestion question)
    {
        var text = turn.Texts.Say(
            resident.Name.Length > 0 ? "line.taken-name" : "line.taken",
            ("n", question.Number), ("title", line.Title), ("day", turn.Work.Local(line.AirAt)), ("till", turn.Work.Local(line.AskTo)), ("name", resident.Name));
        turn.Reply(new Content(turn.In.Files.Count == 0 ? text : $"{text}\n\n{turn.Texts.Say("line.no-files")}")
        {
            Buttons = resident.Name.Length == 0 ? [] : [[NameButton(turn, "button.line-name", question, "yes"), NameButton(turn, "button.line-no-name", question, "no")]],
        });
    }

    private static Button NameButton(Turn turn, string key, LineQuestion question, string choice) => new(turn.Texts.Say(key), $"line-name:{question.Id}:{choice}");
}
