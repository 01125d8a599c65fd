using System.Text.RegularExpressions;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Tests.Regulations;

/// <summary>The orders of five municipalities, each one file and no code.</summary>
public sealed partial class DecreeFilesTests
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Folder, "*.yaml").Select(path => Path.GetFileName(path))
        .Where(name => name is not ("default.yaml" or "topics.yaml"))];

    private static string Folder => Path.Combine(Root(), "deploy", "regulations");

    [Fact]
    public void There_are_five() => Files.Count.ShouldBe(5);

    [Theory, MemberData(nameof(Files))]
    public void Each_can_be_put_in_force(string file) => RegulationFile.Read(Text(file), file).Problems.ShouldBeEmpty();

    [Theory, MemberData(nameof(Files))]
    public void Nobody_is_named_and_nobody_can_be_rung_up(string file)
    {
        var text = Text(file);

        text.ShouldNotContain("@");
        Telephone().Matches(text).ShouldBeEmpty();
        Initials().Matches(text).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Files))]
    public void Every_topic_has_a_unit_of_the_municipality_itself(string file)
    {
        var regulation = RegulationFile.Read(Text(file), file).Regulation!;

        regulation.Topics.Count.ShouldBeGreaterThan(300);
        regulation.Topics.ShouldAllBe(topic => regulation.UnitOf(topic.Unit) != null);
        regulation.Topics.Select(topic => topic.Unit).Distinct().Count().ShouldBeGreaterThan(2, "not all in one heap");
    }

    [Theory]
    [InlineData("ust-kubinskiy.yaml", "Europe/Moscow", "1385")]
    [InlineData("reftinskiy.yaml", "Asia/Yekaterinburg", "332")]
    [InlineData("petropavlovskoe.yaml", "Europe/Moscow", "114")]
    [InlineData("sosnovoborsk.yaml", "Asia/Krasnoyarsk", "100-АП")]
    [InlineData("severskiy.yaml", "Europe/Moscow", null)]
    public void It_has_its_zone_and_its_act(string file, string zone, string? number)
    {
        var regulation = RegulationFile.Read(Text(file), file).Regulation!;

        regulation.Municipality.TimeZone.ShouldBe(zone);
        regulation.Act?.Number.ShouldBe(number);
    }

    internal static string PathOf(string file) => Path.Combine(Folder, file);

    private static string Text(string file) => File.ReadAllText(PathOf(file));

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MCU.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"\+7|\b8[\s(-]+\d{3}|(?<![\d-])\d{2,3}-\d{2}-\d{2}\b")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\b[А-ЯЁ]\.\s?[А-ЯЁ]\.")]
    private static partial Regex Initials();
}
