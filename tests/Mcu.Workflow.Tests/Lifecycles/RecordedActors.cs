using Mcu.Workflow.People;

namespace Mcu.Workflow.Tests.Lifecycles;

/// <summary>The actors of <see cref="RecordedLifecycle"/>, and whose the matter is that each of them meets.</summary>
internal static class RecordedActors
{
    private const long Me = 1;
    private const long Colleague = 2;
    private const long Stranger = 3;

    public static (Actor By, long? Owner) Of(string name)
    {
        if (name is "resident" or "system")
        {
            return (name == "resident" ? Actor.Resident : Actor.System, Stranger);
        }

        var (right, whose) = (Enum.Parse<Right>(name.Split('/')[0]), name.Split('/')[1]);
        HashSet<Right> rights = [right];
        var me = new Actor(ActorKind.Staff, Me, "Кузнецов Пётр");
        return whose == "absent"
            ? (me with { StandsInFor = [new Absentee(Colleague, "Белова Анна", rights)] }, Colleague)
            : (me with { OwnRights = rights }, whose switch { "own" => Me, "other" => Stranger, _ => null });
    }
}
