using Mcu.Bots.Tests.World;
using Mcu.Fakes.Telegram;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>An answer that comes as an album: the words under its later pictures are part of it.</summary>
public sealed class AnswerCaptionsTests
{
    private const string Before = "На первом снимке – до работ, на втором – после.";
    private const string NoApproval = "municipality: { name: Город }\nanswers: { approval: none, checklist: [] }";

    [Theory]
    [InlineData(null)]
    [InlineData(NoApproval)]
    public async Task Words_under_the_later_pictures_of_an_answer_reach_the_resident(string? regulation)
    {
        await using var town = await Town.Open(regulation: regulation);
        var (resident, executor, head) = await town.InWork();
        await executor.Presses("Ответить");
        await SendsAll(town, executor.User.Album([Story.GoodAnswer, Before, null]));
        if (regulation is null)
        {
            head.Shown("ответ на утверждение").Text.ShouldContain(Before);
            await head.Presses("Утвердить");
        }
        else
        {
            executor.LastShown.Text.ShouldContain("Житель прочтёт");
            executor.LastShown.Text.ShouldContain(Before);
            await executor.Presses("Отправить");
        }

        resident.Hears("заделаем до 20 ноября", Before);
    }

    [Fact]
    public async Task Words_that_come_after_the_answer_has_left_are_told_to_their_author()
    {
        await using var town = await Town.Open();
        var (resident, executor, head) = await town.InWork();
        await executor.Presses("Ответить");
        var album = executor.User.Album([Story.GoodAnswer, Before]);
        await album.SendsNext();
        await town.Settle();
        await head.Presses("Утвердить");
        executor.Listens();
        await SendsAll(town, album);
        resident.DoesNotHear(Before);
        executor.Hears("Подпись к этой фотографии в ответ не вошла");
    }

    private static async Task SendsAll(Town town, Mcu.Fakes.Telegram.FakeAlbum album)
    {
        while (album.Left > 0)
        {
            await album.SendsNext();
            await town.Settle();
        }
    }
}
