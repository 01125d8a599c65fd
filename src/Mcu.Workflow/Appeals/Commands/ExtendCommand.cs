using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>«Продлить»: a later date with the reason; the resident reads both.</summary>
internal sealed class ExtendCommand(AppealActions appealActions, AppealClock clock) : DateCommandBase(clock)
{
    public override string Name => "extend";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? FiredTrigger => Trigger.Extend;

    protected override DateOnly OfferFrom(UnitOfWork work, Appeal appeal) => work.DayOf(appeal.DueAt > work.Now ? appeal.DueAt : work.Now);

    protected override Refusal? OutOfBounds(UnitOfWork work, Appeal appeal, DateOnly day) =>
        appealActions.NotLater(appeal, day) ?? Clock.Limits.NotExtended(appeal, day);

    protected override Task<Preview> Look(MessageContext context, Appeal appeal, DateOnly day, string words) =>
        appealActions.LookAtExtension(context.Work, appeal, day, words, context.Actor);

    protected override Task<Refusal?> Act(MessageContext context, Appeal appeal, DateOnly day, string words) =>
        appealActions.Extend(context.Work, appeal, day, words, context.Actor);
}
