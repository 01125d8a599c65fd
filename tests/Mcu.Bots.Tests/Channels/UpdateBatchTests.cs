using System.Text;
using Mcu.Bots.Channels;

namespace Mcu.Bots.Tests.Channels;

public sealed class UpdateBatchTests
{
    private const string Whole = """{"ts":"7","updates":[{"a":"[,]}\"","b":[1,{"c":"d"}]},{"e":[]},{"f":"я"}],"marker":9}""";

    [Fact]
    public void A_whole_answer_gives_its_updates()
    {
        var batch = Read(Whole);
        (batch.Updates.Count, batch.Unreadable.Count, batch.Torn).ShouldBe((3, 0, false));
    }

    [Theory]
    [InlineData("""{'no json'}""")]
    [InlineData("""{"x":1,}""")]
    [InlineData("\"a line\nbreak\"")]
    [InlineData("""nothing""")]
    public void What_is_no_json_stands_for_itself_and_its_neighbours_are_read(string wrong)
    {
        var batch = Read(Whole.Replace("""{"e":[]}""", wrong, StringComparison.Ordinal));
        batch.Updates.Select(update => update.GetRawText()).ShouldBe(["""{"a":"[,]}\"","b":[1,{"c":"d"}]}""", """{"f":"я"}"""]);
        batch.Unreadable.ShouldBe([wrong]);
        (batch.Torn, batch.Answer.Words("ts"), batch.Answer.Number("marker")).ShouldBe((false, "7", 9));
    }

    [Theory]
    [InlineData("<html>502</html>", null)]
    [InlineData("", null)]
    [InlineData("""{"ts":"7","updates":[{"a":1},{"b""", 7)]
    [InlineData("""{"ts":7,"updates":"none"}""", 7)]
    [InlineData("""{"ts":7,"updates":[{"x":1}""", 7)]
    public void What_has_no_end_is_torn_and_the_number_to_go_on_from_is_looked_for(string answer, int? number)
    {
        var batch = Read(answer);
        (batch.Torn, batch.GreatestNumber("ts")).ShouldBe((true, number));
        batch.Unreadable.ShouldBe([answer]);
    }

    /// <summary>The same twenty thousand in every run: letters cut out, exchanged and doubled, in the answer as a whole.</summary>
    [Fact]
    public void Twenty_thousand_mangled_answers_never_throw()
    {
        var random = new Random(20261130);
        var torn = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(Whole).ToList();
            for (var times = random.Next(1, 5); times > 0 && bytes.Count > 4; times--)
            {
                Mangle(bytes, random);
            }

            var batch = Should.NotThrow(() => UpdateBatch.Read([.. bytes], "updates"));
            Should.NotThrow(() => batch.GreatestNumber("ts"));
            torn += batch.Torn ? 1 : 0;
        }

        torn.ShouldBeInRange(1000, 19_000);
    }

    private static void Mangle(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        switch (random.Next(4))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes.RemoveRange(at, Math.Min(random.Next(1, 6), bytes.Count - at));
                break;
            case 2:
                bytes.Insert(at, (byte)"[]{}\",:\\"[random.Next(8)]);
                break;
            default:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(10, bytes.Count - at)));
                break;
        }
    }

    private static UpdateBatch Read(string answer) => UpdateBatch.Read(Encoding.UTF8.GetBytes(answer), "updates");
}
