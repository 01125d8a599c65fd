using Mcu.Bots.Tests.World;
using Mcu.Fakes.Max;

namespace Mcu.Bots.Tests.Channels.Max;

/// <summary>What people in MAX do otherwise than elsewhere; the main job is in the dialogues of every messenger.</summary>
public sealed class MaxDialogueTests
{
    [Fact]
    public async Task One_press_sends_the_place_that_was_asked_for()
    {
        await using var town = await Town.Open(messenger: "max");
        var resident = town.Resident();
        await resident.Says("Не горит фонарь у подъезда");
        await resident.Presses("Согласен");
        resident.Hears("Где это?");
        await resident.Presses("Моё место на карте");
        resident.Hears(Said.Summary, "место на карте");
    }

    [Fact]
    public async Task An_album_is_one_message_and_its_photos_reach_the_executor()
    {
        await using var town = await Town.Open(messenger: "max");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var resident = town.Resident();
        await town.Does(resident, user => user.SendsAlbum("Яма на дороге, ул. Ленина, 5", 3));
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        var clerk = town.InGroup(town.Admin());
        await clerk.Says("/assign 1 Кузнецову");
        await executor.Says("/files 1");
        town.Max.User(2001).Private.Messages.Last(m => m.Kinds.Count > 0).Kinds.ShouldBe(["image", "image", "image"]);
    }

    [Fact]
    public async Task Words_edited_before_sending_change_the_summary()
    {
        await using var town = await Town.Open(messenger: "max");
        var resident = town.Resident();
        var first = await resident.Says("Яма на дороге, ул. Ленина, 5");
        await resident.Presses("Согласен");
        await resident.Edits(first, "Две ямы на дороге, ул. Ленина, 7");
        resident.LastShown.Text.ShouldContain("Ленина, 7");
    }

    [Fact]
    public async Task A_link_with_a_code_lets_a_colleague_in()
    {
        await using var town = await Town.Open(messenger: "max");
        var admin = town.Admin();
        await admin.Says("/invite executor roads");
        admin.Hears("https://max.ru/test_mcu_bot?start=");
        var code = admin.Finds("(?<=start=)[A-Z0-9-]+");
        var person = town.Clerk(2001, "Пётр Кузнецов");
        await town.Does(person, user => user.Starts(code));
        await person.Says("/mine");
        person.Hears("нет");
    }

    [Fact]
    public async Task Who_stopped_the_bot_is_told_on_return_what_they_missed()
    {
        await using var town = await Town.Open(messenger: "max");
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var resident = town.Resident();
        await resident.Says("Яма на дороге, ул. Ленина, 5");
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        await town.Does(resident, user => user.Stops());
        var clerk = town.InGroup(town.Admin());
        await clerk.Says("/assign 1 Кузнецову");
        await executor.Says("/accept 1");
        await executor.Says("/answer 1 Здравствуйте! Яму заделаем до 20 ноября. Дорожный отдел, тел. 2-15-40.");
        await head.Says("/approve 1");
        await town.Does(resident, user => user.Starts());
        resident.Hears("С возвращением", "есть ответ");
        await resident.Says("/status 1");
        resident.Hears("Яму заделаем до 20 ноября");
    }

    [Fact]
    public async Task What_was_written_while_the_bot_was_down_is_read_when_it_is_up_again()
    {
        await using var town = await Town.Open(messenger: "max");
        await town.Settle();
        await town.Max.User(5, "Пётр").Says("Яма на дороге, ул. Ленина, 5");
        await town.Max.User(6, "Анна").Says("Не горит фонарь, ул. Мира, 1");
        await town.Restart();
        await town.Settle();
        town.Max.User(5).Private.Messages.ShouldContain(m => m.FromBot);
        town.Max.User(6).Private.Messages.ShouldContain(m => m.FromBot);
        var known = town.Max.Sent.Count;
        town.Max.RepeatLastUpdate();
        await town.Settle();
        town.Max.Sent.Count.ShouldBe(known, "a repeated update is not answered twice");
    }

    [Fact]
    public async Task The_commands_of_residents_stand_in_the_menu_with_their_descriptions()
    {
        await using var town = await Town.Open(messenger: "max");
        town.Max.Commands.Select(command => command.Name).ShouldBe(["my", "status", "official", "about", "link", "help", "forget"]);
        town.Max.Commands.ShouldAllBe(command => command.Description!.Length > 3);
    }

    [Fact]
    public async Task A_command_to_the_bot_by_its_name_in_the_staff_chat_is_understood()
    {
        await using var town = await Town.Open(messenger: "max");
        var clerk = town.InGroup(town.Admin());
        await clerk.Says("@test_mcu_bot /help");
        clerk.Hears("/help");
    }
}

file static class Doings
{
    /// <summary>A person does with their messenger what only people in MAX do.</summary>
    public static async Task Does(this Town town, Voice person, Func<MaxUser, Task> act)
    {
        person.Listens();
        await act(((MaxTown.Actor)person.Actor).User);
        await town.Settle();
    }
}
