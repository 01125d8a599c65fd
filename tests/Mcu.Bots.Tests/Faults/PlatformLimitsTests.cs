using System.Globalization;
using Mcu.Bots.Tests.World;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Faults;

/// <summary>The limits of the other messengers, kept by the courier and counted by their fakes.</summary>
public sealed class PlatformLimitsTests
{
    /// <summary>VK takes 20 requests a second, MAX 30; what is asked for on the side (people's names) counts too.</summary>
    [Theory]
    [InlineData("vk", 20)]
    [InlineData("max", 30)]
    public async Task A_burst_to_many_people_keeps_to_so_many_requests_a_second(string messenger, int most)
    {
        await using var town = await Town.Open(messenger: messenger);

        // What is asked at the start is not part of the burst.
        town.Clock.Advance(TimeSpan.FromSeconds(1));
        var people = Enumerable.Range(101, 120).Select(id => town.Messenger.Person(id, "Житель", null)).ToList();
        foreach (var person in people)
        {
            await person.Starts();
        }

        await town.Settle();
        await Lay(town, messenger, people);
        await town.Settle();

        var sent = town.Messenger.Sent;
        people.Count(person => sent.Count(s => s.ChatId == person.ChatId && s.Text == $"{person.UserId}") == 1).ShouldBe(people.Count);
        sent.Max(s => sent.Count(other => other.Time >= s.Time && other.Time < s.Time.AddSeconds(1))).ShouldBeInRange(most / 2, most);
        RateViolations(town).ShouldBe(0);
    }

    /// <summary>
    /// MAX takes two answers to presses a second in one talk: whoever presses five times at once is answered five times all the same.
    /// </summary>
    [Fact]
    public async Task Two_presses_a_second_are_answered_in_one_talk()
    {
        await using var town = await Town.Open(messenger: "max");
        var resident = await town.Registers();
        var shown = resident.LastShown.MessageId;
        var before = town.Max.PressAnswers.Count;
        for (var press = 0; press < 5; press++)
        {
            await resident.Actor.PressesData(shown, "resolved:777:");
        }

        await town.Settle();

        town.Max.PressAnswers.Count.ShouldBe(before + 5);
        RateViolations(town).ShouldBe(0);
    }

    private static int RateViolations(Town town) => town.Messenger is VkTown vk ? vk.Fake.RateViolations : town.Max.RateViolations;

    private static Task Lay(Town town, string messenger, IReadOnlyList<IActor> people) =>
        town.Services.GetRequiredService<MessageProcessor>().RunInUnitOfWork(work =>
        {
            foreach (var id in people.Select(person => person.UserId.ToString(CultureInfo.InvariantCulture)))
            {
                work.Send(new Address(messenger, id), new Content(id), Priority.Resident);
            }

            return Task.CompletedTask;
        });
}
