using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Comments;

/// <summary>The clock of open sources: reminders once each, the digest of the half hour, the list.</summary>
[Clause("S0-26", "Сообщения из открытых источников")]
public sealed class CommentClockTests
{
    private const string Pit = "Когда заделаете яму на Ленина, 5?";

    [Clause("S4-45.1", "контроль сроков")]
    [Fact]
    public async Task The_clock_reminds_of_routing_of_the_answer_and_of_the_miss_once_each()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await Passes(TimeSpan.FromMinutes(59));
        clerk.DoesNotHear("Никто ещё не отвечает");
        await Passes(TimeSpan.FromMinutes(1));
        clerk.Hears("Никто ещё не отвечает за этот комментарий: Иван Петров: Когда заделаете");
        await Passes(TimeSpan.FromHours(1));
        clerk.HearsNothing();

        // Monday 11:00 plus a night: Tuesday 9:50, an hour of work before 10:48.
        await Passes(TimeSpan.FromHours(21.9));
        clerk.Hears("Меньше часа до срока");
        await Passes(TimeSpan.FromHours(1));
        clerk.Hears("Срок ответа под постом истёк 10 ноября в 10:48");
        await Passes(TimeSpan.FromHours(1));
        clerk.HearsNothing();

        async Task Passes(TimeSpan time)
        {
            clerk.Listens();
            await town.Pass(time);
        }
    }

    [Fact]
    public async Task After_the_program_stood_still_the_last_alarm_speaks_for_all()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        clerk.Listens();
        await town.Pass(TimeSpan.FromDays(2));
        clerk.Hears("Срок ответа под постом истёк");
        clerk.DoesNotHear("Никто ещё не отвечает");
        clerk.DoesNotHear("Меньше часа");
    }

    [Fact]
    public async Task What_concerns_many_has_the_shorter_clock()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        await page.Writes("11", "Пахнет газом в подъезде на Ленина, 5");
        var card = town.InGroup(town.Admin()).LastShown.Text;
        card.ShouldContain("Важное");
        card.ShouldContain("ответить до 9 ноября, 14:48");
    }

    [Fact]
    public async Task Taken_and_not_routed_in_time_is_told_and_routed_is_not()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", Pit);
        await clerk.Presses("Взять");
        await page.Writes("12", "Почему нет воды на Мира, 9?", author: 502);
        await clerk.Presses("Взять");
        await clerk.Says("/assign 2 Кузнецову");
        clerk.Listens();
        await town.Pass(TimeSpan.FromMinutes(61));
        clerk.Hears("Никто ещё не отвечает за этот комментарий: Иван Петров: Когда заделаете");
        clerk.DoesNotHear("нет воды");
    }

    [Fact]
    public async Task The_regulation_says_other_terms()
    {
        var (town, page) = await PublicPage.Open("municipality: { name: Город }\nopenSources: { routed: 30wm, answered: 2wh }");
        await using var _ = town;
        await page.Writes("11", Pit);
        town.InGroup(town.Admin()).LastShown.Text.ShouldContain("Взять до 10:30, ответить до 9 ноября, 12:00");
    }

    [Fact]
    public async Task Quiet_words_come_together_after_half_an_hour_and_may_be_taken_up_anyway()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        clerk.Listens();
        await page.Writes("11", "Спасибо большое за новый сквер!", name: "Анна Котова");
        await page.Writes("12", "Ну и погода сегодня", author: 502);
        await town.Pass(TimeSpan.FromMinutes(29));
        clerk.HearsNothing();
        await town.Pass(TimeSpan.FromMinutes(1));
        clerk.Hears("Спокойных комментариев: 2", "благодарность – 1", "разговор – 1", "1. Анна Котова: Спасибо большое");
        await town.Pass(TimeSpan.FromHours(1));
        (clerk.Finds("Спокойных комментариев: \\d+")).ShouldBe("Спокойных комментариев: 2");

        await clerk.Presses("2");
        clerk.LastShown.Text.ShouldContain("Ну и погода сегодня");
        clerk.LastShown.Text.ShouldNotContain("Взять до");
        await clerk.Presses("Взять");
        clerk.SeesNote("МЦУ-2026-000001");
    }

    [Fact]
    public async Task Thanks_that_become_a_complaint_get_their_card()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", "Спасибо за новый сквер!");
        clerk.Listens();
        await page.Edits("11", "Когда почините фонарь на Мира, 9?");
        clerk.Hears("Когда почините фонарь", "Взять до 11:00");
    }

    [Fact]
    public async Task A_storm_is_gathered_and_what_is_important_is_not()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        var storm = Enumerable.Range(0, 25).Select(i => ($"q{i}", $"Когда починят свет на улице Мира, {i + 1}?", 600L + i))
            .Append(("gas", "Пахнет газом в подъезде на Ленина, 5", 700L));
        await page.WriteTogether(storm);
        (await town.Look(r => r.UntoldSpotted(100))).Count.ShouldBe(15);
        clerk.Shown("Пахнет газом").Text.ShouldContain("Важное");
        clerk.Listens();
        await town.Pass(TimeSpan.FromMinutes(31));
        clerk.Hears("Ждут решения: 15");
    }

    [Clause("S4-9", "ВКонтакте, Одноклассники")]
    [Fact]
    public async Task What_was_seen_elsewhere_is_put_in_by_hand()
    {
        var (town, _) = await PublicPage.Open();
        await using var __ = town;
        var clerk = town.InGroup(town.Admin());
        await clerk.Says("/spot просто слова");
        clerk.Hears("Напишите ссылку и текст");
        await clerk.Says("/spot https://ok.ru/group/1 Спасибо, что на Мира, 9 нет воды");
        clerk.LastShown.Text.ShouldContain("другая страница");
        clerk.LastShown.Text.ShouldContain("https://ok.ru/group/1");
        clerk.LastShown.Text.ShouldContain("Взять до 11:00");
        clerk.LastShown.Buttons.Select(b => b.Text).ShouldBe(["Взять", "Не обращение"]);
        await clerk.Presses("Взять");
        await clerk.Says("/answer 1 Здравствуйте! Воду на Мира, 9 дадим сегодня к 18:00. Водоканал.");
        await clerk.Says("/history 1");
        clerk.Hears("зарегистрировано");
    }

    [Fact]
    public async Task What_was_put_in_already_is_said_so()
    {
        var (town, _) = await PublicPage.Open();
        await using var __ = town;
        var clerk = town.InGroup(town.Admin());
        await clerk.Says("/spot https://ok.ru/group/1 На Мира, 9 нет воды");
        clerk.Listens();
        await clerk.Says("/spot https://ok.ru/group/1 на Мира, 9 нет воды");
        clerk.Hears("Это уже записано: На Мира, 9 нет воды", "ждёт решения");
        (await town.Look(r => r.CountSpotted(quiet: false))).ShouldBe(1);
        await clerk.Presses("Показать");
        clerk.LastShown.Text.ShouldContain("https://ok.ru/group/1");

        await clerk.Says("/spot https://ok.ru/group/1 На Мира, 9 яма");
        clerk.Hears("Записали. По этой ссылке раньше уже было: На Мира, 9 нет воды");
        (await town.Look(r => r.CountSpotted(quiet: false))).ShouldBe(2);
    }

    [Fact]
    public async Task A_link_alone_is_kept_and_only_the_text_is_asked_for()
    {
        var (town, _) = await PublicPage.Open();
        await using var __ = town;
        var clerk = town.InGroup(town.Admin());
        await clerk.Says("/spot https://ok.ru/group/1");
        clerk.Hears("Ссылку записали. Теперь пришлите текст");
        await clerk.Says("На Мира, 9 нет воды");
        clerk.LastShown.Text.ShouldContain("https://ok.ru/group/1");
        clerk.LastShown.Text.ShouldContain("На Мира, 9 нет воды");
        await clerk.Says("/spot");
        clerk.Hears("Пришлите ссылку и текст");
        await clerk.Says("ok.ru без ссылки");
        clerk.Hears("Напишите ссылку и текст");
    }

    [Clause("S1-64", "специальные сроки: социальные сети")]
    [Fact]
    public async Task Every_term_of_open_sources_is_a_line_of_the_regulation()
    {
        var (town, page) = await PublicPage.Open(
            "municipality: { name: Город }\nopenSources: { routed: 30wm, answered: 2wh, important: 1wh, afterInterim: 3wd, digestMinutes: 10 }");
        await using var _ = town;
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var clerk = town.InGroup(town.Admin());
        await page.Writes("11", "Пахнет газом в подъезде на Ленина, 5");
        clerk.LastShown.Text.ShouldContain("Взять до 10:30, ответить до 9 ноября, 11:00");
        await page.Writes("12", "Спасибо за сквер!", author: 502);
        await town.Pass(TimeSpan.FromMinutes(10));
        clerk.Hears("Спокойных комментариев: 1");
        await clerk.PressesData(clerk.Shown("Пахнет газом").MessageId,
            clerk.Shown("Комментарий ·").Buttons.First(b => b.Text == "Взять").Data!);
        await clerk.Says("/assign 1 Кузнецову");
        await executor.SaysAndSends("/interim 1 25.12 Ищем утечку.");
        executor.Hears("окончательный нужен до 12 ноября");
    }

    [Fact]
    public async Task The_list_shows_what_is_open_with_the_time_that_is_left()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var clerk = town.InGroup(town.Admin());
        await clerk.Says("/spotted");
        clerk.Hears("Ничего не ждёт");
        await page.Writes("11", Pit);
        await page.Writes("12", "Пахнет газом в подъезде на Ленина, 5", author: 502, name: "Мария Лис");
        await page.Writes("13", "Спасибо за сквер!", author: 503);
        await clerk.Says("/spotted");
        clerk.Hears("Под постами и в открытых источниках: 2", "1. Мария Лис: Пахнет газом", "осталось 4 часа",
            "2. Иван Петров: Когда заделаете");
        await clerk.Presses("2");
        clerk.LastShown.Text.ShouldContain(Pit);
        clerk.LastShown.Text.ShouldContain("Взять до 11:00");
    }
}
