using System.Globalization;
using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.DirectLines;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.DirectLines;

/// <summary>Questions one after the other: taken, declined, put together with one that asks the same; on air, answered. Fifty are gone through without a list.</summary>
internal sealed class LineModeration
{
    private const int SheetsAtOnce = 10;

    /// <summary>The first question nobody has looked at, after this number; the buttons lead on by themselves.</summary>
    public static async Task Next(Turn turn, DirectLine line, int after = 0)
    {
        var questions = await turn.Registry.QuestionsOfLine(line.Id);
        if (questions.FirstOrDefault(q => q.State == QuestionState.Asked && q.Number > after) is not { } next)
        {
            turn.Reply(new Content(turn.Texts.Say("line.all-looked", ("title", line.Title), ("counts", LineWords.Counts(turn.Work, questions)))));
            return;
        }

        turn.Reply(new Content(turn.Texts.Say("line.question", ("n", next.Number), ("text", next.Text)))
        {
            Buttons =
            [
                [Button(turn, "accept", next), Button(turn, "reject", next)],
                [Button(turn, "merge", next), Button(turn, "skip", next)],
            ],
        });
    }

    /// <summary>What the hosts answer, in order: with a sheet to be read out and a button for each. A group takes twenty messages a minute, so they come ten at a time.</summary>
    public static async Task OnAir(Turn turn, DirectLine line, int after = 0)
    {
        var accepted = (await turn.Registry.QuestionsOfLine(line.Id)).Where(q => q.State == QuestionState.Accepted && q.Number > after).ToList();
        if (accepted.Count == 0)
        {
            turn.Say("line.nothing-accepted");
            return;
        }

        foreach (var question in accepted.Take(SheetsAtOnce))
        {
            turn.Reply(new Content(await LineWords.ForHosts(turn.Work, question)) { Buttons = [[Button(turn, "answer", question)]] });
        }

        if (accepted.Count > SheetsAtOnce)
        {
            turn.Reply(new Content(turn.Texts.Say("line.more", ("n", accepted.Count - SheetsAtOnce))) { Buttons = [[Button(turn, "more", accepted[SheetsAtOnce - 1])]] });
        }
    }

    /// <returns>Why not; null where it was done or words were asked for.</returns>
    public async Task<Refusal?> Do(Turn turn, string verb, LineQuestion question, Call call)
    {
        var words = call.Words;
        var line = (await turn.Registry.FindLine(question.LineId))!;
        if (line.StageAt(turn.Now) == LineStage.Ended)
        {
            return new Refusal("refusal.line-ended", ("title", line.Title));
        }

        if (words.Length == 0 && verb is "reject" or "merge" or "answer")
        {
            await Questions.Ask(turn, "line", null, $"ask.line-{verb}", $"{verb}~{question.Id}");
            return null;
        }

        if (!call.Seen && verb is "reject" or "answer" && await LineDesk.Reads(turn.Work, line, question, verb, words) is { } text)
        {
            new Preview(null, text).Show(turn, "line", call);
            return null;
        }

        if (await Move(turn, verb, line, question, words) is { } no)
        {
            return no;
        }

        turn.Chosen();
        await Follow(turn, verb, line, question);
        return null;
    }

    /// <summary>The next question follows by itself; on air the list stands there already.</summary>
    private static async Task Follow(Turn turn, string verb, DirectLine line, LineQuestion question)
    {
        switch (verb)
        {
            case "answer":
                turn.Say("done.line-answered", ("n", question.Number));
                break;
            case "more":
                await OnAir(turn, line, question.Number);
                break;
            default:
                await Next(turn, line, question.Number);
                break;
        }
    }

    private static async Task<Refusal?> Move(Turn turn, string verb, DirectLine line, LineQuestion question, string words) => verb switch
    {
        "accept" => question.Accept(),
        "reject" => await LineDesk.Reject(turn.Work, line, question, words),
        "merge" => await Merge(turn, line, question, words),
        "answer" => await LineDesk.AnswerOnAir(turn.Work, line, question, words),
        _ => null,
    };

    private static async Task<Refusal?> Merge(Turn turn, DirectLine line, LineQuestion question, string words)
    {
        var number = int.TryParse(words.Trim(' ', '№', '.'), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        var other = (await turn.Registry.QuestionsOfLine(question.LineId)).FirstOrDefault(q => q.Number == number);
        return other is null ? new Refusal("refusal.line-no-question", ("n", words)) : await LineDesk.Merge(turn.Work, line, question, other);
    }

    private static Button Button(Turn turn, string verb, LineQuestion question) => LineCommand.Button(turn.Texts, $"button.line-{verb}", verb, question.Id);
}
