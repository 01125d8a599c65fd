using Mcu.Workflow.Deadlines;
using static Mcu.Workflow.Tests.Calendars.Moscow;

namespace Mcu.Workflow.Tests.Deadlines;

public class DeadlinePropertyTests
{
    public static TheoryData<string, Rolling> Terms
    {
        get
        {
            var terms = new TheoryData<string, Rolling>();
            foreach (var rolling in Enum.GetValues<Rolling>())
            {
                foreach (var term in new[] { "1d", "3d", "30d", "1wd", "10wd", "1wm", "9wh", "100wh" })
                {
                    terms.Add(term, rolling);
                }
            }

            return terms;
        }
    }

    [Theory]
    [MemberData(nameof(Terms))]
    public void The_deadline_is_after_the_start_and_explained_in_a_few_steps(string text, Rolling rolling)
    {
        foreach (var start in Starts())
        {
            var deadline = Compute(start, text, rolling);

            deadline.DueAt.ShouldBeGreaterThan(start);
            deadline.DueAt.Offset.ShouldBe(TimeSpan.Zero);
            deadline.Steps.Count.ShouldBeInRange(3, 10);
            deadline.Steps[0].Key.ShouldBe(DeadlineStepKeys.Start);
        }
    }

    // Rolled back, a start on Friday evening may end later than one on Saturday: the exception that keeps a deadline after its start.
    [Theory]
    [InlineData("30d", Rolling.PreviousWorkingDay)]
    [InlineData("3d", Rolling.NextWorkingDay)]
    [InlineData("3d", Rolling.None)]
    [InlineData("10wd", Rolling.PreviousWorkingDay)]
    [InlineData("9wh", Rolling.PreviousWorkingDay)]
    public void A_later_start_never_ends_earlier(string text, Rolling rolling)
    {
        var last = DateTimeOffset.MinValue;
        foreach (var start in Starts())
        {
            var due = Compute(start, text, rolling).DueAt;

            due.ShouldBeGreaterThanOrEqualTo(last);
            last = due;
        }
    }

    [Fact]
    public void Rolled_back_the_deadline_falls_on_a_working_day_and_never_later_than_the_law_allows()
    {
        foreach (var start in Starts())
        {
            var day = Clock.LocalDay(Compute(start, "30d", Rolling.PreviousWorkingDay).DueAt);

            Clock.IsWorkingDay(day).ShouldBeTrue();
            day.ShouldBeLessThanOrEqualTo(Clock.LocalDay(start).AddDays(30));
        }
    }

    private static Deadline Compute(DateTimeOffset start, string text, Rolling rolling)
    {
        Term.TryParse(text, out var term).ShouldBeTrue();
        return new DeadlineCalculator(Clock, rolling).Compute(start, term);
    }

    private static IEnumerable<DateTimeOffset> Starts() =>
        from step in Enumerable.Range(0, 1500)
        select At("01.01.2025 00:00").AddMinutes(step * 877).AddSeconds(step % 60);
}
