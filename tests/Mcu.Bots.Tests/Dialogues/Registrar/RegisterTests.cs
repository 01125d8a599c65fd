using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Bots.Tests.Dialogues.Registrar;

/// <summary>/register: a registrar enters an appeal for somebody.</summary>
public sealed class RegisterTests
{
    [Theory, InEveryMessenger]
    [Clause("S0-30", "обращений граждан в электронной форме")]
    [Clause("S1-12", "а также должностным лицам")]
    [Clause("S2-17", "письменные обращения")]
    [Clause("S4-12", "предложение, заявление, жалоба")]
    public async Task A_letter_is_entered_step_by_step_and_is_a_formal_appeal_with_its_own_number(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var clerk = town.Admin();
        await clerk.Says("/register");
        clerk.Hears("Откуда обращение?");
        await clerk.Presses("письмо");
        await clerk.Presses("обращение по 59-ФЗ");
        clerk.Hears("Кто обращается?");
        await clerk.Says("Иванов Иван Иванович");
        await clerk.Says("160000, ул. Мира, 3");
        await clerk.Says("Яма на дороге, ул. Ленина, 5");
        clerk.Hears("На кого жалоба?", "ч. 6 ст. 8");
        await clerk.Presses("Ни на кого");
        clerk.Hears("Проверьте", "письмо, обращение по 59-ФЗ", "Поступило: 9 ноября 2026", "Иванов Иван Иванович", "160000, ул. Мира, 3",
            "Ямы", "Ленина, 5");
        await clerk.Presses("Зарегистрировать");
        clerk.Hears("ОГ-2026-000001", "9 декабря 2026");

        var group = town.InGroup(clerk);
        group.Card("ОГ-2026-000001").Text.ShouldContain("Официальное обращение (59-ФЗ)");
        group.Card("ОГ-2026-000001").Text.ShouldNotContain("Иванов");
        await clerk.Says("/card ог-1");
        clerk.Hears("ОГ-2026-000001");
        await clerk.Says("/find иванов");
        clerk.Hears("ОГ-2026-000001");
    }

    [Fact]
    [Clause("S2-18", "устные обращения")]
    public async Task A_call_to_122_is_one_line_and_a_message()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await clerk.Says("/register 122 Иванов Пётр, 8 921 000-00-00: нет воды, ул. Мира, 3");
        clerk.Hears("МЦУ-2026-000001");
        var appeal = await town.Appeal();
        (appeal.Source, appeal.Kind, appeal.Applicant!.Phone).ShouldBe((Sources.Hotline, AppealKind.Message, "8 921 000-00-00"));
        (appeal.PlaceText ?? "").ShouldContain("Мира, 3");
        await clerk.Says("/register ерунда");
        clerk.Hears("Одной строкой так");
    }

    [Fact]
    [Clause("S2-18", "устные обращения")]
    public async Task What_was_said_by_telephone_can_be_a_message_only_and_at_a_reception_both()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await clerk.Says("/register");
        await clerk.Presses("устно");
        await clerk.Presses("По телефону");
        clerk.Hears("Кто обращается?");
        await clerk.Says("отмена");
        await clerk.Says("/register");
        clerk.Hears("Кто обращается?");
        await clerk.Says("Иванов Иван");
        await clerk.Presses("Не указано");
        await clerk.Says("Не горит фонарь");
        await clerk.Presses("Изменить");
        await clerk.Presses("Откуда");
        await clerk.Presses("устно");
        await clerk.Presses("На личном приёме");
        clerk.Hears("Какой порядок выбрал заявитель?");
        await clerk.Presses("сообщение");
        clerk.Hears("Проверьте", "устно, сообщение", "не указано");
    }

    [Fact]
    public async Task Lines_are_corrected_and_an_earlier_summary_enters_nothing()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Fill(clerk, "письмо", "сообщение");
        var earlier = (clerk.LastShown.MessageId, Data: clerk.LastShown.Buttons[0].Data!);
        await clerk.Presses("Изменить");
        await clerk.Presses("Поступило");
        await clerk.Says("10.11.2026");
        clerk.Hears("не позже сегодняшнего");
        await clerk.Says("06.11.2026");
        clerk.Hears("Поступило: 6 ноября 2026");
        await clerk.PressesData(earlier.MessageId, earlier.Data);
        clerk.SeesNote("обращение изменили");
        await clerk.Presses("Зарегистрировать");
        (await town.Appeal()).ReceivedOn.ShouldBe(new DateOnly(2026, 11, 6));
        clerk.Hears("МЦУ-2026-000001");
        await clerk.PressesData(earlier.MessageId, earlier.Data);
        (await town.Look(r => r.LastNumber())).ShouldBe(1);
    }

    [Fact]
    public async Task Mail_must_lie_in_a_russian_zone_and_the_regulation_names_the_zones()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await clerk.Says("/register");
        await clerk.Presses("письмо");
        await clerk.Presses("сообщение");
        await clerk.Says("Иванов Иван");
        await clerk.Says("ivanov@gmail.com");
        clerk.Hears("547-ФЗ", ".ru, .рф, .su", "Куда ответить?");
        await clerk.Says("иванов@почта.рф");
        clerk.Hears("суть обращения");

        await using var free = await Town.Open(regulation: Story.Regulation("registering: { mailZones: [] }"));
        var other = free.Admin();
        await other.Says("/register");
        await other.Presses("письмо");
        await other.Presses("сообщение");
        await other.Says("Иванов Иван");
        await other.Says("ivanov@gmail.com");
        other.Hears("суть обращения");
    }

    [Fact]
    [Clause("S2-16", "СЭД")]
    public async Task The_same_number_of_the_documents_system_is_not_entered_twice()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await clerk.Says("/register");
        await clerk.Presses("СЭД");
        await clerk.Says("125-п от 06.11.2026");
        await clerk.Presses("сообщение");
        await clerk.Says("Иванов Иван");
        await clerk.Presses("Не указано");
        await clerk.Says("Не горит фонарь");
        clerk.Hears("Номер там: 125-п от 6 ноября 2026");
        await clerk.Presses("Зарегистрировать");
        await clerk.Says("/register");
        await clerk.Presses("СЭД");
        await clerk.Says("№ 125-п");
        clerk.Hears("125-п уже есть: это МЦУ-2026-000001");
        await clerk.Says("126-п");
        clerk.Hears("Какой порядок");
    }

    [Fact]
    [Clause("S1-7", "гражданами и юридическими лицами")]
    [Clause("S2-17", "письменные обращения")]
    public async Task A_group_has_one_contact_person_and_a_company_too_and_scans_come_with_it()
    {
        await using var town = await Town.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        var clerk = town.Admin();
        await clerk.Says("/register");
        await clerk.Presses("письмо");
        await clerk.Presses("сообщение");
        await clerk.Presses("группа граждан");
        await clerk.Says("Жильцы дома по ул. Мира, 3");
        clerk.Hears("Кому отправить ответ за всех");
        await clerk.Says("Петров Иван, 12 человек");
        await clerk.Says("160000, ул. Мира, 3, кв. 1");
        await clerk.SendsAlbum("", 2);
        clerk.Hears("Файлы получили");
        await clerk.Presses("Всё в файлах");
        clerk.Hears("12 человек", "контактное лицо: Петров Иван", "2 файла");
        await clerk.Presses("Зарегистрировать");
        await clerk.Says("/assign 1 Кузнецову");
        executor.Hears("Жильцы дома", "12 человек", "Петров Иван");
        await executor.Says("/files 1");
        executor.Hears("2 файла");
    }

    [Fact]
    public async Task It_is_not_done_in_the_common_chat_nor_without_the_right()
    {
        await using var town = await Town.Open();
        var executor = await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.InGroup(town.Admin()).Says("/register 122 Иванов: нет воды");
        town.InGroup(town.Admin()).DoesNotHear("МЦУ-2026");
        (await town.Look(r => r.LastNumber())).ShouldBe(0);
        await executor.Says("/register");
        executor.Hears("администратор МЦУ", "координатор");
    }

    [Fact]
    public async Task What_was_begun_and_left_is_forgotten_with_the_drafts()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Fill(clerk, "письмо", "сообщение");
        await town.Pass(TimeSpan.FromDays(40));
        await town.Pass(TimeSpan.FromMinutes(1));
        await town.Pass(TimeSpan.FromMinutes(1));
        await clerk.Presses("Зарегистрировать");
        (await town.Look(r => r.LastNumber())).ShouldBe(0);
    }

    [Fact]
    [Clause("S1-14", "регистрация обращений в установленном порядке")]
    public async Task Who_registers_later_than_in_three_days_is_told_and_the_history_and_the_figures_say_so()
    {
        await using var town = await Town.Open();
        var clerk = town.Admin();
        await Formal(clerk);
        await clerk.Presses("Изменить");
        await clerk.Presses("Поступило");
        await clerk.Says("02.11.2026");
        clerk.Hears("регистрируете с опозданием");
        await clerk.Presses("Зарегистрировать");
        await clerk.Says("/history ОГ-1");
        clerk.Hears("зарегистрировано с опозданием");
        town.InGroup(clerk).Card("ОГ-2026-000001").Text.ShouldContain("Зарегистрировано с опозданием");
        await clerk.Says("/stats");
        clerk.Hears("Официальные обращения (59-ФЗ)", "Зарегистрировано с опозданием: 1");
    }

    /// <summary>Everything but the last press.</summary>
    internal static async Task Fill(Voice clerk, string source, string kind, string who = "Иванов Иван Иванович",
        string text = "Яма на дороге, ул. Ленина, 5")
    {
        await clerk.Says("/register");
        await clerk.Presses(source);
        await clerk.Presses(kind);
        await clerk.Says(who);
        await clerk.Says("160000, ул. Мира, 3");
        await clerk.Says(text);
    }

    internal static async Task Formal(Voice clerk, string who = "Иванов Иван Иванович", string text = "Яма на дороге, ул. Ленина, 5",
        string? about = null)
    {
        await Fill(clerk, "письмо", "обращение по 59-ФЗ", who, text);
        await (about is null ? (Task)clerk.Presses("Ни на кого") : clerk.Says(about));
    }
}
