using System.Globalization;
using System.Text.Json;
using Mcu.Tests;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Tests.Regulations;

/// <summary>The catalogue of topics that ships: the classifier whole, under its own names.</summary>
public class CatalogueTests
{
    private readonly Regulation _default = Regulation.Default;

    [Fact]
    public void It_has_26_groups_and_359_topics_and_one_of_our_own()
    {
        _default.TopicGroups.Count.ShouldBe(26);
        _default.Topics.Select(topic => topic.Name).Distinct().Count().ShouldBe(359 + 1);
        _default.TopicOf("entrance-lighting").ShouldNotBeNull();
    }

    [CatalogueFact]
    public void Every_name_of_the_classifier_is_there_letter_by_letter()
    {
        var groups = CatalogueFactAttribute.Classifier();
        groups.Sum(group => group.Topics.Count).ShouldBe(359);
        foreach (var (name, topics) in groups)
        {
            var code = _default.TopicGroups.Single(group => group.Name == name).Code;
            topics.Except(_default.Topics.Where(topic => topic.Group == code).Select(topic => topic.Name)).ShouldBeEmpty();
        }
    }

    [CatalogueFact]
    public void Every_name_of_the_earlier_classifier_leads_to_a_topic() =>
        CatalogueFactAttribute.Earlier().Where(name => _default.TopicNamed(name) is null).ShouldBeEmpty();

    [Theory]
    [InlineData("Канализационные люки", "manholes")]
    [InlineData("★ Открытые канализационные люки", "manholes")]
    [InlineData("  ямы   во ДВОРАХ ", "yard-pits")]
    [InlineData("Вывоз крупногабаритного мусора", "bulky-waste")]
    [InlineData("Содержание и уборка зелёных насаждений", "grass")]
    [InlineData("Ямы и выбоины на дорогах", "road-pits")]
    [Clause("S3-56", "виды классификаторов, справочников, форматов и интерфейсов обмена")]
    public void A_topic_is_found_by_what_it_is_or_was_called(string name, string code) =>
    _default.TopicNamed(name).ShouldNotBeNull().Code.ShouldBe(code);

    [Theory]
    [InlineData("")]
    [InlineData("★")]
    [InlineData("Нет такой темы")]
    public void No_other_name_finds_one(string name) => _default.TopicNamed(name).ShouldBeNull();

    [Fact]
    public void No_name_means_two_topics() => _default.Topics
        .SelectMany(topic => new[] { topic.Name, topic.Shown }.Concat(topic.Aliases).Select(name => (name, topic.Code)))
        .Where(pair => _default.TopicNamed(pair.name)?.Code != pair.Code).ShouldBeEmpty();

    [Fact]
    public void What_people_read_fits_on_a_button() =>
    _default.Topics.Where(topic => topic.Shown.Length > 40).Select(topic => topic.Shown).ShouldBeEmpty();

    [Fact]
    public void Every_topic_stands_in_a_group_and_under_a_unit()
    {
        var groups = _default.TopicGroups.Select(group => group.Code).ToList();
        _default.Topics.Where(topic => !groups.Contains(topic.Group!) || _default.UnitOf(topic.Unit) is null || topic.NameEn is null)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Emergency_routes_name_topics_that_there_are() =>
        _default.EmergencyRoutes.SelectMany(route => route.Topics).Where(code => _default.TopicOf(code) is null).ShouldBeEmpty();

    [Theory]
    [InlineData("05-01", "09-30", "2026-04-30", false)]
    [InlineData("05-01", "09-30", "2026-05-01", true)]
    [InlineData("05-01", "09-30", "2026-09-30", true)]
    [InlineData("10-15", "04-15", "2026-12-31", true)]
    [InlineData("10-15", "04-15", "2026-04-16", false)]
    [InlineData("02-29", "03-01", "2027-02-28", false)]
    public void A_season_may_pass_over_the_New_Year(string from, string to, string day, bool on) =>
        new Season(Day($"2000-{from}"), Day($"2000-{to}")).Covers(Day(day)).ShouldBe(on);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>
/// A test that holds the catalogue against the files it was taken from; skipped where MCU_CLASSIFIER does not name their folder.
/// </summary>
internal sealed class CatalogueFactAttribute : FactAttribute
{
    public CatalogueFactAttribute() =>
        Skip = Folder is null ? "Set MCU_CLASSIFIER to the folder with incident-topics.json and legacy-incident-topics.json." : null;

    private static string? Folder => Environment.GetEnvironmentVariable("MCU_CLASSIFIER");

    public static List<(string Name, List<string> Topics)> Classifier()
    {
        using var file = Read("incident-topics.json");
        return [.. file.RootElement.EnumerateArray()
            .Select(group => (group.GetProperty("group").GetString()!, Names(group.GetProperty("topics"))))];
    }

    public static List<string> Earlier()
    {
        using var file = Read("legacy-incident-topics.json");
        return [.. file.RootElement.EnumerateObject().Select(topic => topic.Name)];
    }

    private static List<string> Names(JsonElement topics) =>
        [.. topics.EnumerateArray().Select(topic => topic.GetProperty("topic").GetString()!)];

    private static JsonDocument Read(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder!, name)));
}
