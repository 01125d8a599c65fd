using Mcu.Workflow.People;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>
/// Checks that somebody can make every step without which no appeal comes to its answer: under a regulation that gives a right to no role,
/// appeals would wait for it for ever. Whether somebody has the role is not for the file to say.
/// </summary>
internal static class ActorChecks
{
    public static void Look(Regulation regulation, Section root)
    {
        if (root.Problems.Within("roles") || root.Problems.Within("answers"))
        {
            return; // rights that could not be read would be missed
        }

        // Inherited roles have every right: where one is missing the file lists its own.
        foreach (var (right, why) in Needed(regulation).Where(need => !regulation.Roles.Any(role => role.May(need.Right))))
        {
            root.Fault("roles", Expected.RightOfNobody(StructureReader.RightName(right), why));
        }
    }

    /// <summary>What the rules of the path say of their own steps is looked at with them (<see cref="PathChecks"/>).</summary>
    private static IEnumerable<(Right Right, string Why)> Needed(Regulation regulation)
    {
        yield return (Right.Invite, "никого не пригласить на работу");
        yield return (Right.Route, "обращения некому назначать");
        yield return (Right.Execute, "на обращения некому отвечать");
        if (regulation.Answers.Approval == Approval.Required && regulation.Path.Any(rule => rule.Approvals is null))
        {
            yield return (Right.Approve, "ответы некому согласовать (answers.approval: required)");
        }

        if (regulation.Answers.Placing == Placing.ByHand && regulation.Path.Any(rule => rule.Placing is null))
        {
            yield return (Right.Place, "ответы некому отправить (answers.placing: by-hand)");
        }
    }
}
