using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;

namespace Mcu.Bots.Commands;

/// <summary>The dates beside that of the answer with the steps that lead to them, for /deadline.</summary>
internal static class TermSteps
{
    public static async Task<string> Of(Turn turn, Appeal appeal, AppealClock clock)
    {
        var lines = await turn.Registry.HistoryOf(appeal.Id);
        return string.Concat(Enum.GetValues<AppealTerm>().Where(term => appeal.Open(term) is not null)
            .Select(term => "\n\n" + (term == AppealTerm.Execution ? Set(turn, appeal, lines) : Text(turn, appeal, term, clock.Terms.Explain(appeal, term)))));
    }

    /// <summary>Set by a person: every time that it was set, and what bounds it.</summary>
    private static string Set(Turn turn, Appeal appeal, IReadOnlyList<HistoryLine> lines) => string.Join("\n",
    [
        turn.Texts.Say("card.term.execution", ("due", turn.Work.Local(appeal.Open(AppealTerm.Execution)!.Value))),
        .. lines.Where(line => line.Kind is HistoryKind.TermSet or HistoryKind.TermDropped).Select(line => HistoryCommand.Line(turn.Work, line)),
        turn.Texts.Say("deadline-of.within", ("due", turn.Work.Local(appeal.DueAt))),
    ]);

    private static string Text(Turn turn, Appeal appeal, AppealTerm term, Deadline? counted)
    {
        var due = appeal.Open(term)!.Value;
        var head = turn.Texts.Say($"card.term.{term}".ToLowerInvariant(), ("due", turn.Work.Local(due)));
        IEnumerable<string> why = counted?.DueAt == due
            ? counted.Steps.Select(step => turn.Texts.Say(step.Key, step.Args))
            : [turn.Texts.Say("deadline-of.moved-with")];
        return string.Join("\n", why.Prepend(head));
    }
}
