using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Tests.Understanding;

public class StemTests
{
    [Theory]
    [InlineData("мусор", "Мусорный бак", true)]
    [InlineData("мусор", "замусорено", false)]
    [InlineData("=дым", "дым", true)]
    [InlineData("=дым", "дымоход", false)]
    [InlineData("открыт люк", "люк на дороге открыт", true)]
    [InlineData("открыт люк", "Магазин открыт. Люк закрыт", false)]
    [InlineData("открыт люк", "открыт раз два три четыре люк", false)]
    [InlineData("горит+=дом", "Горит дом!", true)]
    [InlineData("горит+=дом", "горит в доме", false)]
    [InlineData("упал+=в+люк", "ребёнок упал в люк", true)]
    [InlineData("елка", "Ёлка", true)]
    public void A_stem_fits_or_not(string stem, string text, bool fits)
    {
        var found = false;
        new PhraseFinder([stem]).Find(text, (_, _, _) => found = true);
        found.ShouldBe(fits);
    }

    [Theory]
    [InlineData("яма", true)]
    [InlineData("=в", true)]
    [InlineData("в", false)]
    [InlineData("яма,двор", false)]
    [InlineData("раз два три четыре пять шесть", false)]
    [InlineData("+горит", false)]
    public void A_stem_is_written_rightly_or_not(string stem, bool right) => Stem.IsRight(stem).ShouldBe(right);

    [Fact]
    public void A_very_long_word_is_no_trouble() =>
    new PhraseFinder(["мусор"]).Find(new string('ж', 65_536), (_, _, _) => throw new InvalidOperationException());
}
