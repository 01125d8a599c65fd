using Mcu.Workflow.Appeals.Lists;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Telling;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>Explains the date step by step; where a person set it by hand, says who and why.</summary>
internal sealed class DeadlineCommand(AppealClock clock) : StaffCommand
{
    public override string Name => "deadline";
    public override CommandGroup Group => CommandGroup.Appeal;
    public override IReadOnlyList<Right> RequiredRights => [Right.Read];
    public override bool TakesWords => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var appeal = invocation.Appeal;
        var head = context.Texts.Say("deadline-of.head", ("number", appeal.FullNumber), ("due", context.Work.Local(appeal.DueAt)));
        var steps = clock.Explain(appeal).Steps;
        List<string> why = [.. appeal.DateByHand
            ? [await ByHand(context, appeal)] : Array.Empty<string>(), .. steps.Select(step => context.Texts.Say(step.Key, step.Args))];
        context.Reply(new Content(head + "\n\n" + string.Join("\n", why) + await DeadlineExplanation.Of(context, appeal, clock)
            + ByWhat(context, appeal)), appeal);
        return null;
    }

    /// <summary>Where the regulation names its act: the edition that the appeal goes by.</summary>
    private static string ByWhat(MessageContext context, Appeal appeal)
    {
        var regulation = context.Municipality.RegulationOf(appeal);
        return regulation.Act is null
            ? "" : "\n\n" + context.Texts.Say("deadline-of.edition", ("act", RegulationFormatter.Act(regulation, context.Texts)));
    }

    private static async Task<string> ByHand(MessageContext context, Appeal appeal)
    {
        var line = (await context.Store.HistoryOf(appeal.Id))
            .LastOrDefault(l => l.Trigger is Trigger.Extend or Trigger.GiveInterim or Trigger.Postpone or Trigger.Reopen);
        return line is null
            ? context.Texts.Say("deadline-of.unknown")
            : context.Texts.Say(
                $"deadline-of.{line.Trigger}".ToLowerInvariant(),
                ("who", HistoryCommand.Who(context.Texts, line)), ("at", context.Work.Local(line.At)), ("why", line.Text));
    }
}
