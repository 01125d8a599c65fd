using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations.Telling;

namespace Mcu.Bots.Commands;

/// <summary>Explains the date step by step; where a person set it by hand, says who and why.</summary>
internal sealed class DeadlineCommand(AppealClock clock) : StaffCommand
{
    public override string Name => "deadline";
    public override CommandGroup Group => CommandGroup.Appeal;
    public override IReadOnlyList<Right> Needs => [Right.Read];
    public override bool TakesWords => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        var appeal = call.Appeal;
        var head = turn.Texts.Say("deadline-of.head", ("number", appeal.FullNumber), ("due", turn.Work.Local(appeal.DueAt)));
        var steps = clock.Explain(appeal).Steps;
        List<string> why = [.. appeal.DateByHand ? [await ByHand(turn, appeal)] : Array.Empty<string>(), .. steps.Select(step => turn.Texts.Say(step.Key, step.Args))];
        turn.Reply(new Content(head + "\n\n" + string.Join("\n", why) + await TermSteps.Of(turn, appeal, clock) + ByWhat(turn, appeal)), appeal);
        return null;
    }

    /// <summary>Where the regulation names its act: the edition that the appeal goes by.</summary>
    private static string ByWhat(Turn turn, Appeal appeal)
    {
        var regulation = turn.Town.RegulationOf(appeal);
        return regulation.Act is null ? "" : "\n\n" + turn.Texts.Say("deadline-of.edition", ("act", RegulationWords.Act(regulation, turn.Texts)));
    }

    private static async Task<string> ByHand(Turn turn, Appeal appeal)
    {
        var line = (await turn.Registry.HistoryOf(appeal.Id)).LastOrDefault(l => l.Trigger is Trigger.Extend or Trigger.GiveInterim or Trigger.Postpone or Trigger.Reopen);
        return line is null
            ? turn.Texts.Say("deadline-of.unknown")
            : turn.Texts.Say(
                $"deadline-of.{line.Trigger}".ToLowerInvariant(),
                ("who", HistoryCommand.Who(turn.Texts, line)), ("at", turn.Work.Local(line.At)), ("why", line.Text));
    }
}
