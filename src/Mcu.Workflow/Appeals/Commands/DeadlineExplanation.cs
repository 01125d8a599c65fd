using Mcu.Workflow.Appeals.Lists;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>The dates beside that of the answer with the steps that lead to them, for /deadline.</summary>
internal static class DeadlineExplanation
{
    public static async Task<string> Of(MessageContext context, Appeal appeal, AppealClock clock)
    {
        var lines = await context.Store.HistoryOf(appeal.Id);
        return string.Concat(Enum.GetValues<Milestone>().Where(term => appeal.Open(term) is not null)
            .Select(term => "\n\n" + (term == Milestone.Execution
            ? Set(context, appeal, lines) : Text(context, appeal, term, clock.Terms.Explain(appeal, term)))));
    }

    /// <summary>Set by a person: every time that it was set, and what bounds it.</summary>
    private static string Set(MessageContext context, Appeal appeal, IReadOnlyList<HistoryLine> lines) => string.Join("\n",
    [
        context.Texts.Say("card.term.execution", ("due", context.Work.Local(appeal.Open(Milestone.Execution)!.Value))),
        .. lines.Where(line => line.Kind is HistoryKind.TermSet or HistoryKind.TermDropped)
            .Select(line => HistoryCommand.Line(context.Work, line)),
        context.Texts.Say("deadline-of.within", ("due", context.Work.Local(appeal.DueAt))),
    ]);

    private static string Text(MessageContext context, Appeal appeal, Milestone term, Deadline? counted)
    {
        var due = appeal.Open(term)!.Value;
        var head = context.Texts.Say($"card.term.{term}".ToLowerInvariant(), ("due", context.Work.Local(due)));
        IEnumerable<string> why = counted?.DueAt == due
            ? counted.Steps.Select(step => context.Texts.Say(step.Key, step.Args))
            : [context.Texts.Say("deadline-of.moved-with")];
        return string.Join("\n", why.Prepend(head));
    }
}
