using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;

namespace Mcu.Bots.Commands;

/// <summary>The dates beside that of the answer with the steps that lead to them, for /deadline.</summary>
internal static class TermSteps
{
    public static string Of(Turn turn, Appeal appeal, AppealClock clock) => string.Concat(Enum.GetValues<AppealTerm>()
        .Where(term => appeal.Open(term) is not null)
        .Select(term => "\n\n" + Text(turn, appeal, term, clock.Terms.Explain(appeal, term))));

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
