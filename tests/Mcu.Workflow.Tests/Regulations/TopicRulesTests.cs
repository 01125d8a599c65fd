using Mcu.Tests;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Tests.Regulations;

/// <summary>Corrections to the topics that ship, own topics, emergency routes; and what is said of those that are wrong.</summary>
public class TopicRulesTests
{
    private const string Head = "municipality: { name: Город Н }\n";

    private static Regulation Read(string yaml)
    {
        var reading = RegulationFile.Read(Head + yaml, "n.yaml");
        reading.Report.ShouldBeEmpty();
        return reading.Regulation.ShouldNotBeNull();
    }

    [Fact]
    [Clause("S0-11", "перечень категорий (подкатегорий)")]
    public void A_correction_changes_what_it_says_and_nothing_else()
    {
        var own = Read("""
            topicRules:
              - topics: [manholes]
                unit: roads
                fast: нет
                season: { from: 04-16, to: 10-15 }
                photo: must
                place: must
            """);
        var shipped = Regulation.Default.TopicOf("manholes")!;
        own.TopicOf("manholes").ShouldBe(shipped with
        {
            Unit = "roads",
            Fast = false,
            Season = new Season(new DateOnly(2000, 4, 16), new DateOnly(2000, 10, 15)),
            Photo = Needed.Must,
            Place = Needed.Must,
        });
        own.Topics.Where(topic => topic.Code != "manholes").ShouldBe(Regulation.Default.Topics.Where(topic => topic.Code != "manholes"));
    }

    [Fact]
    public void The_last_correction_of_a_topic_counts_and_one_without_topics_is_for_all()
    {
        var own = Read("""
            blocks:
              - code: all
                name: Всё
                units:
                  - { code: one, name: Отдел, shortName: Отдел, headPost: начальник, executorPosts: [специалист] }
                  - { code: two, name: Дорожники, shortName: Дорожники, headPost: начальник, executorPosts: [специалист] }
            topicRules:
              - unit: one
              - groups: [roads]
                unit: two
              - topics: [road-pits]
                unit: one
            """);
        own.TopicOf("lifts")!.Unit.ShouldBe("one");
        own.TopicOf("markings")!.Unit.ShouldBe("two");
        own.TopicOf("road-pits")!.Unit.ShouldBe("one");
    }

    [Fact]
    public void Posts_are_named_where_there_are_organisations() => Read("""
        organisations:
          - code: town
            name: Администрация
            units: [roads]
            posts:
              - { code: roads-head, name: начальник, unit: roads, roles: [executor] }
        topicRules:
          - { topics: [road-pits], posts: [roads-head] }
        """).TopicOf("road-pits")!.Posts.ShouldBe(["roads-head"]);

    [Fact]
    public void Routes_may_be_ones_own_or_none()
    {
        Read("emergencyRoutes: []\n").EmergencyRoutes.ShouldBeEmpty();
        var route = Read("""
            emergencyRoutes:
              - code: water
                topics: [no-water]
                phones: [{ name: диспетчер, number: "+7 (81369) 0-00-00" }]
                text: Позвоните
                textEn: Call
            """).RouteOf("no-water").ShouldNotBeNull();
        route.Phones.ShouldBe([new Phone("диспетчер", null, "+7 (81369) 0-00-00")]);
    }

    [Theory]
    [InlineData("topicRules:\n  - topics: [road-pit]", 3, "topicRules[1].topics", "темы road-pit нет в topics; может быть, road-pits?")]
    [InlineData("topicRules:\n  - groups: [road]", 3, "topicRules[1].groups", "группы road нет в topicGroups; может быть, roads?")]
    [InlineData("topicRules:\n  - topics: [lifts]\n    unit: housin", 4, "topicRules[1].unit",
    "подразделения housin нет в blocks; может быть, housing?")]
    [InlineData("topicRules:\n  - topics: [lifts]\n    posts: [chief]", 4, "topicRules[1].posts", "должности chief нет в organisations")]
    [InlineData("topicRules:\n  - topics: [lifts]\n    season: { from: 16-04, to: 10-15 }", 4, "topicRules[1].season.from",
    "нужны месяц и день ММ-ДД")]
    [InlineData("topicRules:\n  - topics: [lifts]\n    photo: maybe", 4, "topicRules[1].photo", "нужно одно из: no, asks, must")]
    [InlineData("topicRules:\n  - topics: [lifts]\n    unitt: roads", 4, "topicRules[1].unitt", "такого ключа нет; может быть, unit?")]
    [InlineData("topicRules:\n  - topics: [nothing]\n    photo: maybe", 4, "topicRules[1].photo", "нужно одно из: no, asks, must")]
    [InlineData("topics:\n  - { code: a, name: Яма, unit: roads }\n  - { code: b, name: Пит, unit: roads, aliases: [★ яма] }", 4,
    "topics[2].aliases", "имя «★ яма» уже есть у темы a")]
    [InlineData("topics:\n  - { code: a, name: Яма, unit: roads, group: no }", 3, "topics[1].group", "группы no нет в topicGroups")]
    [InlineData("topics:\n  - { code: a-code-that-is-far-too-long-for-it, name: Яма, unit: roads }", 3, "topics[1].code",
    "не длиннее 30 знаков")]
    [InlineData("emergencyRoutes:\n  - { code: a, topics: [lift], phones: [], text: Да, textEn: Yes }", 3, "emergencyRoutes[1].topics",
    "темы lift нет в topics; может быть, lifts?")]
    [InlineData("emergencyRoutes:\n  - { code: a, topics: [lifts], phones: [{ name: я, number: звоните }], text: Да, textEn: Yes }", 3,
    "emergencyRoutes[1].phones[1].number", "нужен номер телефона")]
    [InlineData("emergencyRoutes:\n  - { code: a, topics: [lifts], phones: [], text: Да, textEn: Yes }\n  - { code: b, topics: [lifts], phones: [], text: Да, textEn: Yes }", 4, "emergencyRoutes[2].topics", "тема lifts уже есть в маршруте a")]
    public void What_is_wrong_is_named_by_line_and_key(string yaml, int line, string key, string expected)
    {
        var problems = RegulationFile.Read(Head + yaml + "\n", "n.yaml").Problems;
        problems.ShouldContain(problem => problem.Line == line && problem.Key == key
            && problem.Expected.Contains(expected), string.Join('\n', problems));
    }
}
