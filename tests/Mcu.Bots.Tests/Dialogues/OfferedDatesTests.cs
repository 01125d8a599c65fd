using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>The dates that the bot offers as buttons: nobody promises an answer on a day off.</summary>
public sealed class OfferedDatesTests
{
    [Theory]
    [InlineData("28.12.2026 10:00", new[] { "11 января", "12 января", "13 января" })]
    [InlineData("17.12.2026 10:00", new[] { "21 декабря", "24 декабря", "11 января" })]
    [InlineData("17.02.2027 10:00", new[] { "20 февраля", "24 февраля", "3 марта" })]
    [InlineData("19.02.2027 10:00", new[] { "24 февраля", "26 февраля", "5 марта" })]
    public async Task Around_New_Year_and_a_moved_Saturday_they_are_different_working_days(string now, string[] dates)
    {
        await using var town = await Town.Open(regulation: Story.Term("1000d"));
        var (_, executor, _) = await town.InWork();
        await town.Comes(now);
        await executor.Says("/interim 1");
        executor.LastShown.Buttons.Select(b => b.Text).ShouldBe([.. dates, "Отмена"]);
    }
}
