using Mcu.Bots.Tests.World;
using Mcu.Fakes;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>What a messenger cannot do, and its own way instead.</summary>
public sealed class OwnWaysTests
{
    /// <summary>
    /// A day later VK lets nobody change a message: the card comes anew. MAX gives a week to a talk and no term to a group; the browser's
    /// lines are our own.
    /// </summary>
    [Theory]
    [InlineData("telegram", true)]
    [InlineData("vk", false)]
    [InlineData("max", true)]
    [InlineData("web", true)]
    public async Task A_card_of_the_day_before_is_edited_or_comes_anew(string messenger, bool edited)
    {
        await using var town = await Town.Open(messenger: messenger);
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var clerk = town.InGroup(town.Admin());
        await town.Registered();
        var first = clerk.Card("МЦУ-2026-000001").MessageId;
        await town.Pass(TimeSpan.FromHours(26));

        await clerk.Says("/assign 1 Кузнецову");

        var card = clerk.Card("МЦУ-2026-000001");
        card.Text.ShouldContain("Исполнитель: Кузнецов Пётр");
        (card.MessageId == first).ShouldBe(edited);
    }

    /// <summary>
    /// Ten buttons are all that VK takes under a message, so a long choice is turned over in pages there too; the choice itself is the
    /// same.
    /// </summary>
    [Theory, InEveryMessenger]
    public async Task A_long_choice_of_topics_can_be_gone_through_to_its_end(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.Says(Story.Pothole);
        await resident.Presses("Согласен");
        await resident.Presses("Изменить");
        await resident.Presses("Другая тема");
        if (messenger == "vk")
        {
            resident.LastShown.Buttons.Count.ShouldBeLessThanOrEqualTo(10);
        }

        await resident.Presses("Транспорт");
        await resident.Presses("Ещё");
        await resident.Presses("Самокаты и гироскутеры");
        resident.Hears("Тема: Самокаты и гироскутеры");
    }

    /// <summary>In the browser nobody can be written to before they come; a code is put in at the staff's door and not said.</summary>
    [Theory, InEveryMessenger]
    public async Task Somebody_invited_comes_in_by_a_code_and_hears_commands_of_the_staff(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await executor.Says("/help");
        executor.Hears("/answer");
    }

    /// <summary>What cannot be read has other names everywhere; the browser's page offers nothing of the kind.</summary>
    [Theory]
    [InlineData("telegram")]
    [InlineData("vk")]
    [InlineData("max")]
    public async Task Who_sends_what_nobody_can_read_is_asked_for_words(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        Unreadable(town);
        await town.Settle();
        resident.Hears("прочитать не можем", "словами");

        await resident.Says(Story.Pothole);
        resident.DoesNotHear("прочитать не можем");
        resident.Hears(Said.Consent);
    }

    /// <summary>
    /// In the browser a recording is a file among others, and a voice message elsewhere; the staff get it in the same way.
    /// </summary>
    [Theory, InEveryMessenger]
    public async Task A_voice_message_reaches_the_staff_as_sound(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.Says(Story.Pothole);
        await resident.Presses("Согласен");
        await resident.SendsVoice();
        await resident.Presses("Отправить");
        (await town.Appeal()).Files.ShouldBe(1);

        var clerk = town.InGroup(town.Admin());
        await clerk.Says("/files 1");
        clerk.Actor.Messages.Last(m => m.FromBot && m.Files.Count > 0).Files.Single().Kind.ShouldBe(messenger == "web"
            ? "document" : messenger == "max" ? "audio" : "voice");
    }

    private static void Unreadable(Town town)
    {
        switch (town.Messenger)
        {
            case TelegramTown telegram:
                telegram.Fake.Raw("""
                    {"message":{"message_id":1,"date":1794207600,"from":{"id":5,"first_name":"Пётр","is_bot":false},"chat":{"id":5,"type":"private"},
                    "dice":{"emoji":"🎲","value":3} } }
                    """);
                break;
            case VkTown vk:
                vk.Fake.User(5).Allows();
                vk.Fake.Happens("message_new", """
                    {"message":{"id":1,"date":1794207600,"from_id":5,"peer_id":5,"conversation_message_id":1,"out":0,"text":"",
                    "attachments":[{"type":"gift","gift":{"id":7} }]},"client_info":{} }
                    """);
                break;
            case MaxTown max:
                max.Fake.Raw("message_created", """
                    {"update_type":"message_created","timestamp":1794207600000,"message":{"sender":{"user_id":5,"first_name":"Пётр","is_bot":false},
                    "recipient":{"chat_id":505,"chat_type":"dialog"},"timestamp":1794207600000,"body":{"mid":"mid.5","seq":1,"text":null,"attachments":[{"type":"data","data":"?"}]} } }
                    """);
                break;
        }
    }

    /// <summary>Telegram sends an album one by one with a common key, the others all in one message.</summary>
    [Theory, InEveryMessenger]
    public async Task An_album_is_one_appeal_with_all_its_files_whatever_way_it_comes(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.SendsAlbum(Story.Pothole, 4);
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        (await town.Appeal()).Files.ShouldBe(4);
    }
}
