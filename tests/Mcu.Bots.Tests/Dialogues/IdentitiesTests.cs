using Mcu.Bots.Tests.World;
using Mcu.Data.Tests;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>One resident, many channels: joined by a code, and parted again.</summary>
public sealed class IdentitiesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_code_from_one_messenger_typed_in_another_joins_the_two(string engine)
    {
        await using var town = await Joined.Town(engine);
        var (vk, max) = (town.InVk(), town.InMax());
        await vk.Writes("Яма на дороге, ул. Ленина, 5");
        await max.Writes("Не горит фонарь, ул. Садовая, 3");

        await vk.Says("Связать");
        vk.Hears("MAX", "Telegram", "сайт", "15 минут", "Никому его не пересылайте");
        vk.DoesNotHear("ВКонтакте");
        var code = vk.Finds(Joined.CodeShape);
        await max.Says($"код {code.ToLowerInvariant()}");
        max.Hears("Связать этот чат", "ВКонтакте", "все ваши обращения", "/unlink");
        vk.DoesNotHear("Готово");
        await max.Presses("Связать");
        max.Hears("Готово", "ВКонтакте");
        vk.Hears("Готово", "MAX", "/unlink");

        await vk.Says("/my");
        vk.Hears("№ 1 · ", "№ 2 · ", "(MAX)");
        vk.DoesNotHear("(ВКонтакте)");
        await max.Says("мои");
        max.Hears("№ 2 · ", "№ 1 · ", "(ВКонтакте)");
        await max.Presses("№ 1");
        max.Hears("№ 1 · ");
    }

    [Fact]
    public async Task One_press_on_the_link_brings_the_code_to_the_other_messenger()
    {
        await using var town = await Joined.Town();
        var (telegram, max) = (town.InTelegram(), town.InMax());
        var code = await telegram.Code();
        telegram.Buttons.ShouldContain("Открыть: MAX");

        await ((MaxTown.Actor)max.Actor).User.Starts(code);
        await town.Settle();
        max.Hears("Связать этот чат", "Telegram");
        await max.Presses("Связать");
        telegram.Hears("Готово", "MAX");
    }

    [Fact]
    public async Task Nothing_is_joined_without_a_yes()
    {
        await using var town = await Joined.Town();
        var (vk, max) = (town.InVk(), town.InMax());
        await vk.Writes(Story.Pothole);
        await max.Says(await vk.Code());
        await max.Presses("Не связывать");
        max.Hears("ничего не связали");
        await max.Says("/my");
        max.Hears("пока нет обращений");
    }

    [Fact]
    public async Task A_question_is_answered_and_the_answer_rated_from_any_of_the_joined()
    {
        await using var town = await Joined.Town();
        var (vk, max) = await town.Both();
        var staff = await town.InWorkToo();
        await staff.Executor.SaysAndSends("/ask 1 Где именно?");
        vk.Hears("Где именно?");
        max.DoesNotHear("Где именно?");
        await max.Says("Напротив аптеки");
        max.Hears("спасибо, передали");
        staff.Executor.Hears("Напротив аптеки");

        await staff.Answered();
        vk.Hears("Яму заделаем");
        max.DoesNotHear("Яму заделаем");
        await max.Says("/status 1");
        max.Hears("Яму заделаем");
        await max.Presses("Вопрос решён");
        await max.Presses("5");
        max.Hears("Спасибо");
        (await town.Appeal()).Rating.ShouldBe(5);
    }

    [Fact]
    public async Task What_is_reopened_from_another_messenger_is_told_there_and_the_next_answer_comes_where_it_began()
    {
        await using var town = await Joined.Town();
        var (vk, max) = await town.Both();
        var staff = await town.InWorkToo();
        await staff.Answered();
        await max.Says("/status 1");
        await max.Presses("Не решён");
        vk.Listens();
        await max.Says("Яма осталась");
        max.Hears("вернули в работу");
        vk.HearsNothing();
        await staff.Answered();
        vk.Hears("Яму заделаем");
        max.DoesNotHear("Яму заделаем");
    }

    [Fact]
    public async Task Parting_says_what_becomes_of_the_appeals_and_each_stays_where_it_came_from()
    {
        await using var town = await Joined.Town();
        var (vk, max) = await town.Both();
        await max.Says("Отвязать");
        max.Hears("ВКонтакте", "останется там, откуда пришло", "1 обращение");
        await max.Presses("Отвязать этот чат");
        max.Hears("Больше не связаны", "ВКонтакте");
        vk.Hears("Больше не связаны", "MAX");

        await max.Says("/my");
        max.Hears("№ 2 · ");
        max.DoesNotHear("№ 1 · ");
        await max.Says("/status 1");
        max.Hears("1 у вас нет");
        await vk.Says("/my");
        vk.DoesNotHear("№ 2 · ");
        await max.Says("/unlink");
        max.Hears("ни с чем не связан");
    }

    [Fact]
    public async Task One_of_three_leaves_at_the_wish_of_another_and_the_two_stay_joined()
    {
        await using var town = await Joined.Town();
        var (vk, max) = await town.Both();
        var telegram = town.InTelegram();
        await max.Joins(telegram);
        vk.Hears("Telegram");
        telegram.Hears("Готово", "ВКонтакте", "MAX");

        await telegram.Says("/unlink");
        await telegram.Presses("Отвязать: ВКонтакте");
        await vk.Says("/my");
        vk.DoesNotHear("№ 2 · ");
        await telegram.Says("/my");
        telegram.Hears("№ 2 · ", "(MAX)");
        telegram.DoesNotHear("№ 1 · ");
    }

    [Fact]
    public async Task A_visitor_of_the_site_is_an_identity_too()
    {
        await using var town = await Joined.Town();
        var (visitor, vk) = (new Visitor(town), town.InVk());
        await vk.Writes(Story.Pothole);
        await visitor.Sends($"/link {await vk.Code()}");
        await visitor.Hears("Связать этот чат", "ВКонтакте");
        await visitor.PressesLast("join::");
        vk.Hears("Готово", "сайт");
        await visitor.Sends("/my");
        await visitor.Hears("№ 1 · ", "(ВКонтакте)");
    }

    [Fact]
    public async Task A_link_opens_the_page_with_the_code_in_hand()
    {
        await using var town = await Town.Open(settings => settings["Web:Address"] = "https://mcu.example.ru",
            messengers: ["telegram", "vk"]);
        var (visitor, vk) = (new Visitor(town), town.InVk());
        var code = await vk.Code();
        vk.LastShown.Buttons.Single(button =>
            button.Text == "Открыть: сайт").Url.ShouldBe($"https://mcu.example.ru/reception#start={code}");
        await visitor.Starts(code);
        await visitor.Hears("Связать этот чат", "ВКонтакте");
    }

    [Fact]
    public async Task Help_offers_to_join_and_to_part()
    {
        await using var town = await Joined.Town();
        var (vk, max) = (town.InVk(), town.InMax());
        await vk.Says("/help");
        vk.Hears("/link");
        await vk.Presses("Связать");
        await max.Says(vk.Finds(Joined.CodeShape));
        await max.Presses("Связать");
        await max.Says("помощь");
        await max.Presses("Отвязать");
        max.Hears("останется там, откуда пришло");
    }

    [Fact]
    public async Task A_joining_outlives_a_restart_between_the_code_and_the_yes()
    {
        await using var town = await Joined.Town();
        var (vk, max) = (town.InVk(), town.InMax());
        await vk.Writes(Story.Pothole);
        var code = await vk.Code();
        await town.Restart();
        await max.Says(code);
        await town.Restart();
        await max.Presses("Связать");
        await town.Restart();
        await max.Says("/my");
        max.Hears("№ 1 · ", "(ВКонтакте)");
    }
}
