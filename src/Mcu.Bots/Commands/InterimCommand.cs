using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Commands;

/// <summary>An interim answer: what is being done, and by which date the rest comes.</summary>
internal sealed class InterimCommand(Office office, AppealClock clock, SpottedClock openSources) : DatedCommand(clock)
{
    public override string Name => "interim";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? Makes => Trigger.GiveInterim;

    protected override DateOnly OfferFrom(Work work, Appeal appeal) => work.Today();

    /// <summary>What was asked in public has a term of its own.</summary>
    protected override DateOnly? Given(Work work, Appeal appeal) => PublicSource.Is(appeal.Source) ? openSources.AfterInterim(work.Now) : null;

    protected override Refusal? OutOfBounds(Work work, Appeal appeal, DateOnly day) => Clock.Limits.NotPutOff(appeal, day, work.Now);

    protected override Task<Preview> Look(Turn turn, Appeal appeal, DateOnly day, string words) => office.LookAtInterim(turn.Work, appeal, day, words, turn.Actor);

    protected override Task<Refusal?> Act(Turn turn, Appeal appeal, DateOnly day, string words) => office.GiveInterim(turn.Work, appeal, day, words, turn.Actor);
}
