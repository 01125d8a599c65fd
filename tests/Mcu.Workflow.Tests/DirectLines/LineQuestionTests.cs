using Mcu.Tests;
using Mcu.Workflow.DirectLines.Model;
using static Mcu.Workflow.DirectLines.Model.QuestionState;

namespace Mcu.Workflow.Tests.DirectLines;

/// <summary>Every state of a question × everything that may be done with it, and the stages of a line by its dates.</summary>
[Clause("S0-19", "«Прямых линий»")]
public sealed class LineQuestionTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 9, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Asked, "accept reject merge answer appeal withdraw")]
    [InlineData(Accepted, "reject merge answer appeal withdraw")]
    [InlineData(Merged, "accept reject merge answer appeal withdraw")]
    [InlineData(Rejected, "accept")]
    [InlineData(Answered, "")]
    [InlineData(QuestionState.Appeal, "")]
    [InlineData(Withdrawn, "")]
    public void What_can_be_done_with_it(QuestionState state, string possible)
    {
        foreach (var verb in new[] { "accept", "reject", "merge", "answer", "appeal", "withdraw" })
        {
            var question = In(state);
            var version = question.Version;
            var no = Do(question, verb);

            (no is null).ShouldBe(possible.Split(' ').Contains(verb), $"{state}, {verb}");
            question.Version.ShouldBe(no is null ? version + 1 : version);
            question.State.ShouldBe(no is null ? After(verb) : state);
        }
    }

    [Fact]
    public void Neither_itself_nor_a_merged_one_takes_it_in()
    {
        var (question, merged) = (New(1), New(2));
        merged.MergeInto(New(3)).ShouldBeNull();

        question.MergeInto(question).ShouldNotBeNull();
        question.MergeInto(merged).ShouldNotBeNull();
        question.State.ShouldBe(Asked);
    }

    [Fact]
    public void Nor_does_one_that_nobody_will_answer()
    {
        var (rejected, withdrawn) = (In(Rejected), In(Withdrawn));
        New(2).MergeInto(rejected).ShouldNotBeNull();
        New(2).MergeInto(withdrawn).ShouldNotBeNull();
        New(2).MergeInto(In(Answered)).ShouldBeNull();
    }

    [Theory]
    [InlineData(-1, LineStage.Planned)]
    [InlineData(0, LineStage.Asking)]
    [InlineData(23, LineStage.Asking)]
    [InlineData(24, LineStage.Closed)]
    [InlineData(47, LineStage.Closed)]
    [InlineData(48, LineStage.OnAir)]
    [InlineData(4800, LineStage.OnAir)]
    public void The_stage_follows_from_the_dates(int hours, LineStage stage) => Line().StageAt(Day.AddHours(hours)).ShouldBe(stage);

    [Fact]
    public void It_is_summed_up_once()
    {
        var line = Line();
        line.End(Day.AddHours(50)).ShouldBeNull();
        line.End(Day.AddHours(51)).ShouldNotBeNull();
        line.StageAt(Day).ShouldBe(LineStage.Ended);
    }

    private static DirectLine Line() =>
        new() { Title = "Линия", Hosts = "глава", AskFrom = Day, AskTo = Day.AddHours(24), AirAt = Day.AddHours(48), CreatedById = 1 };

    private static DirectLineQuestion New(int number) =>
        new() { Id = number, LineId = 1, Number = number, ResidentId = 5, Text = "Когда?", AskedAt = Day };

    private static DirectLineQuestion In(QuestionState state)
    {
        var question = New(1);
        _ = state switch
        {
            Accepted => question.Accept(),
            Rejected => question.Reject("нет"),
            Merged => question.MergeInto(New(9)),
            Answered => question.AnswerOnAir("да"),
            QuestionState.Appeal => question.BecomeAppeal(17),
            Withdrawn => question.Withdraw(),
            _ => null,
        };
        question.State.ShouldBe(state);
        return question;
    }

    private static Refusal? Do(DirectLineQuestion question, string verb) => verb switch
    {
        "accept" => question.Accept(),
        "reject" => question.Reject("нет"),
        "merge" => question.MergeInto(New(9)),
        "answer" => question.AnswerOnAir("да"),
        "appeal" => question.BecomeAppeal(17),
        _ => question.Withdraw(),
    };

    private static QuestionState After(string verb) => verb switch
    {
        "accept" => Accepted,
        "reject" => Rejected,
        "merge" => Merged,
        "answer" => Answered,
        "appeal" => QuestionState.Appeal,
        _ => Withdrawn,
    };
}
