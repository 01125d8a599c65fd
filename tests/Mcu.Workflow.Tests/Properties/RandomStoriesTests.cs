using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Tests.Properties;

/// <summary>
/// What holds under every regulation and for every history. Each case is a number: file, staff and history follow from it, and a failure
/// prints all three.
/// </summary>
public sealed class RandomStoriesTests
{
    private const int AtOnce = 250;
    private const int Length = 30;

    public static TheoryData<int> Batches => [.. Enumerable.Range(0, 8).Select(batch => batch * AtOnce)];

    [Theory]
    [MemberData(nameof(Batches))]
    public void A_file_is_taken_exactly_when_every_step_has_somebody_who_may(int first) => ForEach(first, story =>
    {
        story.Reading.Problems.Select(problem => problem.Key.Split('[', '.')[0]).Distinct()
            .ShouldBe(story.File.StepsOfNobody().Distinct(), ignoreOrder: true, story.Reading.Report);
    });

    [Theory]
    [MemberData(nameof(Batches))]
    public void An_open_appeal_has_a_next_owner_and_a_next_date_and_moves_by_rights_only(int first) =>
    ForEachGood(first, (story, regulation) =>
    {
        var desk = story.Open(regulation);
        var laws = new Laws(desk, story.People!);
        laws.Look();
        for (var at = 0; at < Length; at++)
        {
            var step = story.Next(desk);
            var (from, lines) = (desk.Appeal.State, desk.Appeal.History.Count);
            desk.Try(step);
            laws.LookAt(from, lines);
        }
    });

    [Theory]
    [MemberData(nameof(Batches))]
    public void The_same_history_gives_the_same_dates(int first) => ForEachGood(first, (story, regulation) =>
    {
        var desk = story.Open(regulation);
        var once = Enumerable.Range(0, Length).Select(_ => story.Next(desk)).Select(step => After(desk, step)).ToList();
        Replay(story, regulation).ShouldBe(once);
        Replay(story, RegulationFile.Read(story.File.Text, "again.yaml").Regulation!).ShouldBe(once);
    });

    /// <summary>A test of the tests: a generator that only ever makes one kind of thing shows nothing.</summary>
    [Fact]
    public void The_stories_are_of_every_kind()
    {
        var (states, triggers, zones) = (new HashSet<AppealState>(), new HashSet<Trigger>(), new HashSet<string>());
        var (good, bad, stood) = (0, 0, 0);
        ForEach(0, story =>
        {
            if (story.Reading.Regulation is not { } regulation)
            {
                bad++;
                return;
            }

            good++;
            zones.Add(regulation.Municipality.TimeZone);
            var desk = story.Open(regulation);
            for (var at = 0; at < Length; at++)
            {
                desk.Try(story.Next(desk));
                states.Add(desk.Appeal.State);
                stood += desk.Appeal.PausedAt is null ? 0 : 1;
            }

            triggers.UnionWith(desk.Appeal.History.Select(line => line.Trigger).OfType<Trigger>());
        });

        states.ShouldBe(Enum.GetValues<AppealState>().Except([AppealState.Joined]), ignoreOrder: true);
        triggers.ShouldBe(Enum.GetValues<Trigger>().Except([Trigger.Join, Trigger.Leave]), ignoreOrder: true);
        zones.Count.ShouldBe(11);
        stood.ShouldBeGreaterThan(AtOnce / 5);
        (good, bad).ShouldSatisfyAllConditions(all => all.good.ShouldBeGreaterThan(AtOnce / 3),
            all => all.bad.ShouldBeGreaterThan(AtOnce / 20));
    }

    private static List<string> Replay(RandomStory story, Regulation regulation)
    {
        var desk = story.Open(regulation);
        return [.. story.Steps.Select(step => After(desk, step))];
    }

    /// <summary>Everything about the appeal that is a date, and where it stands.</summary>
    private static string After(SmallDesk desk, Step step)
    {
        var refusal = desk.Try(step)?.Key;
        var a = desk.Appeal;
        return $"{refusal} {a.State} {a.DueAt:O} {a.DueFrom:O} {a.DueTerm} {a.MissedAt:O} {a.AnsweredAt:O} {a.ClosesAt:O} {a.ClosedAt:O} {a.Extensions} {a.Interims} {a.Reopened} {a.ExecutorId} {a.ControlAt:O} {a.RouteDueAt:O} {a.FirstReplyDueAt:O} {a.PausedAt:O} {a.QualityDueAt:O} {string.Join(' ', desk.Planned.Select(planned => $"{planned.At:O}"))}";
    }

    private static void ForEachGood(int first, Action<RandomStory, Regulation> look) => ForEach(first, story =>
    {
        if (story.Reading.Regulation is { } regulation)
        {
            look(story, regulation);
        }
    });

    private static void ForEach(int first, Action<RandomStory> look)
    {
        for (var seed = first; seed < first + AtOnce; seed++)
        {
            var story = new RandomStory(seed);
            try
            {
                look(story);
            }
            catch (Exception fault)
            {
                throw new ShouldAssertException($"{fault.Message}\n\n{story}", fault);
            }
        }
    }
}
