using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>A photo «после» goes with the answer: to the approver first, then to the resident.</summary>
public sealed class AnswerFilesTests
{
    [Fact]
    public async Task A_photo_with_the_words_goes_to_the_approver_and_to_the_resident()
    {
        await using var town = await Town.Open();
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

    private static int FilesAt(Town town, Voice person) => town.Telegram.Sent.Where(sent => sent.ChatId == person.Chat.Id).Sum(sent => sent.Files.Count);
}
