using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Bots.DirectLines;
using Mcu.Workflow;
using Mcu.Workflow.DirectLines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Commands;

/// <summary>«/line»: the direct lines with their questions; «/line новая» announces one. What its buttons carry is <c>verb~id</c>.</summary>
internal sealed class LineCommand(LineNew announcing, LineModeration moderation, LineDesk desk) : StaffCommand
{
    private static readonly string[] NewWords = ["новая", "новый", "new"];

    public override string Name => "line";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> Needs => [Right.Route];
    public override bool TakesAppeal => false;

    public static Button Button(Phrasebook texts, string key, string verb, long id) => new(texts.Say(key), Press("line", null, $"{verb}~{id}"));

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        var (verb, known) = call.Argument.Split('~', 2) is [var before, var after] ? (before, after) : ("", "");
        if (verb == LineNew.Verb || NewWords.Contains(call.Words.Trim().ToLowerInvariant()))
        {
            await announcing.Take(turn, known, verb == LineNew.Verb ? call.Words : "");
            return null;
        }

        if (verb.Length == 0)
        {
            if (call.Words.Length > 0)
            {
                turn.Say("staff.rest", ("words", call.Words));
            }

            await List(turn);
            return null;
        }

        var id = long.TryParse(known, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return await turn.Registry.FindLineQuestion(id) is { } question ? await moderation.Do(turn, verb, question, call)
            : await turn.Registry.FindLine(id) is { } line ? await OnLine(turn, verb, line, call.Words)
            : new Refusal("refusal.line-gone");
    }

    private async Task<Refusal?> OnLine(Turn turn, string verb, DirectLine line, string words)
    {
        switch (verb)
        {
            case "next":
                await LineModeration.Next(turn, line);
                return null;
            case "air":
                await LineModeration.OnAir(turn, line);
                return null;
            case "ask" when !turn.In.Private:
                return new Refusal("refusal.line-privately");
            case "ask" when words.Length == 0:
                await Questions.Ask(turn, Name, null, "ask.line-caller", $"ask~{line.Id}");
                return null;
            case "ask":
                return await Enter(turn, line, words);
            case "end" when line.StageAt(turn.Now) is LineStage.Planned or LineStage.Asking or LineStage.Closed:
                turn.Reply(new Content(turn.Texts.Say("line.sure", ("air", turn.Work.Local(line.AirAt)))) { Buttons = [[Button(turn.Texts, "button.line-call-off", "call-off", line.Id)]] });
                return null;
            case "end" or "call-off":
                return await End(turn, line);
            default:
                return new Refusal("refusal.old-button");
        }
    }

    /// <summary>A caller's question: who calls stands before the colon. Who that is, and their number, is not for the common chat.</summary>
    private static async Task<Refusal?> Enter(Turn turn, DirectLine line, string words)
    {
        if (line.StageAt(turn.Now) != LineStage.Asking)
        {
            return new Refusal("refusal.line-not-asking");
        }

        if (words.Split(':', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } caller, { Length: > 0 } text])
        {
            return new Refusal("refusal.line-caller");
        }

        var question = await LineDesk.Ask(turn.Work, line, 0, text, caller);
        question.Accept();
        turn.Say("done.line-entered", ("n", question.Number));
        return null;
    }

    private async Task<Refusal?> End(Turn turn, DirectLine line)
    {
        var (no, appeals) = await desk.SumUp(turn.Work, line, turn.Actor);
        if (no is not null)
        {
            return no;
        }

        turn.Chosen();
        var questions = await turn.Registry.QuestionsOfLine(line.Id);
        turn.Say("done.line-ended", ("title", line.Title), ("n", appeals), ("counts", LineWords.Counts(turn.Work, questions)));
        return null;
    }

    private static async Task List(Turn turn)
    {
        var lines = await turn.Registry.OpenLines();
        if (lines.Count == 0)
        {
            turn.Say("line.staff-none");
        }

        foreach (var line in lines)
        {
            var questions = await turn.Registry.QuestionsOfLine(line.Id);
            var text = $"{LineWords.Announcement(turn.Work, line)}\n{LineWords.Counts(turn.Work, questions)}";
            turn.Reply(new Content(text)
            {
                Buttons =
                [
                    [Button(turn.Texts, "button.line-moderate", "next", line.Id), Button(turn.Texts, "button.line-air", "air", line.Id)],
                    [Button(turn.Texts, "button.line-enter", "ask", line.Id), Button(turn.Texts, "button.line-end", "end", line.Id)],
                ],
            });
        }
    }
}
