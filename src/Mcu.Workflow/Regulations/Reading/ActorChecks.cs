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
        foreach (var (right, why) in Needed(regulation.Answers).Where(need => !regulation.Roles.Any(role => role.May(need.Right))))
        {
            root.Fault("roles", Expected.RightOfNobody(StructureReader.RightName(right), why));
        }
    }

    private static IEnumerable<(Right Right, string Why)> Needed(AnswerRules answers)
    {
        yield return (Right.Invite, "никого не пригласить на работу");
        yield return (Right.Route, "обращения некому назначать");
        yield return (Right.Execute, "на обращения некому отвечать");
        if (answers.Approval == Approval.Required)
        {
            yield return (Right.Approve, "ответы некому согласовать (answers.approval: required)");
        }

        if (answers.Placing == Placing.ByHand)
        {
            yield return (Right.Place, "ответы некому отправить (answers.placing: by-hand)");
        }
    }
}
