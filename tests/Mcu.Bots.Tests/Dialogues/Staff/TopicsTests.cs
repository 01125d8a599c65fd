using Mcu.Bots.Tests.World;
using Mcu.Fakes;
using Mcu.Fakes.Telegram;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>The staff chat as a forum: one topic for each appeal.</summary>
public sealed class TopicsTests
{
    [Fact]
    public async Task Each_appeal_has_a_topic_with_its_card_and_no_word_of_the_resident_in_its_name()
    {
        await using var town = await Forum();
        await town.Registers(5);
        await town.Registers(6, "Во дворе на Мира, 3 не горит фонарь, Сидорова");

        var topics = town.Group.Topics.OrderBy(t => t.Key).ToList();
        topics.Select(t => t.Value.Name.Split(" · ")[0]).ShouldBe(["№ 1", "№ 2"]);
        topics.ShouldAllBe(t => !t.Value.Name.Contains("Сидорова") && !t.Value.Closed);
        foreach (var (topic, number) in topics.Select((t, i) => (t.Key, $"00000{i + 1}")))
        {
            town.InTopic(town.Admin(), topic).LastShown.Text.ShouldContain(number);
        }
    }

    [Fact]
    public async Task In_a_topic_a_command_needs_no_number_and_is_answered_there()
    {
        await using var town = await Forum();
        var executor = await town.Hire(2001, "Анна Иванова", "executor", "roads");
        await town.Registers();
        var admin = town.InTopic(town.Admin(), Only(town));

        await admin.Says("/assign Иванова");
        admin.Hears("Иванова");
        executor.Buttons.ShouldContain(b => b.StartsWith("Принять"));
        await admin.Says("история");
        admin.Hears("Иванова");
    }

    [Fact]
    public async Task A_press_in_a_topic_asks_there_and_words_in_another_topic_complete_nothing()
    {
        await using var town = await Forum();
        await town.Registers(5);
        await town.Registers(6, "Не горит фонарь на Мира, 3");
        var (first, second) = (town.Group.Topics.Keys.Min(), town.Group.Topics.Keys.Max());
        var admin = town.InTopic(town.Admin(), first);

        await admin.Presses("Отклонить");
        admin.Hears("причин");
        await town.InTopic(town.Admin(), second).Says("Тут сначала позвоним электрикам");
        await admin.SaysAndSends("Не наше, дорога областная");

        town.Group.Topics[first].Closed.ShouldBeTrue();
        town.Group.Topics[second].Closed.ShouldBeFalse();
        (await History(town, 2)).ShouldContain("позвоним электрикам");
    }

    [Clause("S3-34", "взаимодействие внутри администрации по тематикам")]
    [Fact]
    public async Task Talk_in_a_topic_is_kept_as_notes_and_nobody_is_answered()
    {
        await using var town = await Forum();
        await town.Registers();
        var admin = town.InTopic(town.Admin(), Only(town));

        await admin.Says("ответ готовим, бригада едет");
        admin.HearsNothing();

        (await History(town, 1)).ShouldContain("бригада едет");
        town.Resident(5).Buttons.ShouldNotContain("Вопрос решён");
    }

    [Fact]
    public async Task In_the_common_part_of_the_forum_everything_needs_its_number_and_is_answered_there()
    {
        await using var town = await Forum();
        await town.Registers();
        var admin = town.InGroup(town.Admin());

        await admin.Says("/card 1");
        town.Messenger.Sent[^1].Thread.ShouldBeNull();
        admin.Hears("000001");
        await admin.Says("/history");
        admin.Hears("номер");
    }

    [Fact]
    public async Task News_of_an_appeal_come_into_its_topic_and_the_topic_follows_its_end_and_its_return()
    {
        await using var town = await Forum();
        var resident = await town.Registers();
        var topic = Only(town);
        var admin = town.InTopic(town.Admin(), topic);

        await admin.SaysAndSends("/redirect В областное дорожное управление");
        town.Group.Topics[topic].Closed.ShouldBeTrue();
        await admin.Says("/reopen Вернули нам");

        town.Group.Topics[topic].Closed.ShouldBeFalse();
        town.Messenger.Sent.Where(s => s.ChatId == town.Group.Id && s.Text.Contains("возобновлено")).ShouldAllBe(s => s.Thread == topic);
        town.Messenger.Sent.Count(s => s.ChatId == town.Group.Id && s.Text.Contains("возобновлено")).ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_a_topic_cannot_be_opened_the_card_comes_to_the_common_chat_and_the_administrator_hears_once(bool forum)
    {
        await using var town = await Town.Open(Topics);
        (town.Group.IsForum, town.Group.BotMayManageTopics) = (forum, false);
        var admin = town.Admin();
        await admin.Says("/help");
        admin.Listens();

        await town.Registers(5);
        await town.Registers(6, "Не горит фонарь на Мира, 3");

        town.Messenger.Sent.Count(s => s.ChatId == town.Group.Id && s.IsNew && s.Thread is null).ShouldBe(2);
        town.Messenger.Sent.Count(s => s.ChatId == 1001 && s.Text.Contains("в общий чат")).ShouldBe(1);
        await town.InGroup(admin).Says("/assign 1 Смирнова");
        town.InGroup(admin).Card("000001").Text.ShouldContain("Смирнова");
    }

    [Fact]
    public async Task When_a_topic_is_deleted_the_card_comes_again_to_the_common_chat_and_nothing_is_lost()
    {
        await using var town = await Forum();
        var resident = await town.Registers();
        var topic = Only(town);
        town.Group.DeletesTopic(topic);

        await resident.Says("/my");
        await town.InGroup(town.Admin()).Says("/assign 1 Смирнова");

        var card = town.InGroup(town.Admin()).Card("000001");
        card.Text.ShouldContain("Смирнова");
        ((FakeMessage)card).Thread.ShouldBeNull();
        town.Messenger.Sent.Count(s => s.ChatId == 1001 && s.Text.Contains("в общий чат")).ShouldBe(1);
        await town.Restart();
        await town.InGroup(town.Admin()).SaysAndSends("/redirect 1 В область");
        town.InGroup(town.Admin()).Card("000001").Text.ShouldContain("передано в другую");
        town.Group.Topics.ShouldBeEmpty();
    }

    [Fact]
    public async Task When_an_appeal_ends_whose_topic_was_deleted_there_is_one_card_and_no_new_topic()
    {
        await using var town = await Forum();
        await town.Registers();
        town.Group.DeletesTopic(Only(town));

        await town.InGroup(town.Admin()).SaysAndSends("/redirect 1 В область");

        town.Group.Topics.ShouldBeEmpty();
        town.Group.Messages.Where(m => m.FromBot && m.Text.Contains("Сейчас: передано")).ShouldHaveSingleItem().Thread.ShouldBeNull();
        town.Messenger.Sent.Count(s => s.ChatId == 1001 && s.Text.Contains("в общий чат")).ShouldBe(1);
    }

    [Fact]
    public async Task News_that_find_the_topic_gone_bring_the_card_along()
    {
        await using var town = await Forum();
        var resident = await town.Registers();
        town.Group.DeletesTopic(Only(town));
        await resident.Replies(resident.Shown("МЦУ-2026-").MessageId, "Яма стала больше");

        var shown = town.Group.Messages.Where(m => m.FromBot).ToList();
        shown.ShouldContain(m => m.Text.Contains("Яма стала больше"));
        shown.Count(m => m.Text.Contains("Сейчас:")).ShouldBe(1);
        shown.ShouldAllBe(m => m.Thread == null);
    }

    [Fact]
    public async Task A_wait_that_the_platform_asks_for_delays_the_topic_and_loses_nothing()
    {
        await using var town = await Forum();
        town.Telegram.RetryAfterNext(7, "createForumTopic");
        await town.Registers();

        town.InTopic(town.Admin(), Only(town)).LastShown.Text.ShouldContain("000001");
        town.Telegram.RateViolations.ShouldBe(0);
    }

    [Fact]
    public async Task After_a_restart_the_topics_are_known()
    {
        await using var town = await Forum();
        await town.Registers();
        await town.Restart();
        var admin = town.InTopic(town.Admin(), Only(town));

        await admin.Says("/assign Смирнова");

        admin.Card("000001").Text.ShouldContain("Смирнова");
        town.Group.Topics.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_storm_keeps_to_the_limits_of_the_group()
    {
        await using var town = await Forum();
        for (var i = 0; i < 14; i++)
        {
            await town.Registers(100 + i, $"Не горит фонарь на Мира, {i + 1}");
        }

        town.Telegram.RateViolations.ShouldBe(0);
    }

    [Fact]
    public async Task Without_the_setting_a_forum_is_a_common_chat()
    {
        await using var town = await Town.Open();
        (town.Group.IsForum, town.Group.BotMayManageTopics) = (true, true);
        await town.Registers();
        town.Group.Topics.ShouldBeEmpty();
        town.InGroup(town.Admin()).Card("000001").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_channel_without_topics_says_so_at_the_start_and_goes_on()
    {
        await using var town = await Town.Open(Topics, messenger: "vk");
        Announce(town);
        town.Log.Count(line => line.Contains("Staff__Topics")).ShouldBe(1);
        await town.Registers();
        town.InGroup(town.Admin()).Card("000001").ShouldNotBeNull();
    }

    private static void Topics(Dictionary<string, string?> settings) => settings["Staff:Topics"] = "true";

    private static async Task<Town> Forum()
    {
        var town = await Town.Open(Topics);
        (town.Group.IsForum, town.Group.BotMayManageTopics) = (true, true);
        return town;
    }

    private static void Announce(Town town) =>
        ((Mcu.Bots.Hosting.Bootstrapper)town.Services.GetService(typeof(Mcu.Bots.Hosting.Bootstrapper))!).Announce([]);

    private static int Only(Town town) => town.Group.Topics.Keys.Single();

    private static async Task<string> History(Town town, int number)
    {
        var admin = town.Admin();
        await admin.Says($"/history {number}");
        return admin.LastShown.Text;
    }
}
