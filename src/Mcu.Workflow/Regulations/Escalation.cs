using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Workflow.Regulations;

/// <summary>What has not happened in time.</summary>
public enum Standstill
{
    /// <summary>The deadline is missed; the term runs from it.</summary>
    Missed,

    /// <summary>Nobody has been assigned; the term runs from the moment since when.</summary>
    Unrouted,

    /// <summary>Whoever was assigned has not accepted; the term runs from the assignment.</summary>
    Unaccepted,
}

/// <summary>
/// Who hears when nothing happens. The regulation lists such steps in order, each is told once for each deadline, and none any more when
/// the thing has been done.
/// </summary>
/// <param name="To">The audiences of reminders, a post (<c>post:CODE</c>) or all of a role (<c>role:CODE</c>).</param>
public sealed record EscalationStep(Standstill Of, string Term, IReadOnlyList<string> To)
{
    public const string Post = "post:";
    public const string Role = "role:";

    /// <summary>What a planned reminder remembers of its step: no two steps of a regulation are the same in it.</summary>
    public string Key => $"{Of} {Term}".ToLowerInvariant();

    /// <summary>Whether an appeal in this state is one that the step is about.</summary>
    public bool Concerns(AppealState state) => Of switch
    {
        Standstill.Missed => !Lifecycle.Ended(state),
        Standstill.Unrouted => state == AppealState.Registered,
        Standstill.Unaccepted => state == AppealState.Assigned,
        _ => false,
    };
}
