using Mcu.Bots.Tests.World;
using Mcu.Fakes.Vk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>
/// The channel that an appeal came by is closed to us: another that the resident joined with it hears, and only that one.
/// </summary>
public sealed class ClosedChannelTests
{
    [Fact]
    public async Task The_answer_goes_to_the_other_messenger_where_its_own_is_closed()
    {
        await using var town = await Joined.Town();
        var (vk, max) = await town.Both();
        var staff = await town.InWorkToo();
        User(vk).Denies();
        await town.Settle();
        town.InGroup(town.Admin()).Card("000001").Text.ShouldNotContain("не получает наши сообщения");
        max.Listens();
        vk.Listens();

        await staff.Answered();
        max.Hears("Яму заделаем", "Вопрос решён?");
        vk.HearsNothing();
        staff.Executor.Card("000001").Text.ShouldContain("MAX. Закрыто: ВКонтакте");
        await staff.Executor.Says("/history 1");
        staff.Executor.Hears("отправлено другим путём", "ушло: MAX; закрыто: ВКонтакте");
        await max.Presses("Вопрос решён");
        (await town.Appeal()).Solved.ShouldBe(true);
    }

    [Fact]
    public async Task The_answer_goes_to_the_other_messenger_where_its_own_may_not_talk_with_residents_any_more()
    {
        Dictionary<string, string?> settings = null!;
        await using var town = await Joined.Town(more: all => settings = all);
        var (vk, max) = await town.Both();
        var staff = await town.InWorkToo();
        settings["Vk:LegalMode"] = "monitor";
        await town.Restart();
        max.Listens();
        vk.Listens();

        await staff.Answered();
        max.Hears("Яму заделаем");
        vk.HearsNothing();
        await max.Says("/link");
        max.LastShown.Text.ShouldNotContain("ВКонтакте:");
        max.LastShown.Buttons.Select(b => b.Text).ShouldNotContain(text => text.Contains("ВКонтакте", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_waited_already_is_said_in_the_other_messenger_and_once()
    {
        await using var town = await Joined.Town();
        var (telegram, max) = (town.InTelegram(), town.InMax());
        await telegram.Writes(Story.Pothole);
        await telegram.Joins(max);
        var staff = await town.InWorkToo();
        telegram.Listens();
        max.Listens();
        town.Telegram.BlockedBy(5);

        await staff.Answered();
        max.Hears("Яму заделаем");
        telegram.HearsNothing();
        Times(town.In<MaxTown>(), max, "Яму заделаем").ShouldBe(1);
        town.InGroup(town.Admin()).Card("000001").Text.ShouldContain("MAX. Закрыто: Telegram");
        town.Admin().DoesNotHear("не доставлено");
        await town.Restart();
        await town.Settle();
        Times(town.In<MaxTown>(), max, "Яму заделаем").ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_waits_while_the_program_dies_finds_the_other_messenger_after_the_start()
    {
        await using var town = await Joined.Town();
        var (telegram, max) = (town.InTelegram(), town.InMax());
        await telegram.Writes(Story.Pothole);
        await telegram.Joins(max);
        var staff = await town.InWorkToo();
        await staff.Executor.Says($"/answer 1 {Story.GoodAnswer}");
        await staff.Head.User.Says("/approve 1");
        await town.Reads();
        town.Telegram.BlockedBy(5);
        await town.Restart();
        await town.Settle();
        Times(town.In<MaxTown>(), max, "Яму заделаем").ShouldBe(1);
        Times(town.In<TelegramTown>(), telegram, "Вопрос решён?").ShouldBe(0);
    }

    [Fact]
    public async Task Of_three_messengers_the_last_that_is_open_hears()
    {
        await using var town = await Joined.Town();
        var (vk, max) = await town.Both();
        var telegram = town.InTelegram();
        await max.Joins(telegram);
        await town.Pass(TimeSpan.FromMinutes(2));
        await telegram.Says("/my");
        var staff = await town.InWorkToo();
        User(vk).Denies();
        town.Telegram.BlockedBy(5);
        await town.Settle();
        telegram.Listens();
        max.Listens();

        await staff.Answered();
        max.Hears("Яму заделаем");
        telegram.HearsNothing();
        await staff.Executor.Says("/history 1");
        staff.Executor.Hears("ушло: Telegram; закрыто: ВКонтакте", "ушло: MAX; закрыто: Telegram");
        staff.Executor.Card("000001").Text.ShouldContain("MAX. Закрыто: ВКонтакте");
    }

    [Fact]
    public async Task A_channel_that_is_switched_off_is_closed_too()
    {
        await using var town = await Town.Open(messengers: ["vk", "max"]);
        var (vk, max) = await town.Both();
        var staff = await town.InWorkToo();
        var desk = town.Services.GetRequiredService<MessageProcessor>();
        await desk.Save(async store => (await store.ResidentAt(Address.Parse("vk:5")))!.Address = "telegram:5");
        await staff.Executor.SaysAndSends("/ask 1 Где именно?");
        max.Hears("Где именно?");

        var appeal = await town.Appeal();
        await desk.RunInUnitOfWork(work =>
            work.SendOnce("stage", Address.Parse("telegram:5"), new Content("Это ждало с тех пор, как он был включён"),
            Priority.Resident, appeal));
        await town.Settle();
        max.Hears("Это ждало");
        vk.DoesNotHear("Это ждало");
    }

    [Fact]
    public async Task An_answer_in_a_talk_is_not_carried_elsewhere()
    {
        await using var town = await Joined.Town();
        var (telegram, max) = (town.InTelegram(), town.InMax());
        await telegram.Writes(Story.Pothole);
        await telegram.Joins(max);
        max.Listens();
        town.Telegram.BlockedBy(5);
        await telegram.Says("/my");
        max.HearsNothing();
    }

    [Fact]
    public async Task The_files_of_an_answer_go_with_it_and_are_one_line_of_the_history()
    {
        await using var town = await Joined.Town();
        var (vk, max) = await town.Both();
        var staff = await town.InWorkToo();
        User(vk).Denies();
        await town.Settle();
        max.Listens();
        await staff.Executor.Presses("Ответить");
        await staff.Executor.SendsPhoto(Story.GoodAnswer);
        await staff.Head.Says("/approve 1");
        max.Hears("Файлы к ответу", "Яму заделаем");
        var lines = await town.Look(async r => await r.HistoryOf((await r.FindAppealByNumber(1))!.Id));
        lines.Count(line => line.Kind == HistoryKind.Elsewhere).ShouldBe(1);
    }

    [Fact]
    public async Task With_all_of_them_closed_the_card_says_so_and_the_first_to_come_back_is_told()
    {
        await using var town = await Joined.Town();
        var (vk, max) = await town.Both();
        var staff = await town.InWorkToo();
        User(vk).Denies();
        await ((MaxTown.Actor)max.Actor).User.Stops();
        await town.Settle();
        var clerk = town.InGroup(town.Admin());
        clerk.Card("000001").Text.ShouldContain("не получает наши сообщения");
        clerk.Card("000002").Text.ShouldContain("не получает наши сообщения");
        await staff.Answered();

        User(vk).Allows();
        await town.Settle();
        vk.Hears("есть ответ", "/status 1");
        clerk.Card("000001").Text.ShouldNotContain("не получает наши сообщения");
    }

    [Fact]
    public async Task The_messenger_that_opened_again_hears_the_next_answer_itself()
    {
        await using var town = await Joined.Town();
        var (vk, max) = await town.Both();
        var staff = await town.InWorkToo();
        User(vk).Denies();
        await town.Settle();
        await staff.Executor.SaysAndSends("/ask 1 Где именно?");
        max.Hears("Где именно?");
        User(vk).Allows();
        await town.Settle();
        await max.Says("У аптеки");

        await staff.Answered();
        vk.Hears("Яму заделаем");
        max.DoesNotHear("Яму заделаем");
        staff.Executor.Card("000001").Text.ShouldNotContain("закрыто.");
    }

    [Fact]
    public async Task Who_joins_another_messenger_after_the_first_was_closed_hears_there_what_they_missed()
    {
        await using var town = await Joined.Town();
        var (vk, max) = (town.InVk(), town.InMax());
        await vk.Writes(Story.Pothole);
        var staff = await town.InWorkToo();
        var code = await vk.Code();
        User(vk).Denies();
        await town.Settle();
        await staff.Answered();
        await max.Says(code);
        await max.Presses("Связать");
        max.Hears("есть ответ", "/status 1");
        await max.Says("/status 1");
        max.Hears("Яму заделаем");
    }

    [Fact]
    public async Task What_has_parted_is_not_written_to_for_the_other()
    {
        await using var town = await Joined.Town();
        var (vk, max) = await town.Both();
        var staff = await town.InWorkToo();
        User(vk).Denies();
        await town.Settle();
        await max.Says("/unlink");
        await max.Presses("Отвязать: ВКонтакте");
        town.InGroup(town.Admin()).Card("000001").Text.ShouldContain("не получает наши сообщения");
        max.Listens();
        await staff.Answered();
        max.HearsNothing();
    }

    private static FakeVkUser User(Voice voice) => ((VkTown.Actor)voice.Actor).User;

    private static int Times(IMessenger messenger, Voice person, string words) =>
        messenger.Sent.Count(sent => (sent.Text ?? "").Contains(words, StringComparison.Ordinal) && sent.ChatId == person.Actor.ChatId);
}
