using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>An interim answer: what is being done, and by which date the rest comes.</summary>
internal sealed class InterimCommand(AppealActions appealActions, AppealClock clock, PublicCommentClock openSources)
    : DateCommandBase(clock)
{
    public override string Name => "interim";
    public override CommandGroup Group => CommandGroup.Answer;
    public override Trigger? FiredTrigger => Trigger.GiveInterim;

    protected override DateOnly OfferFrom(UnitOfWork work, Appeal appeal) => work.Today();

    /// <summary>What was asked in public has a term of its own.</summary>
    protected override DateOnly? Given(UnitOfWork work, Appeal appeal) =>
        PublicSource.Is(appeal.Source) ? openSources.AfterInterim(work.Now) : null;

    protected override Refusal? OutOfBounds(UnitOfWork work, Appeal appeal, DateOnly day) => Clock.Limits.NotPutOff(appeal, day, work.Now);

    protected override Task<Preview> Look(MessageContext context, Appeal appeal, DateOnly day, string words) =>
        appealActions.LookAtInterim(context.Work, appeal, day, words, context.Actor);

    protected override Task<Refusal?> Act(MessageContext context, Appeal appeal, DateOnly day, string words) =>
        appealActions.GiveInterim(context.Work, appeal, day, words, context.Actor);
}
