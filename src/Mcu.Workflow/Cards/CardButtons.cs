using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using static Mcu.Workflow.Processing.Commands.StaffCommand;

namespace Mcu.Workflow.Cards;

/// <summary>Which buttons a card has in which state. A button is a command with the appeal filled in.</summary>
internal static class CardButtons
{
    public static IReadOnlyList<IReadOnlyList<Button>> Of(UnitOfWork work, Appeal appeal, CardKind kind, bool mine)
    {
        var texts = work.Texts;
        List<IReadOnlyList<Button>> rows = kind == CardKind.Executor ? mine ? ForExecutor(texts, appeal) : [] : ForStaff(work, appeal);
        if (appeal.Files > 0)
        {
            rows.Add([B(texts, "button.files", "files", appeal.Id)]);
        }

        if (appeal.Text.Length > CardView.MostText || appeal.AnswerText?.Length > CardView.LeastAnswer)
        {
            rows.Add([Whole(texts, appeal)]);
        }

        return rows;
    }

    /// <summary>Under a card that may show only the beginning of what was written.</summary>
    public static Button Whole(Phrasebook texts, Appeal appeal) => B(texts, "button.whole", "text", appeal.Id);

    private static List<IReadOnlyList<Button>> ForStaff(UnitOfWork work, Appeal appeal) => appeal.State switch
    {
        AppealState.Received =>
            [[B(work.Texts, "button.admit", "admit", appeal.Id), B(work.Texts, "button.decline", "decline", appeal.Id)]],
        AppealState.Registered =>
        [
            [B(work.Texts, "button.assign", "assign", appeal.Id), .. Self(work, appeal)],
            [B(work.Texts, "button.ask", "ask", appeal.Id), appeal.Formal
                ? B(work.Texts, "button.special", "special", appeal.Id) : B(work.Texts, "button.decline", "decline", appeal.Id)],
        ],
        AppealState.Assigned or AppealState.InWork or AppealState.Waiting or AppealState.Interim =>
            [[B(work.Texts, "button.reassign", "assign", appeal.Id)]],
        AppealState.Approved => [[B(work.Texts, "button.placed", "place", appeal.Id)]],
        _ => [],
    };

    /// <summary>«Отвечу сам», where the regulation allows it for this source.</summary>
    private static IEnumerable<Button> Self(UnitOfWork work, Appeal appeal) =>
        work.Municipality.PathOf(appeal).NotSelf(appeal) is null ? [B(work.Texts, "button.self", "self", appeal.Id)] : [];

    private static List<IReadOnlyList<Button>> ForExecutor(Phrasebook texts, Appeal appeal) => appeal.State switch
    {
        AppealState.Assigned =>
        [
            [B(texts, "button.accept", "accept", appeal.Id), B(texts, "button.return", "return", appeal.Id)],
            [B(texts, "button.answer", "answer", appeal.Id), B(texts, "button.extend", "extend", appeal.Id)],
        ],
        AppealState.InWork or AppealState.Waiting or AppealState.Interim =>
        [
            [B(texts, "button.answer", "answer", appeal.Id), B(texts, "button.ask", "ask", appeal.Id)],
            [B(texts, "button.extend", "extend", appeal.Id), B(texts, "button.return", "return", appeal.Id)],
        ],
        AppealState.OnApproval => [[B(texts, "button.extend", "extend", appeal.Id)]],
        _ => [],
    };

    private static Button B(Phrasebook texts, string key, string command, long appealId) => new(texts.Say(key), Press(command, appealId));
}
