using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>A formal appeal is not taken in a chat: the ways are told, what was written is kept, and the person chooses.</summary>
public sealed class FormalForkTests
{
    private const string Ways = """
        municipality:
          name: Заречный округ
          address: г. Заречный, ул. Мира, 3
        formalAppeal:
          site: https://zarechny.example/priemnaya
          reception: по вторникам с 14 часов
        """;

    [Theory, InEveryMessenger]
    [Clause("S3-16", "жалобы, обращения, предложения")]
    [Clause("S4-11", "сообщение")]
    [Clause("S4-12", "жалоба")]
    public async Task The_words_sound_formal_and_the_person_chooses_a_message(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger, regulation: Ways);
        var resident = await Written(town, "Прошу зарегистрировать официальное обращение по 59-ФЗ: яма на дороге, ул. Ленина, 5");
        resident.Hears(Said.Summary, "Похоже, вам нужно официальное обращение");
        resident.LastShown.Buttons.Select(b => b.Text).ShouldNotContain("Отправить");

        await resident.Presses("Нужно официальное обращение");
        resident.Hears("они не считаются", "Госуслуг", "на официальном сайте", "ул. Мира, 3", "по вторникам с 14 часов", "сохранено");
        LinkOf(resident, "Подать через Госуслуги").ShouldBe("https://www.gosuslugi.ru/help/obratitsya_v_pos");
        LinkOf(resident, "Приёмная на сайте").ShouldBe("https://zarechny.example/priemnaya");

        await resident.Presses("Отправить как сообщение");
        resident.Hears("МЦУ-2026-000001", "Это не официальное обращение");
        var appeal = await town.Appeal();
        (appeal.Kind, appeal.Text).ShouldBe(
            (AppealKind.Message, "Прошу зарегистрировать официальное обращение по 59-ФЗ: яма на дороге, ул. Ленина, 5"));
        var admin = town.Admin();
        await admin.Says("/history 1");
        admin.Hears("сообщение, а не официальное обращение");
    }

    [Theory, InEveryMessenger]
    public async Task Plain_words_are_sent_as_ever_and_the_way_out_stands_below(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await Written(town, Story.Pothole);
        resident.DoesNotHear("Похоже, вам нужно");
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-000001");
        var appeal = await town.Appeal();
        (await town.Look(r => r.HistoryOf(appeal.Id))).ShouldNotContain(line => line.Kind == HistoryKind.ChoseMessage);
    }

    [Theory, InEveryMessenger]
    public async Task Asked_before_a_word_is_written_the_ways_are_told_too(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = town.Resident();
        await resident.Says("/official");
        resident.Hears("четыре способа", "Письмом по почте на адрес администрации", "просто напишите о нём здесь");
        resident.Buttons.ShouldNotContain("Отправить как сообщение");
    }

    [Fact]
    public async Task What_the_message_still_lacks_is_asked_for_first()
    {
        await using var town = await Town.Open();
        var resident = await Written(town, "Официальное обращение: плохо убирают снег");
        resident.Hears("Где это?");
        await resident.Says("/official");
        await resident.Presses("Отправить как сообщение");
        resident.Hears("Где это?");
        await resident.Says("у старой мельницы");
        resident.Hears("Адрес: у старой мельницы");
        resident.DoesNotHear("Похоже, вам нужно");
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-000001");
        var appeal = await town.Appeal();
        (await town.Look(r => r.HistoryOf(appeal.Id))).ShouldContain(line => line.Kind == HistoryKind.ChoseMessage);
    }

    [Fact]
    public async Task The_choice_about_personal_data_comes_before_everything()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        await resident.Says(Story.Pothole);
        await resident.Says("/official");
        await resident.Presses("Отправить как сообщение");
        resident.SeesNote("Сначала выберите");
    }

    [Theory, InEveryMessenger]
    [Clause("S0-16", "Госуслуги. Решаем вместе")]
    public async Task What_we_could_not_answer_may_be_filed_at_the_state_services(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var resident = await town.Registers();
        resident.Listens();
        await town.Admin().SaysAndSends("/decline 1 это решает управляющая компания");
        resident.Hears("ответа не будет", "управляющая компания");
        LinkOf(resident, "Подать через Госуслуги").ShouldBe("https://www.gosuslugi.ru/help/obratitsya_v_pos");
    }

    internal static async Task<Voice> Written(Town town, string words)
    {
        var resident = town.Resident();
        await resident.Says(words);
        await resident.Presses("Согласен");
        return resident;
    }

    private static string? LinkOf(Voice resident, string button) => resident.LastShown.Buttons.Single(b => b.Text == button).Url;
}
