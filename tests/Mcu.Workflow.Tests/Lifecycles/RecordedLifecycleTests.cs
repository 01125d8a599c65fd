using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Lifecycles;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations.Telling;
using Mcu.Workflow.Tests.Appeals;

namespace Mcu.Workflow.Tests.Lifecycles;

/// <summary>
/// Who could make which move when the tables were last written by hand (appeal-life.txt, comment-life.txt): every cell is compared.
/// A line changes only together with a decision that the life is to be another.
/// </summary>
public sealed class RecordedLifecycleTests
{
    private const string Start = "[*] --> ";
    private const AppealState Asked = AppealState.Interim;

    [Fact]
    public void An_appeal_moves_as_recorded() =>
    Compare<AppealState, Trigger>(RecordedLifecycle.Of("appeal-life.txt"), Outcome, cells: 28_080);

    [Fact]
    public void A_public_comment_moves_as_recorded() =>
        Compare<SpottedState, SpottedTrigger>(RecordedLifecycle.Of("comment-life.txt"), Outcome, cells: 4_410);

    /// <summary>Before its first state nothing has a life: nobody moves it, it begins.</summary>
    [Fact]
    public void Each_begins_as_recorded()
    {
        Begins(LifecycleDiagram.ToMermaid()).ShouldBe(RecordedLifecycle.Of("appeal-life.txt").Begins);
        Begins(MermaidDiagram.Of(new CommentLifecycle(null, Actor.System))).ShouldBe(RecordedLifecycle.Of("comment-life.txt").Begins);
    }

    private static IEnumerable<string> Begins(string diagram) =>
        diagram.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith(Start, StringComparison.Ordinal))
        .Select(line => line[Start.Length..]);

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
        var appeal = AppealIn(from, owner);
        return Said(new AppealLifecycle(appeal, by).Fire(on))
            ?? (Lifecycle.Find(from, on)!.To is null && appeal.State == Asked ? "back" : $"{appeal.State}");
    }

    private static string Outcome(SpottedState from, SpottedTrigger on, string actor)
    {
        var comment = new PublicComment { Source = "vk", Text = "Яма", SeenAt = Samples.Now };
        ((IHasLifecycle<SpottedState>)comment).State = from;
        return Said(new CommentLifecycle(comment, RecordedActors.Of(actor).By).Fire(on)) ?? $"{comment.State}";
    }

    private static string? Said(MoveResult result) => result switch
    {
        MoveResult.Moved => null,
        MoveResult.NoSuchMove => "cannot-now",
        MoveResult.RightMissing => "no-right",
        MoveResult.NotOwner => "not-yours",
    };

    private static Appeal AppealIn(AppealState state, long? executor)
    {
        var appeal = Samples.In(AppealState.Registered);
        var person = executor is { } id ? new Person { Id = id, Name = "", Role = "", Home = "", AddedAt = Samples.Now } : null;
        appeal.FollowOutside(new OutsideNews { State = state }, person, Samples.Now);
        appeal.WaitingFrom = state == AppealState.Waiting ? Asked : null;
        return appeal;
    }
}
