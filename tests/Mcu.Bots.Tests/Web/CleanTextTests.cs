using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Web;

public class CleanTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("Яма\tу дома\n5", "Яма\tу дома\n5")]
    [InlineData("одна\r\nдругая\rтретья", "одна\nдругая\nтретья")]
    [InlineData("а\0б\u001b[31mв\u0085", "аб[31mв")]
    [InlineData("\u202Eтекст\u202C и \u2066ещё\u2069", "текст и ещё")]
    [InlineData("лифт\uFFFC стоит\u200B", "лифт стоит")]
    public void What_is_invisible_or_broken_goes(string? given, string clean) => CleanText.Of(given).ShouldBe(clean);

    // Not among the cases above: halves of characters do not survive in an attribute.
    [Fact]
    public void Half_a_character_goes()
    {
        CleanText.Of("дом \uD83C\uDFE0 и \uD83C половина").ShouldBe("дом \uD83C\uDFE0 и  половина");
        CleanText.Of("\uDFE0\uD83C").ShouldBe("");
    }

    [Fact]
    public void A_long_text_is_cut_between_characters()
    {
        var clean = CleanText.Of("x" + string.Concat(Enumerable.Repeat("\uD83C\uDFE0", CleanText.Most)));

        clean.Length.ShouldBe(CleanText.Most - 1);
        char.IsLowSurrogate(clean[^1]).ShouldBeTrue();
    }
}
