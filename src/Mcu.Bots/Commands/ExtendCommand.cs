using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;

namespace Mcu.Bots.Commands;

/// <summary>«Продлить»: a later date with the reason; the resident reads both.</summary>
internal sealed class ExtendCommand(Office office, AppealClock clock) : DatedCommand(clock)
{
    public override string Name => "extend";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? Makes => Trigger.Extend;

    protected override DateOnly OfferFrom(Work work, Appeal appeal) => work.DayOf(appeal.DueAt > work.Now ? appeal.DueAt : work.Now);

    protected override Refusal? OutOfBounds(Work work, Appeal appeal, DateOnly day) => office.NotLater(appeal, day) ?? Clock.Limits.NotExtended(appeal, day);

    protected override Task<Preview> Look(Turn turn, Appeal appeal, DateOnly day, string words) => office.LookAtExtension(turn.Work, appeal, day, words, turn.Actor);

    protected override Task<Refusal?> Act(Turn turn, Appeal appeal, DateOnly day, string words) => office.Extend(turn.Work, appeal, day, words, turn.Actor);
}
