using Mcu.Workflow.Localization;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Tests.Regulations;

public sealed class WordingTests
{
    [Fact]
    public void A_phrase_is_said_in_the_municipalitys_words_and_the_others_as_shipped()
    {
        var book = Phrasebook.Load();
        var shipped = book.Say("button.send");
        book = book.In(Read("texts:\n  resident.taken: \"Дело {number} у нас.\"").Regulation!.Wording);
        book.Say("resident.taken", ("number", "МЦУ-1")).ShouldBe("Дело МЦУ-1 у нас.");
        book.Say("button.send").ShouldBe(shipped);
        book.Speaking(Phrasebook.English).Say("resident.taken", ("number", "МЦУ-1")).ShouldNotContain("Дело");
    }

    [Fact]
    public void The_words_of_another_edition_are_in_the_language_of_the_book()
    {
        var book = Phrasebook.Load().Speaking(Phrasebook.English);
        var other = book.In(Read("textsEn:\n  resident.taken: \"{number} is with us.\"").Regulation!.Wording);
        other.Say("resident.taken", ("number", "1")).ShouldBe("1 is with us.");
    }

    [Theory]
    [InlineData("resident.takn: Взяли", "может быть, resident.taken?")]
    [InlineData("resident.taken: Взяли", "не хватает {number}")]
    [InlineData("resident.taken: \"{number} {name}\"", "места {name} здесь нет")]
    [InlineData("resident.taken: \"{number:d MMMM}\"", "такого вида нет")]
    [InlineData("regulation.days: \"{n:день|дней}\"", "{n:день|дня|дней}")]
    [InlineData("command.assign.words: поручить", "слова команд не меняются")]
    public void A_phrase_that_cannot_be_said_is_a_fault_with_its_line(string line, string words)
    {
        var problem = Read($"texts:\n  {line}").Problems.ShouldHaveSingleItem();
        problem.Line.ShouldBe(3);
        problem.Key.ShouldStartWith("texts.");
        problem.Expected.ShouldContain(words);
    }

    [Fact]
    public void Every_shipped_phrase_may_be_said_by_its_own_words()
    {
        var own = Phrasebook.Shipped.Keys(Phrasebook.Russian).Keys
            .Where(key => !key.EndsWith(".words", StringComparison.Ordinal)
            && !key.StartsWith("resident.command.", StringComparison.Ordinal))
            .Select(key => (key, phrase: Phrasebook.Shipped.Find(Phrasebook.Russian, key)!));
        foreach (var (key, phrase) in own)
        {
            Workflow.Regulations.Reading.PlaceCheck.Look(phrase, phrase, Phrasebook.CultureOf(Phrasebook.Russian)).ShouldBeNull(key);
        }
    }

    private static RegulationReading Read(string yaml) => RegulationFile.Read("municipality: { name: Город Н }\n" + yaml, "n.yaml");
}
