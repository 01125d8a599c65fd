using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Classification;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Cards;

/// <summary>
/// How an answer looks to whoever controls: what was asked, what was answered, and each question to be ticked where it is left unanswered
/// (S1-17).
/// </summary>
internal static class QualityView
{
    private const int MostQuestion = 1200;
    private const int MostAnswer = 1800;
    private const int MostQuestions = 8;

    public static Content Of(UnitOfWork work, Appeal appeal, Person? executor)
    {
        var (texts, waits) = (work.Texts, appeal.QualityDueAt is not null);
        List<string> parts =
        [
            waits
                ? texts.Say("quality.head", ("number", appeal.FullNumber), ("name", executor?.Name ?? ""),
                ("due", work.Local(appeal.QualityDueAt!.Value)))
                : texts.Say("quality.done", ("number", appeal.FullNumber), ("name", executor?.Name ?? "")),
            texts.Say("draft.question", ("text", Excerpt.Of(appeal.Text, MostQuestion))),
            texts.Say("draft.text", ("text", Excerpt.Of(appeal.AnswerText ?? "", MostAnswer))),
            .. waits && Questions(appeal).Count > 0 ? [Gaps(texts, appeal)] : Array.Empty<string>(),
        ];
        return new Content(string.Join("\n\n", parts)) { Buttons = waits ? Buttons(texts, appeal) : [] };
    }

    /// <summary>What the resident asked, as many as there are buttons for.</summary>
    public static IReadOnlyList<string> Questions(Appeal appeal) => [.. AnswerChecklist.Questions(appeal.Text).Take(MostQuestions)];

    private static string Gaps(Phrasebook texts, Appeal appeal)
    {
        var lines = Questions(appeal).Select((question, at) => texts.Say(
            appeal.Gaps.Contains(at + 1) ? "quality.gap" : "quality.question", ("n", at + 1), ("text", question)));
        return texts.Say("quality.questions", ("lines", string.Join("\n", lines)));
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Buttons(Phrasebook texts, Appeal appeal)
    {
        var ticks = Enumerable.Range(1, Questions(appeal).Count).Select(n => n.ToString(CultureInfo.InvariantCulture))
            .Select(n => new Button(texts.Say("button.gap", ("n", n)), StaffCommand.Press("tick", appeal.Id, n)));
        return
        [
            .. ticks.Chunk(4),
            [
                new Button(texts.Say("button.good"), StaffCommand.Press("quality", appeal.Id)),
                new Button(texts.Say("button.redo"), StaffCommand.Press("redo", appeal.Id)),
            ],
        ];
    }
}
