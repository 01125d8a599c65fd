using System.Text.Json;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>
/// The executor asks to put the decision off: the date, what will be done by then, and the plan as a file
/// (<see cref="PostponementPlanCommand"/> takes it where it comes later).
/// </summary>
internal sealed class RequestPostponementCommand(AppealActions appealActions, AppealClock clock) : DateCommandBase(clock)
{
    public override string Name => "postpone";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? FiredTrigger => Trigger.AskToPostpone;

    protected override Refusal? CannotNow(MessageContext context, Appeal appeal) =>
        base.CannotNow(context, appeal) ?? appealActions.CannotPostpone(context.Work, appeal);

    protected override DateOnly OfferFrom(UnitOfWork work, Appeal appeal) => work.DayOf(appeal.DueAt > work.Now ? appeal.DueAt : work.Now);

    protected override async Task<Refusal?> Act(MessageContext context, Appeal appeal, DateOnly day, string words)
    {
        var wish = new Postponement(day, words.TrimStart(':', '-', '–', ' '), [.. AnswerFiles.Fitting(context)], context.RequireStaff.Id);
        if (appealActions.CannotPostpone(context.Work, appeal, day) is { } cannot)
        {
            return cannot;
        }

        return wish.Plan.Count == 0 && AppealActions.NeedsPlan(context.Work, appeal)
            ? await AskPlan(context, appeal, wish)
            : await appealActions.AskToPostpone(context.Work, appeal, wish, context.RequireStaff);
    }

    /// <summary>Nothing is asked of the head before the plan is there.</summary>
    public static async Task<Refusal?> AskPlan(MessageContext context, Appeal appeal, Postponement wish)
    {
        await ConversationPrompts.SetPending(context, "plan", appeal, JsonSerializer.Serialize(wish));
        return new Refusal("ask.plan", ("number", appeal.FullNumber));
    }
}
