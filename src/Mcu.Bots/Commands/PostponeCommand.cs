using System.Text.Json;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;

namespace Mcu.Bots.Commands;

/// <summary>The executor asks to put the decision off: the date, what will be done by then, and the plan as a file (<see cref="PlanCommand"/> takes it where it comes later).</summary>
internal sealed class PostponeCommand(Office office, AppealClock clock) : DatedCommand(clock)
{
    public override string Name => "postpone";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? Makes => Trigger.AskToPostpone;

    protected override Refusal? CannotNow(Turn turn, Appeal appeal) => base.CannotNow(turn, appeal) ?? office.CannotPostpone(turn.Work, appeal);

    protected override DateOnly OfferFrom(Work work, Appeal appeal) => work.DayOf(appeal.DueAt > work.Now ? appeal.DueAt : work.Now);

    protected override async Task<Refusal?> Act(Turn turn, Appeal appeal, DateOnly day, string words)
    {
        var wish = new Postponement(day, words.TrimStart(':', '-', '–', ' '), [.. AnswerFiles.Fitting(turn)], turn.Me.Id);
        if (office.CannotPostpone(turn.Work, appeal, day) is { } cannot)
        {
            return cannot;
        }

        return wish.Plan.Count == 0 && Office.NeedsPlan(turn.Work, appeal)
            ? await AskPlan(turn, appeal, wish)
            : await office.AskToPostpone(turn.Work, appeal, wish, turn.Me);
    }

    /// <summary>Nothing is asked of the head before the plan is there.</summary>
    public static async Task<Refusal?> AskPlan(Turn turn, Appeal appeal, Postponement wish)
    {
        await Questions.Expect(turn, "plan", appeal, JsonSerializer.Serialize(wish));
        return new Refusal("ask.plan", ("number", appeal.FullNumber));
    }
}
