using Mcu.Workflow.Processing.Commands;

namespace Mcu.Bots.Tests.Commands;

public sealed class AppealNumbersTests
{
    [Theory]
    [InlineData("17", "17", "")]
    [InlineData("17 Иванова", "17", "Иванова")]
    [InlineData("№17 Иванова", "17", "Иванова")]
    [InlineData("№ 17: Иванова", "17", "Иванова")]
    [InlineData("#17", "17", "")]
    [InlineData("17, не наш вопрос", "17", "не наш вопрос")]
    [InlineData("МЦУ-2026-000017 Иванова", "МЦУ-2026-000017", "Иванова")]
    [InlineData("мцу-2026-000017", "мцу-2026-000017", "")]
    [InlineData("  17   текст ответа", "17", "текст ответа")]
    [InlineData("17\nТекст с новой строки", "17", "Текст с новой строки")]
    [InlineData("1234567890123", "1234567890123", "")]
    [InlineData("17 25.11 причина", "17", "25.11 причина")]
    public void The_number_stands_first(string words, string number, string rest) => AppealNumbers.Read(words).ShouldBe((number, rest));

    [Theory]
    [InlineData("")]
    [InlineData("Иванова 17")]
    [InlineData("25.11 причина")]
    [InlineData("25.11.2026")]
    [InlineData("10wd")]
    [InlineData("17-го числа")]
    public void What_is_no_number_is_not_read(string words) => AppealNumbers.Read(words).ShouldBeNull();
}
