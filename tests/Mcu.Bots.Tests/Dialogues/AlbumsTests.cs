using Mcu.Bots.Tests.World;
using Mcu.Fakes.Telegram;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>An album is one message however its parts arrive.</summary>
public sealed class AlbumsTests
{
    [Fact]
    public async Task Parts_that_come_one_by_one_are_one_message_and_the_summary_counts_them()
    {
        await using var town = await Town.Open();
        var resident = await town.Registered();
        var album = resident.User.Album("Яма на ул. Мира, 12", 3);
        await album.SendsNext();
        await town.Settle();
        await resident.Presses("Новое обращение");
        await album.SendsNext();
        await town.Settle();
        await album.SendsNext();
        await town.Settle();
        resident.LastShown.Text.ShouldContain("Приложено: 3 файла");
        town.Times(resident, Said.Summary).ShouldBe(2);
        town.Times(resident, "дополнение к обращению или новый").ShouldBe(1);
    }

    [Fact]
    public async Task Parts_on_both_sides_of_a_restart_are_one_message()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        var album = resident.User.Album("Яма на ул. Мира, 12", 4);
        await album.SendsNext();
        await town.Settle();
        await town.Restart();
        await album.SendsNext();
        await album.SendsNext();
        await town.Settle();
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        await town.Restart();
        await album.SendsNext();
        await town.Settle();

        (await town.Appeal()).Files.ShouldBe(4);
        (await town.Look(async r => await r.MessagesOf((await r.FindAppealByNumber(1))!.Id))).Select(message => message.Files.Count)
            .ShouldBe([1, 1, 1, 1]);
        town.Times(resident, Said.Consent).ShouldBe(1);
        town.InGroup(town.Admin()).Card("МЦУ-2026-000001").Text.ShouldContain("4 файла");
    }

    [Theory, InEveryMessenger]
    public async Task An_album_that_answers_a_question_is_one_answer(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (resident, executor, _) = await town.InWork();
        await executor.SaysAndSends("/ask 1 Пришлите фотографии");
        await resident.SendsAlbum("Вот", 3);
        town.Times(resident, "передали ваш ответ").ShouldBe(1);
        (await town.Appeal()).Files.ShouldBe(3);
    }

    [Fact]
    public async Task An_album_that_says_why_it_is_not_solved_reopens_once()
    {
        await using var town = await Town.Open();
        var (resident, _, _) = await town.Answered();
        await resident.Presses("Не решён");
        await resident.SendsAlbum("Яма на месте", 3);
        town.Times(resident, "вернули в работу").ShouldBe(1);
        var appeal = await town.Appeal();
        (appeal.Reopened, appeal.Files).ShouldBe((1, 3));
    }
}
