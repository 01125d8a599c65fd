using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>Photographs are seen as pictures where work is done on them.</summary>
public sealed class CardPhotosTests
{
    [Theory, InEveryMessenger]
    public async Task The_staff_the_executor_and_the_approver_see_the_pictures(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var resident = town.Resident();
        await resident.SendsPhoto(Story.Pothole);
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        Pictures(town, town.InGroup(town.Admin())).ShouldBe(1);

        await town.Admin().Says("/assign 1 Кузнецову");
        Pictures(town, executor).ShouldBe(1);
        await executor.Says("/accept 1");
        await executor.Says($"/answer 1 {Story.GoodAnswer}");
        Pictures(town, head).ShouldBe(1);
        head.Shown("на утверждение").Text.ShouldContain("Где: ул. Ленина, 5");
    }

    private static int Pictures(Town town, Voice person) =>
        town.Messenger.Sent.Where(sent => sent.ChatId == person.Actor.ChatId).Sum(sent => sent.Files.Count);
}
