using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>A topic that belongs to a post is offered to its holder first.</summary>
public sealed class TopicPostsTests
{
    [Theory, InEveryMessenger]
    public async Task The_holder_of_the_topic_s_post_comes_before_the_people_of_its_unit(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger, regulation: """
            municipality: { name: Город }
            organisations:
              - code: administration
                name: Администрация города
                units: [roads, housing]
                posts:
                  - { code: engineer, name: главный инженер, unit: housing, roles: [executor] }
            topicRules:
              - { topics: [road-pits], posts: [engineer] }
            """);
        await town.Hire(2001, "Анна Абрамова", "executor", "roads");
        await town.Hire(2002, "Яков Яшин", "главный инженер");
        await town.Hire(2003, "Борис Быков", "executor", "energy");
        await town.Registers();
        var admin = town.Admin();
        await admin.Says("/assign 1");
        admin.LastShown.Buttons.Select(button => button.Text.Split(' ')[0]).Take(3).ShouldBe(["Яшин", "Абрамова", "Быков"]);
    }
}
