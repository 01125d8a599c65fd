using Mcu.Tests;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Tests.Regulations;

public class DefaultRegulationTests
{
    private readonly Regulation _default = Regulation.Default;

    [Clause("S4-17", "образование")]
    [Fact]
    public void It_has_the_blocks_of_a_municipal_centre() => _default.Blocks.Select(block => block.Name).ShouldBe(
        ["Образование", "Социальная защита", "ЖКХ", "ТКО", "Дороги", "Транспорт", "Энергетика", "Благоустройство", "Прочее"]);

    [Clause("S3-40", "отраслевые тематические блоки")]
    [Fact]
    public void Every_block_has_topics() =>
    _default.Blocks.Where(block => !_default.Topics.Any(topic => _default.UnitOf(topic.Unit)?.Block == block.Code))
        .ShouldBeEmpty();

    [Fact]
    public void The_head_leads_and_does_not_execute()
    {
        var head = _default.RoleOf("head").ShouldNotBeNull();
        head.May(Right.LeadMcu).ShouldBeTrue();
        head.May(Right.Execute).ShouldBeFalse();
    }

    [Clause("S2-6", "куратор, руководитель, администратор, иные постоянные члены МЦУ")]
    [Fact]
    public void The_roles_cover_every_right() =>
        _default.Roles.SelectMany(role => role.Rights).Distinct().Count().ShouldBe(Enum.GetValues<Right>().Length);

    [Clause("S0-11", "перечень категорий (подкатегорий)")]
    [Clause("S1-30", "межведомственных и отраслевых механизмов ускоренного решения")]
    [Clause("S3-36", "межведомственные и отраслевые механизмы ускоренного решения")]
    [Fact]
    public void Fast_topics_have_ten_days_and_the_rest_thirty()
    {
        _default.RuleFor(new("telegram", "road-pits")).Answer.ShouldBe("10d");
        _default.RuleFor(new("telegram", "benefits")).Answer.ShouldBe("30d");
    }

    [Fact]
    public void Friday_is_short_and_Saturday_is_off()
    {
        _default.Time.Hours[DayOfWeek.Friday].ShouldBe("08:00-12:00, 12:48-16:00");
        _default.Time.Hours.ContainsKey(DayOfWeek.Saturday).ShouldBeFalse();
    }

    [Fact]
    public void The_rest_is_as_the_file_says()
    {
        _default.Answers.Approval.ShouldBe(Approval.Required);
        _default.Routine.ShouldBe(new Routine(new TimeOnly(9, 0), 7, Ratings: true));
        _default.Intake.ShouldBe(new IntakeLimits(20, 20));
        _default.Reminders.WorkingDaysBefore.Amount.ShouldBe(1);
        _default.Emergency.In("ru").ShouldContain("112");
        _default.Consent.In("en").ShouldContain("/forget");
    }

    [Theory]
    [InlineData("{series}-{year}-{number:000000}", "МЦУ-2026-000042")]
    [InlineData("{number}/{year}", "42/2026")]
    public void A_number_is_told_by_its_pattern(string pattern, string told) =>
    new Numbering("МЦУ", pattern).Format(2026, 42).ShouldBe(told);
}
