using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Tests.Properties;

/// <summary>
/// Whose step a move is: whoever the path names for it; where nobody is that today, or nobody is named, whoever has the right.
/// </summary>
internal static class StepOwners
{
    /// <summary>The step of the path that the move is; null where it is none.</summary>
    public static WorkflowStep? StepOf(AppealWorkflow path, Trigger trigger) => trigger switch
    {
        Trigger.Register => path.Registration,
        Trigger.Assign => path.Routing,
        Trigger.Endorse => path.Approvals.Count == 2 ? path.Approvals[0] : null,
        Trigger.Approve => path.Approvals.Count > 0 ? path.Approvals[^1] : null,
        Trigger.Place => path.Placing,
        Trigger.Postpone or Trigger.RefuseToPostpone => path.Postponement?.ApprovedBy,
        Trigger.PassQuality or Trigger.FailQuality => path.Quality?.By,
        _ => null,
    };

    /// <summary>Whether this actor may take the step, the right apart.</summary>
    public static bool Takes(WorkflowStep? step, DutyRoster dutyRoster, IEnumerable<Person> staff, Actor by)
    {
        var named = staff.Where(person => step?.By.Any(actorReference => dutyRoster.Is(person, actorReference)) == true).ToList();
        return named.Count == 0 || named.Exists(person => by.ActsFor(person.Id));
    }
}
