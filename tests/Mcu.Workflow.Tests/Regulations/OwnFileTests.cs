using Mcu.Tests;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Tests.Regulations;

public class OwnFileTests
{
    private const string Head = "municipality: { name: Город Н }\n";

    private static Regulation Read(string yaml)
    {
        var reading = RegulationFile.Read(Head + yaml, "n.yaml");
        reading.Report.ShouldBeEmpty();
        return reading.Regulation.ShouldNotBeNull();
    }

    [Fact]
    public void What_is_left_out_is_as_shipped()
    {
        var own = Read("autoCloseDays: 14\n");
        own.Municipality.Name.ShouldBe("Город Н");
        own.Routine.ShouldBe(Regulation.Default.Routine with { AutoCloseDays = 14 });
        own.Topics.ShouldBe(Regulation.Default.Topics);
    }

    [Fact]
    public void A_key_of_a_section_may_be_left_out_too()
    {
        var own = Read("answers:\n  approval: none\n").Answers;
        own.Approval.ShouldBe(Approval.None);
        own.Placing.ShouldBe(Regulation.Default.Answers.Placing);
    }

    [Clause("S0-11", "перечень категорий (подкатегорий)")]
    [Fact]
    public void The_first_rule_that_fits_counts()
    {
        var own = Read("""
            deadlines:
              - when: { source: vk, block: roads }
                answer: 9wh
              - when: { topic: road-pits }
                answer: 3wd
                reopened: 1wd
              - answer: 30d
            """);
        var pits = own.TopicOf("road-pits")!;
        own.RuleFor(new("VK", pits.Code)).Answer.ShouldBe("9wh");
        own.RuleFor(new("telegram", pits.Code)).ShouldBe(new DeadlineRule(new DeadlineCondition(Topic: "road-pits"), "3wd", "1wd"));
        own.RuleFor(new("telegram", "benefits")).Answer.ShouldBe("30d");
    }

    [Fact]
    public void A_reminder_to_nobody_is_off() => Read("reminders:\n  half: { to: [] }\n").Reminders.Half.On.ShouldBeFalse();

    [Fact]
    public void Days_off_are_dates() => Read("daysOff: [2026-04-21]\n").Time.DaysOff.ShouldBe([new DateOnly(2026, 4, 21)]);

    [Theory]
    [InlineData("# act:", 8)]
    [InlineData("# texts:", 2)]
    [InlineData("# topicRules:", 9)]
    [InlineData("# emergencyRoutes:", 8)]
    public void The_examples_in_the_comments_can_be_used_as_they_stand(string first, int lines)
    {
        var example = RegulationFile.ShippedText().Split('\n').SkipWhile(line => line != first)
            .TakeWhile(line => line.StartsWith("# ", StringComparison.Ordinal)).ToList();
        example.Count.ShouldBe(lines);
        Read(string.Join('\n', example.Select(line => line[2..])));
    }

    [Fact]
    public void The_whole_shipped_file_can_be_copied_as_ones_own() =>
        RegulationFile.Read(RegulationFile.ShippedText(), "own.yaml").Report.ShouldBeEmpty();
}
