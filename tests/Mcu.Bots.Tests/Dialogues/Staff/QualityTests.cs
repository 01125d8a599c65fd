using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>Answers that somebody looks at after the residents have them.</summary>
public sealed class QualityTests
{
    private const string Every = "municipality: { name: Город }\npath: { approvals: [], quality: { share: every, term: 2wd, by: [role:coordinator] } }";
    private const string Questions = "Яма на дороге, ул. Ленина, 5. Когда заделаете яму? Кто отвечает за светофор рядом?";

    [Theory, InEveryMessenger]
    [Clause("S1-17", "контроль полноты и качества решения")]
    [Clause("S3-19", "контроль сроков и качества обработки")]
    [Clause("S3-20", "контроль полноты и качества решения вопросов")]
    [Clause("S4-21", "сроки и качество")]
    public async Task The_resident_has_the_answer_at_once_and_whoever_controls_ticks_what_it_leaves_out(string messenger)
    {
        await using var town = await Town.Open(regulation: Every, messenger: messenger);
        var (executor, controller, resident) = await Answered(town);
        resident.Hears("заделаем до 20 ноября");
        controller.Hears("проверьте качество ответа до 11 ноября 2026", "Исполнитель: Кузнецов Пётр", "1. Когда заделаете яму?",
            "2. Кто отвечает за светофор рядом?");

        await controller.Presses("Нет ответа: 1");
        await controller.Presses("Нет ответа: 1");
        await controller.Presses("Нет ответа: 2");
        controller.Shown("проверьте качество").Text.ShouldContain("2. ✗ нет ответа: Кто отвечает за светофор");
        controller.Shown("проверьте качество").Text.ShouldContain("1. Когда заделаете яму?");
        await controller.Presses("Вернуть в работу");
        await controller.Says("допишите про светофор");
        executor.Hears("снова в работе", "допишите про светофор", "Без ответа остались вопросы: 2) Кто отвечает за светофор");
        resident.Hears("он оказался неполным", "Ответим ещё раз до");
        controller.Shown("качество ответа проверено").Buttons.ShouldBeEmpty();

        await executor.Presses("Принять");
        await executor.SaysAndSends(
            "/answer 1 Здравствуйте! Яму на Ленина, 5 заделаем до 20 ноября, за светофор отвечает дорожный отдел, тел. 2-15-40.");
        await Sends(executor);
        resident.Hears("за светофор отвечает дорожный отдел");
        await controller.Presses("Качество хорошее");
        controller.SeesNote("качество хорошее");
        await controller.Says("/history 1");
        controller.Hears("Громова Вера: ответ проверен и возвращён в работу", "Громова Вера: ответ проверен, качество хорошее");
    }

    [Fact]
    public async Task What_nobody_looked_at_in_time_stands_in_the_morning_digest_and_only_the_one_named_looks()
    {
        await using var town = await Town.Open(regulation: Every);
        var (executor, controller, _) = await Answered(town);
        var admin = town.Admin();
        await admin.Says("/quality 1");
        admin.Hears("по регламенту это делает координатор", "Громова Вера");
        await executor.Says("/quality 1");
        executor.Hears("вам недоступна");
        await controller.Says("/digest");
        controller.DoesNotHear("Не проверено в срок");
        await town.Pass(TimeSpan.FromDays(3));
        town.InGroup(admin).Hears("Не проверено в срок качество 1 ответа");
        await controller.Says("/quality 1");
        controller.Listens();
        await controller.Says("/digest");
        controller.DoesNotHear("Не проверено в срок");
    }

    [Fact]
    public async Task Of_a_share_every_second_is_looked_at_by_its_number_and_where_there_is_no_rule_none_is()
    {
        await using var town = await Town.Open(regulation: Every.Replace("every", "1 in 2", StringComparison.Ordinal));
        var (executor, controller, _) = await Answered(town);
        controller.DoesNotHear("проверьте качество");
        await controller.Says("/quality 1");
        controller.Hears("этот ответ проверять не нужно");
        await town.Registers(residentId: 6);
        await town.Admin().Says("/assign 2 Кузнецов");
        await executor.SaysAndSends($"/answer 2 {Office.GoodAnswer}");
        controller.Hears("МЦУ-2026-000002: проверьте качество");
    }

    private static async Task<(Voice Executor, Voice Controller, Voice Resident)> Answered(Town town)
    {
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var controller = await town.Hire(4001, "Вера Громова", "coordinator");
        var resident = await town.Registers(words: Questions);
        await town.Admin().Says("/assign 1 Кузнецов");
        await executor.Presses("Принять");
        await executor.SaysAndSends($"/answer 1 {Office.GoodAnswer}");
        await Sends(executor);
        return (executor, controller, resident);
    }

    /// <summary>Where the check-list has something to say, the author sends it as it is.</summary>
    private static async Task Sends(Voice executor)
    {
        if (executor.LastShown.Buttons.Any(button => button.Text == "Отправить"))
        {
            await executor.Presses("Отправить");
        }
    }
}
