using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations.Telling;

namespace Mcu.Workflow.Tests.Lifecycles;

/// <summary>
/// Who could make which move when the tables were last written by hand (appeal-life.txt, comment-life.txt): every cell is compared.
/// A line changes only together with a decision that the life is to be another.
/// </summary>
public sealed class RecordedLifecycleTests
{
    private const string Start = "[*] --> ";

    [Fact]
    public void An_appeal_moves_as_recorded() => Compare<AppealState, Trigger>(RecordedLifecycle.Of("appeal-life.txt"), Outcome, cells: 28_080);

    [Fact]
    public void A_public_comment_moves_as_recorded() =>
        Compare<SpottedState, SpottedTrigger>(RecordedLifecycle.Of("comment-life.txt"), Outcome, cells: 4_410);

    /// <summary>Before its first state nothing has a life: nobody moves it, it begins.</summary>
    [Fact]
    public void Each_begins_as_recorded()
    {
        Begins(LifecycleDiagram.ToMermaid()).ShouldBe(RecordedLifecycle.Of("appeal-life.txt").Begins);
        Begins(LifecycleDiagram.OfSpotted()).ShouldBe(RecordedLifecycle.Of("comment-life.txt").Begins);
    }

    private static IEnumerable<string> Begins(string diagram) =>
        diagram.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith(Start, StringComparison.Ordinal)).Select(line => line[Start.Length..]);

    private static void Compare<TState, TTrigger>(RecordedLifecycle recorded, Func<TState, TTrigger, string, string> outcome, int cells)
        where TState : struct, Enum
        where TTrigger : struct, Enum
    {
        var (compared, differ) = (0, new List<string>());
        foreach (var from in Enum.GetValues<TState>())
        {
            foreach (var (on, actor) in Enum.GetValues<TTrigger>().SelectMany(on => RecordedLifecycle.Actors.Select(actor => (on, actor))))
            {
                var (was, now) = (recorded[$"{from}", $"{on}", actor], outcome(from, on, actor));
                compared++;
                if (was != now)
                {
                    differ.Add($"{from} {on} {actor}: was {was}, is {now}");
                }
            }
        }

        differ.ShouldBeEmpty();
        compared.ShouldBe(cells);
    }

    private static string Outcome(AppealState from, Trigger on, string actor)
    {
        var (by, owner) = RecordedActors.Of(actor);
        if (Lifecycle.Find(from, on) is not { } move)
        {
            return "cannot-now";
        }

        return !May(by, Lifecycle.RightsFor(on), Lifecycle.NeedsNoStaff(on)) ? "no-right"
            : Lifecycle.OnlyByExecutor(on) && by.Kind == ActorKind.Staff && owner is not null && !by.ActsFor(owner) ? "not-yours"
            : move.To?.ToString() ?? "back";
    }

    private static string Outcome(SpottedState from, SpottedTrigger on, string actor)
    {
        Right[] rights = on switch
        {
            SpottedTrigger.Take or SpottedTrigger.Dismiss => [Right.Route],
            SpottedTrigger.Answer or SpottedTrigger.Hide => [Right.Place],
            _ => [],
        };
        return CommentLifecycle.Find(from, on) is not { } to ? "cannot-now"
            : May(RecordedActors.Of(actor).By, rights, resident: false) ? $"{to}" : "no-right";
    }

    private static bool May(Actor by, IReadOnlyList<Right> rights, bool resident) => by.Kind switch
    {
        ActorKind.System => true,
        ActorKind.Resident => resident,
        ActorKind.Staff => by.OwnRights.Overlaps(rights) || by.StandsInFor.Any(absent => absent.Rights.Overlaps(rights)),
    };
}
