using Mcu.Bots.Tests.Commands;
using Mcu.Bots.Tests.World;
using Mcu.Fakes.Telegram;

namespace Mcu.Bots.Tests.Faults;

/// <summary>A group that got a new id, a resident who shut the door and came back.</summary>
public sealed class ChatsThatChangeTests
{
    private const long Super = -1_000_000_001_001;

    [Fact]
    public async Task A_staff_group_that_became_a_supergroup_is_followed_by_its_own_word_and_after_a_restart()
    {
        await using var town = await Town.Open();
        var fresh = await town.Telegram.MigrateGroup(Town.StaffChat, Super);
        await town.Settle();

        await town.Writes(5, Street.Pothole);
        CardsIn(fresh).ShouldBe(1);
        await town.Restart();
        await town.Writes(6, Street.Lamp);
        CardsIn(fresh).ShouldBe(2);
        town.Telegram.Sent.ShouldNotContain(s => s.ChatId == Town.StaffChat);
    }

    [Fact]
    public async Task A_staff_group_that_became_a_supergroup_is_followed_when_a_card_is_sent_back()
    {
        await using var town = await Town.Open();
        await town.Writes(5, Street.Pothole);
        var resident = town.Resident(6);
        await resident.Says(Street.Lamp);
        await resident.Presses("Согласен");
        await resident.User.Presses("Отправить");
        await town.Reads();
        var fresh = await town.Telegram.MigrateGroup(Town.StaffChat, Super);
        await town.Sends();
        town.Clock.Advance(TimeSpan.FromSeconds(2));
        await town.Sends();
        CardsIn(fresh).ShouldBe(1);

        await town.Restart();
        await town.Writes(7, "Не горит фонарь, ул. Садовая, 3");
        CardsIn(fresh).ShouldBe(2);

        var clerk = new Voice(town, new TelegramTown.Actor(town.Admin().User, fresh));
        await clerk.Says("/note 2 насос сломан");
        (await town.Look(r => r.PendingInAll())).ShouldBe(0);
        town.Telegram.RateViolations.ShouldBe(0);
    }

    [Fact]
    public async Task A_resident_who_blocked_the_bot_reads_the_answer_by_status_when_they_return()
    {
        await using var town = await Town.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var clerk = town.InGroup(town.Admin());
        var resident = await town.Writes(5, Street.Pothole);
        await clerk.Says("/assign 1 Кузнецов");
        await executor.Presses("Принять");
        await resident.User.Blocks();
        await town.Settle();
        clerk.Card("000001").Text.ShouldContain("не получает наши сообщения");

        await executor.Presses("Ответить");
        await executor.Says("Здравствуйте! Яму на Ленина, 5 заделаем до 20 ноября. Дорожный отдел, тел. 2-15-40.");
        await head.Presses("Утвердить");
        await clerk.Says("/history 1");
        clerk.Hears("запретил боту писать");

        await resident.User.Unblocks();
        await town.Settle();
        await resident.Says("/status 1");
        resident.Hears("заделаем до 20 ноября");
        clerk.Card("000001").Text.ShouldNotContain("не получает наши сообщения");
    }

    [Fact]
    public async Task A_block_that_nobody_told_of_is_noted_when_the_answer_comes_back()
    {
        await using var town = await Town.Open();
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var clerk = town.InGroup(town.Admin());
        await town.Writes(5, Street.Pothole);
        town.Telegram.BlockedBy(5);
        await clerk.Says("/assign 1 Кузнецов");
        await town.Telegram.User(2001).Presses("Принять");
        await town.Settle();

        clerk.Card("000001").Text.ShouldContain("не получает наши сообщения");
        await clerk.Says("/history 1");
        clerk.Hears("не доставлено");
    }

    private static int CardsIn(FakeGroup group) =>
        group.Messages.Count(m => m.FromBot && m.Text.Contains("Сейчас:", StringComparison.Ordinal));
}
