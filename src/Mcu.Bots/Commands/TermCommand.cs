using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>«/term 17 12.11 до приезда комиссии»: a term for one appeal, earlier or later than before; «/term 17 снять» takes it away.</summary>
internal sealed class TermCommand(Office office, AppealClock clock) : StaffCommand
{
    private static readonly string[] Away = ["снять", "убрать", "отменить", "нет", "off", "none", "remove"];

    public override string Name => "term";
    public override CommandGroup Group => CommandGroup.Routing;
    public override IReadOnlyList<Right> Needs => [Right.Route, Right.LeadMcu];
    public override IReadOnlyList<HistoryKind> Rewrites => [HistoryKind.TermSet, HistoryKind.TermDropped];

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        var appeal = call.Appeal;
        if (appeal.Ended)
        {
            return new Refusal("refusal.term-ended", ("number", appeal.FullNumber));
        }

        if (call.Words.Length == 0)
        {
            await Questions.Ask(turn, Name, appeal, "ask.term");
            return null;
        }

        return Away.Contains(call.Words.Trim().ToLowerInvariant()) ? await Drop(turn, appeal) : await Set(turn, appeal, call.Words);
    }

    private async Task<Refusal?> Set(Turn turn, Appeal appeal, string words)
    {
        var (wanted, no) = WantedTerm.Read(turn, words, clock);
        if (wanted is null || no is not null)
        {
            return no ?? new Refusal("refusal.bad-date", ("words", words.Split(' ')[0]));
        }

        if ((office.CannotSetTerm(turn.Work, appeal, wanted.Day) ?? await office.SetTerm(turn.Work, appeal, wanted.Day, wanted.Rest, turn.Actor)) is { } cannot)
        {
            return cannot;
        }

        turn.Done("done.term", appeal, ("due", turn.Work.Local(appeal.ExecutionDueAt!.Value)), ("law", turn.Work.Local(appeal.DueAt)));
        return null;
    }

    private async Task<Refusal?> Drop(Turn turn, Appeal appeal)
    {
        if (appeal.ExecutionDueAt is null)
        {
            return new Refusal("refusal.no-term", ("number", appeal.FullNumber));
        }

        if (await office.SetTerm(turn.Work, appeal, null, "", turn.Actor) is { } no)
        {
            return no;
        }

        turn.Done("done.term-dropped", appeal, ("law", turn.Work.Local(appeal.DueAt)));
        return null;
    }
}
