using System.Globalization;
using Mcu.Workflow.DirectLines.Model;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.DirectLines;

/// <summary>
/// «/line»: the direct lines with their questions; «/line новая» announces one. What its buttons carry is <c>verb~id</c>.
/// </summary>
internal sealed class DirectLineCommand(DirectLineAnnouncement announcing, DirectLineModeration moderation, DirectLineService directLines)
    : StaffCommand
{
    private static readonly string[] NewWords = ["новая", "новый", "new"];

    public override string Name => "line";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> RequiredRights => [Right.Route];
    public override bool TakesAppeal => false;

    public static Button Button(Phrasebook texts, string key, string verb, long id) =>
        new(texts.Say(key), Press("line", null, $"{verb}~{id}"));

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var (verb, known) = invocation.Argument.Split('~', 2) is [var before, var after] ? (before, after) : ("", "");
        if (verb == DirectLineAnnouncement.Verb || NewWords.Contains(invocation.Words.Trim().ToLowerInvariant()))
        {
            await announcing.Take(context, known, verb == DirectLineAnnouncement.Verb ? invocation.Words : "");
            return null;
        }

        if (verb.Length == 0)
        {
            if (invocation.Words.Length > 0)
            {
                context.Say("staff.rest", ("words", invocation.Words));
            }

            await List(context);
            return null;
        }

        var id = long.TryParse(known, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return await context.Store.FindLineQuestion(id) is { } question ? await moderation.Do(context, verb, question, invocation)
            : await context.Store.FindLine(id) is { } line ? await OnLine(context, verb, line, invocation.Words)
            : new Refusal("refusal.line-gone");
    }

    private async Task<Refusal?> OnLine(MessageContext context, string verb, DirectLine line, string words)
    {
        switch (verb)
        {
            case "next":
                await DirectLineModeration.Next(context, line);
                return null;
            case "air":
                await DirectLineModeration.OnAir(context, line);
                return null;
            case "ask" when !context.Message.Private:
                return new Refusal("refusal.line-privately");
            case "ask" when words.Length == 0:
                await ConversationPrompts.Prompt(context, Name, null, "ask.line-caller", $"ask~{line.Id}");
                return null;
            case "ask":
                return await Enter(context, line, words);
            case "end" when line.StageAt(context.Now) is LineStage.Planned or LineStage.Asking or LineStage.Closed:
                context.Reply(new Content(context.Texts.Say("line.sure", ("air", context.Work.Local(line.AirAt))))
                { Buttons = [[Button(context.Texts, "button.line-call-off", "call-off", line.Id)]] });
                return null;
            case "end" or "call-off":
                return await End(context, line);
            default:
                return new Refusal("refusal.old-button");
        }
    }

    /// <summary>
    /// A caller's question: who calls stands before the colon. Who that is, and their number, is not for the common chat.
    /// </summary>
    private static async Task<Refusal?> Enter(MessageContext context, DirectLine line, string words)
    {
        if (line.StageAt(context.Now) != LineStage.Asking)
        {
            return new Refusal("refusal.line-not-asking");
        }

        if (words.Split(':', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } caller, { Length: > 0 } text])
        {
            return new Refusal("refusal.line-caller");
        }

        var question = await DirectLineService.Ask(context.Work, line, 0, text, caller);
        question.Accept();
        context.Say("done.line-entered", ("n", question.Number));
        return null;
    }

    private async Task<Refusal?> End(MessageContext context, DirectLine line)
    {
        var (no, appeals) = await directLines.SumUp(context.Work, line, context.Actor);
        if (no is not null)
        {
            return no;
        }

        context.Chosen();
        var questions = await context.Store.QuestionsOfLine(line.Id);
        context.Say("done.line-ended", ("title", line.Title), ("n", appeals),
            ("counts", DirectLineFormatter.Counts(context.Work, questions)));
        return null;
    }

    private static async Task List(MessageContext context)
    {
        var lines = await context.Store.OpenLines();
        if (lines.Count == 0)
        {
            context.Say("line.staff-none");
        }

        foreach (var line in lines)
        {
            var questions = await context.Store.QuestionsOfLine(line.Id);
            var text = $"{DirectLineFormatter.Announcement(context.Work, line)}\n{DirectLineFormatter.Counts(context.Work, questions)}";
            context.Reply(new Content(text)
            {
                Buttons =
                [
                    [Button(context.Texts, "button.line-moderate", "next", line.Id),
                        Button(context.Texts, "button.line-air", "air", line.Id)],
                    [Button(context.Texts, "button.line-enter", "ask", line.Id), Button(context.Texts, "button.line-end", "end", line.Id)],
                ],
            });
        }
    }
}
