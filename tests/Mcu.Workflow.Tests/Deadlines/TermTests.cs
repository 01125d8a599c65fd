using Mcu.Workflow.Deadlines;

namespace Mcu.Workflow.Tests.Deadlines;

public class TermTests
{
    [Theory]
    [InlineData("30d", 30, TermUnit.CalendarDays, "30d")]
    [InlineData("10wd", 10, TermUnit.WorkingDays, "10wd")]
    [InlineData("9wh", 9, TermUnit.WorkingHours, "9wh")]
    [InlineData("60wm", 60, TermUnit.WorkingMinutes, "60wm")]
    [InlineData(" 7WD ", 7, TermUnit.WorkingDays, "7wd")]
    [InlineData("9999d", 9999, TermUnit.CalendarDays, "9999d")]
    public void A_term_is_read_and_written_alike(string text, int value, TermUnit unit, string written)
    {
        Term.TryParse(text, out var term).ShouldBeTrue();

        term.ShouldBe(new Term(value, unit));
        term.ToString().ShouldBe(written);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("30")]
    [InlineData("0d")]
    [InlineData("-3d")]
    [InlineData("+3d")]
    [InlineData("3 d")]
    [InlineData("1.5wh")]
    [InlineData("10000d")]
    [InlineData("99999999999d")]
    [InlineData("9h")]
    public void What_is_no_term_is_refused(string? text) => Term.TryParse(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData(0)]
    [InlineData(10000)]
    public void A_term_outside_its_bounds_cannot_be_made(int value) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Term(value, TermUnit.WorkingDays));
}
