namespace Mcu.Bots.Tests.Channels.Max;

/// <summary>The town talks in MAX.</summary>
public sealed class MaxDialogueTests
{
    private const string Number = "МЦУ-2026-000001";

    [Fact]
    public async Task From_the_first_message_to_the_rating_with_a_group_of_MAX_as_the_staff_chat()
    {
        await using var town = await MaxTown.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var resident = town.Resident();
        var clerk = town.InGroup(town.Admin());

        await resident.Says("Яма на дороге, ул. Ленина, 5, машины объезжают по тротуару");
        resident.Hears("персональн", "/forget");
        await resident.Presses("Согласен");
        resident.Hears("Проверьте", "Ленина, 5", "Тема:");
        await resident.Presses("Отправить");
        resident.Hears(Number, "19 ноября", "59-ФЗ");

        clerk.Card(Number).Text.ShouldContain("Ленина, 5");
        await clerk.Presses("Назначить");
        await clerk.Presses("Кузнецов");
        clerk.Card(Number).Text.ShouldContain("Кузнецов");

        executor.Hears(Number, "Яма на дороге");
        await executor.Presses("Принять");
        resident.Hears("взяли в работу");

        await executor.Presses("Ответить");
        await executor.Says("Здравствуйте! Яму на Ленина, 5 заделаем до 20 ноября. Дорожный отдел, тел. 2-15-40.");
        head.Hears("Яму на Ленина, 5 заделаем");
        await head.Presses("Утвердить");
        resident.Hears("Яму на Ленина, 5 заделаем", "Вопрос решён?");
        clerk.Card(Number).Text.ShouldContain("заделаем до 20 ноября");

        await resident.Presses("Вопрос решён");
        resident.Hears("Оцените");
        await resident.Presses("5");
        resident.Hears("Спасибо");
        await resident.Says("Быстро сделали!");
        resident.Hears("Спасибо");

        await clerk.Says("/history 1");
        clerk.Hears("Кузнецов", "Белова", "Быстро сделали!");
        town.Max.RateViolations.ShouldBe(0);
    }

    [Fact]
    public async Task One_press_sends_the_place_that_was_asked_for()
    {
        await using var town = await MaxTown.Open();
        var resident = town.Resident();
        await resident.Says("Не горит фонарь у подъезда");
        await resident.Presses("Согласен");
        resident.Hears("Где это?");
        await resident.Presses("Моё место на карте");
        resident.Hears("Проверьте", "место на карте");
    }

    [Fact]
    public async Task An_album_is_one_message_and_its_photos_reach_the_executor()
    {
        await using var town = await MaxTown.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var resident = town.Resident();
        await resident.Does(user => user.SendsAlbum("Яма на дороге, ул. Ленина, 5", 3));
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        var clerk = town.InGroup(town.Admin());
        await clerk.Says("/assign 1 Кузнецову");
        await executor.Says("/files 1");
        executor.Chat.Messages.Last(m => m.Kinds.Count > 0).Kinds.ShouldBe(["image", "image", "image"]);
    }

    [Fact]
    public async Task Words_edited_before_sending_change_the_summary()
    {
        await using var town = await MaxTown.Open();
        var resident = town.Resident();
        var first = await resident.Says("Яма на дороге, ул. Ленина, 5");
        await resident.Presses("Согласен");
        await resident.Does(user => user.Edits(first, "Две ямы на дороге, ул. Ленина, 7"));
        resident.LastShown.Text.ShouldContain("Ленина, 7");
    }

    [Fact]
    public async Task A_link_with_a_code_lets_a_colleague_in()
    {
        await using var town = await MaxTown.Open();
        var admin = town.Admin();
        await admin.Says("/invite executor roads");
        admin.Hears("https://max.ru/test_mcu_bot?start=");
        var code = admin.Finds("(?<=start=)[A-Z0-9-]+");
        var person = town.Clerk(2001, "Пётр Кузнецов");
        await person.Does(user => user.Starts(code));
        await person.Says("/mine");
        person.Hears("нет");
    }

    [Fact]
    public async Task Who_stopped_the_bot_is_told_on_return_what_they_missed()
    {
        await using var town = await MaxTown.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var head = await town.Hire(3001, "Анна Белова", "head");
        var resident = town.Resident();
        await resident.Says("Яма на дороге, ул. Ленина, 5");
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        await resident.Does(user => user.Stops());
        var clerk = town.InGroup(town.Admin());
        await clerk.Says("/assign 1 Кузнецову");
        await executor.Says("/accept 1");
        await executor.Says("/answer 1 Здравствуйте! Яму заделаем до 20 ноября. Дорожный отдел, тел. 2-15-40.");
        await head.Says("/approve 1");
        await resident.Does(user => user.Starts());
        resident.Hears("С возвращением", "есть ответ");
        await resident.Says("/status 1");
        resident.Hears("Яму заделаем до 20 ноября");
    }

    [Fact]
    public async Task What_was_written_while_the_bot_was_down_is_read_when_it_is_up_again()
    {
        await using var town = await MaxTown.Open();
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
        await using var town = await MaxTown.Open();
        town.Max.Commands.Select(command => command.Name).ShouldBe(["my", "status", "help", "forget"]);
        town.Max.Commands.ShouldAllBe(command => command.Description!.Length > 3);
    }

    [Fact]
    public async Task A_command_to_the_bot_by_its_name_in_the_staff_chat_is_understood()
    {
        await using var town = await MaxTown.Open();
        var clerk = town.InGroup(town.Admin());
        await clerk.Says("@test_mcu_bot /help");
        clerk.Hears("/help");
    }
}
