using Mcu.Bots.Tests.World;
using Mcu.Fakes.Telegram;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Notifications;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>A photo «после» goes with the answer: to the approver first, then to the resident.</summary>
public sealed class AnswerFilesTests
{
    [Theory, InEveryMessenger]
    public async Task A_photo_with_the_words_goes_to_the_approver_and_to_the_resident(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (resident, executor, head) = await town.InWork();
        await executor.Presses("Ответить");
        await executor.SendsPhoto(Story.GoodAnswer);
        head.Shown("ответ на утверждение").Text.ShouldContain("Приложено: 1 файл");
        FilesAt(town, head).ShouldBe(1);
        FilesAt(town, resident).ShouldBe(0);

        await head.Presses("Утвердить");
        resident.Hears("заделаем до 20 ноября", "Файлы к ответу");
        FilesAt(town, resident).ShouldBe(1);
    }

    [Fact]
    public async Task A_photo_in_reply_to_the_card_waits_for_the_words()
    {
        await using var town = await Town.Open();
        var (resident, executor, head) = await town.InWork();
        await executor.User.SendsPhoto(chat: executor.Chat, replyTo: executor.Card("МЦУ-2026-000001").MessageId);
        await town.Settle();
        executor.LastShown.Text.ShouldContain("файлы получены");
        await town.Restart();
        await executor.Says(Story.GoodAnswer);
        head.Shown("ответ на утверждение").Text.ShouldContain("Приложено: 1 файл");
        await head.Presses("Утвердить");
        FilesAt(town, resident).ShouldBe(1);
    }

    [Fact]
    public async Task An_album_that_comes_part_by_part_is_one_answer()
    {
        await using var town = await Town.Open();
        var (resident, executor, head) = await town.InWork();
        await executor.Presses("Ответить");
        var album = executor.User.Album(Story.GoodAnswer, 3);
        while (album.Left > 0)
        {
            await album.SendsNext();
            await town.Settle();
        }

        head.Shown("ответ на утверждение").Text.ShouldContain("Приложено: 3 файла");
        (FilesAt(town, head), town.Times(executor, "напишите ответ")).ShouldBe((3, 1));
        await head.Presses("Утвердить");
        FilesAt(town, resident).ShouldBe(3);
    }

    [Fact]
    public async Task A_photo_that_comes_after_the_draft_was_sent_back_is_asked_for_again()
    {
        await using var town = await Town.Open();
        var (resident, executor, head) = await town.InWork();
        await executor.Presses("Ответить");
        var album = executor.User.Album(Story.GoodAnswer, 3);
        await album.SendsNext();
        await town.Settle();
        await head.Says("/rework 1 Добавьте дату");
        while (album.Left > 0)
        {
            await album.SendsNext();
            await town.Settle();
        }

        town.Times(executor, "файл пришёл позже").ShouldBe(1);
        FilesAt(town, head).ShouldBe(1);
        await executor.Says($"/answer 1 {Story.GoodAnswer}");
        await head.Presses("Утвердить");
        FilesAt(town, resident).ShouldBe(0);
    }

    [Fact]
    public async Task A_photo_that_comes_after_the_resident_said_solved_is_still_theirs()
    {
        await using var town = await Town.Open();
        var (resident, executor, head) = await town.InWork();
        await executor.Presses("Ответить");
        var album = executor.User.Album(Story.GoodAnswer, 2);
        await album.SendsNext();
        await town.Settle();
        await head.Presses("Утвердить");
        await resident.Presses("Вопрос решён");
        await album.SendsNext();
        await town.Settle();
        FilesAt(town, resident).ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_leaves_again_brings_its_files_once()
    {
        await using var town = await Town.Open();
        var (resident, executor, head) = await town.InWork();
        await executor.Presses("Ответить");
        await executor.SendsPhoto(Story.GoodAnswer);
        await head.Presses("Утвердить");
        await town.Services.GetRequiredService<MessageProcessor>().RunInUnitOfWork(async work =>
            await town.Services.GetRequiredService<Notifier>().DeliverAnswer(work, (await work.Store.FindAppealByNumber(1))!));
        await town.Settle();
        (FilesAt(town, resident), town.Times(resident, "заделаем до 20 ноября")).ShouldBe((1, 1));
    }

    private static int FilesAt(Town town, Voice person) =>
        town.Messenger.Sent.Where(sent => sent.ChatId == person.Actor.ChatId).Sum(sent => sent.Files.Count);
}
