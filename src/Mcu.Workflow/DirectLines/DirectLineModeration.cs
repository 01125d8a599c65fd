using System.Globalization;
using Mcu.Workflow.Cards;
using Mcu.Workflow.DirectLines.Model;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.DirectLines;

/// <summary>
/// Questions one after the other: taken, declined, put together with one that asks the same; on air, answered. Fifty are gone through
/// without a list.
/// </summary>
internal sealed class DirectLineModeration
{
    private const int SheetsAtOnce = 10;

    /// <summary>The first question nobody has looked at, after this number; the buttons lead on by themselves.</summary>
    public static async Task Next(MessageContext context, DirectLine line, int after = 0)
    {
        var questions = await context.Store.QuestionsOfLine(line.Id);
        if (questions.FirstOrDefault(q => q.State == QuestionState.Asked && q.Number > after) is not { } next)
        {
            context.Reply(new Content(context.Texts.Say("line.all-looked", ("title", line.Title),
                ("counts", DirectLineFormatter.Counts(context.Work, questions)))));
            return;
        }

        context.Reply(new Content(context.Texts.Say("line.question", ("n", next.Number), ("text", next.Text)))
        {
            Buttons =
            [
                [Button(context, "accept", next), Button(context, "reject", next)],
                [Button(context, "merge", next), Button(context, "skip", next)],
            ],
        });
    }

    /// <summary>
    /// What the hosts answer, in order: with a sheet to be read out and a button for each. A group takes twenty messages a minute, so they
    /// come ten at a time.
    /// </summary>
    public static async Task OnAir(MessageContext context, DirectLine line, int after = 0)
    {
        var accepted = (await context.Store.QuestionsOfLine(line.Id))
            .Where(q => q.State == QuestionState.Accepted && q.Number > after).ToList();
        if (accepted.Count == 0)
        {
            context.Say("line.nothing-accepted");
            return;
        }

        foreach (var question in accepted.Take(SheetsAtOnce))
        {
            context.Reply(new Content(await DirectLineFormatter.ForHosts(context.Work, question))
            { Buttons = [[Button(context, "answer", question)]] });
        }

        if (accepted.Count > SheetsAtOnce)
        {
            context.Reply(new Content(context.Texts.Say("line.more", ("n", accepted.Count - SheetsAtOnce)))
            { Buttons = [[Button(context, "more", accepted[SheetsAtOnce - 1])]] });
        }
    }

    /// <returns>Why not; null where it was done or words were asked for.</returns>
    public async Task<Refusal?> Do(MessageContext context, string verb, DirectLineQuestion question, CommandInvocation invocation)
    {
        var (words, line) = (invocation.Words, (await context.Store.FindLine(question.LineId))!);
        if (line.StageAt(context.Now) == LineStage.Ended)
        {
            return new Refusal("refusal.line-ended", ("title", line.Title));
        }

        if (words.Length == 0 && verb is "reject" or "merge" or "answer")
        {
            await ConversationPrompts.Prompt(context, "line", null, $"ask.line-{verb}", $"{verb}~{question.Id}");
            return null;
        }

        if (!invocation.Seen && verb is "reject" or "answer"
            && await DirectLineService.Reads(context.Work, line, question, verb, words) is { } text)
        {
            new Preview(null, text).Show(context, "line", invocation);
            return null;
        }

        if (await Move(context, verb, line, question, words) is { } no)
        {
            return no;
        }

        context.Chosen();
        await Follow(context, verb, line, question);
        return null;
    }

    /// <summary>The next question follows by itself; on air the list stands there already.</summary>
    private static async Task Follow(MessageContext context, string verb, DirectLine line, DirectLineQuestion question)
    {
        switch (verb)
        {
            case "answer":
                context.Say("done.line-answered", ("n", question.Number));
                break;
            case "more":
                await OnAir(context, line, question.Number);
                break;
            default:
                await Next(context, line, question.Number);
                break;
        }
    }

    private static async Task<Refusal?> Move(MessageContext context, string verb, DirectLine line, DirectLineQuestion question,
        string words) => verb switch
        {
            "accept" => question.Accept(),
            "reject" => await DirectLineService.Reject(context.Work, line, question, words),
            "merge" => await Merge(context, line, question, words),
            "answer" => await DirectLineService.AnswerOnAir(context.Work, line, question, words),
            _ => null,
        };

    private static async Task<Refusal?> Merge(MessageContext context, DirectLine line, DirectLineQuestion question, string words)
    {
        var number = int.TryParse(words.Trim(' ', '№', '.'), NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        var other = (await context.Store.QuestionsOfLine(question.LineId)).FirstOrDefault(q => q.Number == number);
        return other is null
            ? new Refusal("refusal.line-no-question", ("n", words)) : await DirectLineService.Merge(context.Work, line, question, other);
    }

    private static Button Button(MessageContext context, string verb, DirectLineQuestion question) =>
        DirectLineCommand.Button(context.Texts, $"button.line-{verb}", verb, question.Id);
}
