using Mcu.Bots.Tests.World;
using Mcu.Fakes.Vk;

namespace Mcu.Bots.Tests.Channels.Vk;

/// <summary>What is this messenger's own in the dialogues; the rest is held over all of them.</summary>
public sealed class VkDialogueTests
{
    [Fact]
    public async Task What_was_sent_while_the_program_was_down_is_heard_when_it_is_up()
    {
        await using var town = await VkStory.Open();
        var resident = town.Resident();
        await town.Restart();
        await resident.Hands().Says("Яма на дороге, ул. Ленина, 5");
        await town.Restart();
        await town.Settle();
        resident.Hears(Said.Consent);
        town.Vk.Unread.ShouldBe(0);
    }

    [Fact]
    public async Task A_stale_key_loses_nothing()
    {
        await using var town = await VkStory.Open();
        var resident = town.Resident();
        town.Vk.ExpireKey();
        await resident.Hands().Says("Яма на дороге, ул. Ленина, 5");
        await town.Reads();
        await town.Settle();
        resident.Hears(Said.Consent);
    }

    [Fact]
    public async Task When_the_platform_has_lost_events_the_bot_goes_on_with_the_next()
    {
        await using var town = await VkStory.Open();
        foreach (var (id, trouble) in new (long, Action)[] { (5, town.Vk.ForgetEvents), (6, town.Vk.LosePlace) })
        {
            trouble();
            await town.Reads();
            var resident = town.Resident(id);
            await resident.Says("Здравствуйте! Фонарь не горит, ул. Мира, 7");
            resident.Hears(Said.Consent);
        }

        town.Log.ShouldContain(line => line.Contains("no longer has all events"));
        town.Log.ShouldContain(line => line.Contains("lost our position"));
    }

    [Fact]
    public async Task Who_came_by_an_invitation_link_is_on_the_staff_at_once()
    {
        await using var town = await VkStory.Open();
        var admin = town.Admin();
        await admin.Says("/invite executor roads");
        var link = new Uri(admin.Finds(@"https://vk\.me/\S+"));
        link.AbsolutePath.ShouldBe($"/club{town.Vk.GroupId}");
        var code = link.Query["?ref=".Length..];

        var clerk = town.Clerk(2001, "Пётр Кузнецов");
        await town.Does(clerk, user => user.PressesBegin(Uri.UnescapeDataString(code)));
        clerk.Hears("Добро пожаловать", "исполнитель");
        await admin.Says("/staff");
        admin.Hears("Кузнецов");
    }

    [Fact]
    public async Task Words_said_with_a_link_are_not_lost()
    {
        await using var town = await VkStory.Open();
        var resident = town.Resident();
        await town.Does(resident, user => user.Says("Яма на дороге, ул. Ленина, 5", refCode: "poster"));
        resident.Hears(Said.Consent);
        await resident.Presses("Согласен");
        resident.Hears("Ленина, 5");
    }

    [Fact]
    public async Task In_the_conversation_the_community_may_be_named_before_a_command()
    {
        await using var town = await VkStory.Open();
        await town.Registers();
        var clerk = town.InGroup(town.Admin());
        await clerk.Says($"[club{town.Vk.GroupId}|@town], /card 1");
        clerk.Hears("МЦУ-2026-000001");
    }

    [Fact]
    public async Task A_forwarded_message_is_part_of_the_appeal_and_no_command()
    {
        await using var town = await VkStory.Open();
        var neighbour = town.Resident(6, "Анна");
        var said = neighbour.Hands().Private.Messages.Count;
        await neighbour.Says("Яма на дороге, ул. Садовая, 3");
        var original = neighbour.Hands().Private.Messages[said];

        var resident = town.Resident();
        await town.Does(resident, user => user.Forwards(original, "Посмотрите, пожалуйста"));
        await resident.Presses("Согласен");
        resident.Hears("Посмотрите", "Садовая, 3");

        var clerk = town.InGroup(town.Admin());
        await clerk.Hands().Says("/staff", ((VkTown.Actor)clerk.Actor).Chat);
        await town.Settle();
        var command = ((VkTown.Actor)clerk.Actor).Chat.Messages.Last(m => !m.FromBot);
        await town.Does(clerk, user => user.Forwards(command, "", ((VkTown.Actor)clerk.Actor).Chat));
        clerk.DoesNotHear("Смирнова");
    }

    [Fact]
    public async Task Photos_a_document_a_voice_message_and_a_place_reach_the_staff()
    {
        await using var town = await VkStory.Open();
        var resident = town.Resident();
        await resident.Says("Яма на дороге, ул. Ленина, 5");
        await resident.Presses("Согласен");
        await town.Does(resident, user => user.SendsPhoto("вот она", count: 3));
        await resident.SendsDocument("схема.pdf", 5000);
        await resident.SendsVoice();
        await resident.SendsLocation(56.84, 60.61);
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-000001");

        var clerk = town.InGroup(town.Admin());
        var shown = town.Vk.Sent.Count;
        town.Vk.Sent.Where(s => s.ChatId == VkTown.StaffChat).SelectMany(s => s.Files).Count(f => f.Kind == "photo").ShouldBe(3);
        await clerk.Says("/files 1");
        var files = town.Vk.Sent.Skip(shown).Where(s => s.ChatId == VkTown.StaffChat).SelectMany(s => s.Files)
            .Select(f => (f.Kind, f.Size)).ToList();
        files.Count(f => f.Kind == "photo").ShouldBe(3);
        files.ShouldContain(("document", 5000L));
        files.ShouldContain(("voice", 64L));
    }

    [Fact]
    public async Task The_resident_s_later_words_change_the_draft()
    {
        await using var town = await VkStory.Open();
        var resident = town.Resident();
        var message = await resident.Says("Яма на дороге, ул. Ленина, 5");
        await resident.Presses("Согласен");
        await resident.Edits(message, "Яма на дороге, ул. Ленина, 15");
        resident.Hears("Ленина, 15");
    }

    [Fact]
    public async Task Who_denies_messages_is_shown_as_unreachable_and_hears_the_answer_when_back()
    {
        await using var town = await VkStory.Open();
        var resident = await town.Registers();
        resident.Hands().Denies();
        await town.Settle();
        var clerk = town.InGroup(town.Admin());
        await clerk.SaysAndSends("/ask 1 С какой стороны дома?");
        await clerk.Says("/undelivered");
        clerk.Hears("МЦУ-2026-000001");

        resident.Listens();
        resident.Hands().Allows();
        await town.Settle();
        resident.Hears("С возвращением", "№ 1");
    }

    [Fact]
    public async Task A_card_that_is_too_old_to_be_edited_is_shown_anew()
    {
        await using var town = await VkStory.Open();
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Registers();
        var clerk = town.InGroup(town.Admin());
        var old = clerk.Card("МЦУ-2026-000001").MessageId;
        await town.Pass(TimeSpan.FromHours(25));
        await clerk.Says("/assign 1 Кузнецову");
        clerk.Card("МЦУ-2026-000001").MessageId.ShouldBeGreaterThan(old);
        clerk.Card("МЦУ-2026-000001").Text.ShouldContain("Кузнецов");
    }

    [Fact]
    public async Task A_lost_answer_of_the_platform_doubles_no_message()
    {
        await using var town = await VkStory.Open();
        var resident = town.Resident();
        town.Vk.LoseAnswers(2, "messages.send");
        await resident.Says("Яма на дороге, ул. Ленина, 5");
        resident.Hears(Said.Consent);
        resident.Hands().Private.Messages.Count(m => m.FromBot).ShouldBe(1);
        town.Vk.Requests["messages.send"].ShouldBe(3);
    }

    /// <summary>
    /// Sent, the answer lost, the program dead before it could note anything: the row has the same key when it is sent again.
    /// </summary>
    [Fact]
    public async Task What_is_sent_again_after_a_restart_is_dropped_by_the_platform()
    {
        await using var town = await VkStory.Open();
        var resident = town.Resident();
        town.Vk.LoseAnswers(1, "messages.send");
        await resident.Hands().Says("Яма на дороге, ул. Ленина, 5");
        await town.Reads();
        await town.Sends();
        await town.Restart();
        await town.Settle();
        resident.Hands().Private.Messages.Count(m => m.FromBot).ShouldBe(1);
        town.Vk.Requests["messages.send"].ShouldBe(2);
        (await town.Look(r => r.PendingInAll())).ShouldBe(0);
    }

    /// <summary>No event told of it: 901 is a final no, noted with the answer that came back, and not tried again.</summary>
    [Fact]
    public async Task Who_cannot_be_written_to_any_more_is_not_written_to_again()
    {
        await using var town = await VkStory.Open();
        var admin = town.Admin();
        await admin.Says("/start");
        var resident = await town.Registers();
        town.Vk.FailNext(1, 901, "messages.send");
        await resident.Says("/my");
        await town.Pass(TimeSpan.FromHours(1));
        resident.HearsNothing();
        (await town.Look(r => r.PendingInAll())).ShouldBe(0);
        await admin.Says("/undelivered");
        admin.Hears("Не доставлено: 1", "житель", "901");
    }

    [Theory]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(502)]
    public async Task What_the_platform_refuses_for_now_arrives_later(int code)
    {
        await using var town = await VkStory.Open();
        var resident = town.Resident();
        town.Vk.FailNext(3, code, "messages.send");
        await resident.Says("Яма на дороге, ул. Ленина, 5");
        resident.Hears(Said.Consent);
        (await town.Look(r => r.DeadCount())).ShouldBe(0);
    }

    [Fact]
    public async Task The_press_is_answered_before_a_minute_is_over()
    {
        await using var town = await VkStory.Open();
        await town.Registers();
        var clerk = town.InGroup(town.Admin());
        await clerk.Presses("Отвечу сам");
        town.Vk.Notes.ShouldNotBeEmpty();
        town.Vk.Notes[^1].UserId.ShouldBe(1001);
    }

    [Fact]
    public async Task Nobody_s_name_is_asked_of_the_platform_twice()
    {
        await using var town = await VkStory.Open();
        var resident = town.Resident(5, "Пётр");
        await resident.Says("Здравствуйте");
        await resident.Says("Яма на дороге, ул. Ленина, 5");
        town.Vk.Requests["users.get"].ShouldBe(1);
    }
}
