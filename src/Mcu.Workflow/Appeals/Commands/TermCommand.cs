using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>
/// «/term 17 12.11 до приезда комиссии»: a term for one appeal, earlier or later than before; «/term 17 снять» takes it away.
/// </summary>
internal sealed class TermCommand(AppealActions appealActions, AppealClock clock) : StaffCommand
{
    private static readonly string[] Away = ["снять", "убрать", "отменить", "нет", "off", "none", "remove"];

    public override string Name => "term";
    public override CommandGroup Group => CommandGroup.Routing;
    public override IReadOnlyList<Right> RequiredRights => [Right.Route, Right.LeadMcu];
    public override IReadOnlyList<HistoryKind> Rewrites => [HistoryKind.TermSet, HistoryKind.TermDropped];

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var appeal = invocation.Appeal;
        if (appeal.Ended)
        {
            return new Refusal("refusal.term-ended", ("number", appeal.FullNumber));
        }

        if (invocation.Words.Length == 0)
        {
            await ConversationPrompts.Prompt(context, Name, appeal, "ask.term");
            return null;
        }

        return Away.Contains(invocation.Words.Trim().ToLowerInvariant())
            ? await Drop(context, appeal) : await Set(context, appeal, invocation.Words);
    }

    private async Task<Refusal?> Set(MessageContext context, Appeal appeal, string words)
    {
        var (wanted, no) = WantedTerm.Read(context, words, clock);
        if (wanted is null || no is not null)
        {
            return no ?? new Refusal("refusal.bad-date", ("words", words.Split(' ')[0]));
        }

        if ((appealActions.CannotSetTerm(context.Work, appeal, wanted.Day)
            ?? await appealActions.SetTerm(context.Work, appeal, wanted.Day, wanted.Rest, context.Actor)) is { } cannot)
        {
            return cannot;
        }

        context.Done("done.term", appeal, ("due", context.Work.Local(appeal.ExecutionDueAt!.Value)),
            ("law", context.Work.Local(appeal.DueAt)));
        return null;
    }

    private async Task<Refusal?> Drop(MessageContext context, Appeal appeal)
    {
        if (appeal.ExecutionDueAt is null)
        {
            return new Refusal("refusal.no-term", ("number", appeal.FullNumber));
        }

        if (await appealActions.SetTerm(context.Work, appeal, null, "", context.Actor) is { } no)
        {
            return no;
        }

        context.Done("done.term-dropped", appeal, ("law", context.Work.Local(appeal.DueAt)));
        return null;
    }
}
