using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Tests.Texts;

public class ExcerptTests
{
    [Theory]
    [InlineData("Яма у дома", 10, "Яма у дома")]
    [InlineData("Яма у дома", 7, "Яма у…")]
    [InlineData("Яма у дома", 5, "Яма у…")]
    [InlineData("Яма\nу дома", 4, "Яма…")]
    public void A_long_text_ends_with_a_whole_word(string text, int most, string shown) => Excerpt.Of(text, most).ShouldBe(shown);

    [Fact]
    public void A_word_without_end_is_cut_where_the_room_ends() => Excerpt.Of(new string('а', 100), 60).ShouldBe(new string('а', 60) + "…");

    [Fact]
    public void No_character_is_cut_in_halves() => Excerpt.Of("🌳🌳🌳", 3).ShouldBe("🌳…");
}
