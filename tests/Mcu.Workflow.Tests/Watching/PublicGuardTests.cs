using Mcu.Workflow.Classification;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Tests.Watching;

public class PublicGuardTests
{
    [Theory]
    [InlineData("Мы позвоним вам по номеру 8 900 123-45-67 завтра", "8 900 123-45-67")]
    [InlineData("Ваш номер +7 (900) 123-45-67 записан", "+7 (900) 123-45-67")]
    [InlineData("Номер 89001234567 занят", "89001234567")]
    [InlineData("Номер 79001234567 занят", "79001234567")]
    [InlineData("Это 8(900)1234567?", "8(900)1234567")]
    [InlineData("Это 8-900-123-45-67", "8-900-123-45-67")]
    [InlineData("Это 900 123 45 67", "900 123 45 67")]
    [InlineData("Это +7.900.123.45.67", "+7.900.123.45.67")]
    [InlineData("Диспетчер: (86153) 2-15-40", "(86153) 2-15-40")]
    [InlineData("Диспетчер: 2-15-40", "2-15-40")]
    [InlineData("Диспетчер: 255-15-40.", "255-15-40")]
    [InlineData("тел. 21540", "21540")]
    [InlineData("Телефон: 2 15 40", "2 15 40")]
    public void A_telephone_is_found(string answer, string words) => Only(answer, PersonalKind.Phone, words);

    [Theory]
    [InlineData("В кв. 5 меняют трубу", "кв. 5")]
    [InlineData("В кв.15 меняют трубу", "кв.15")]
    [InlineData("Мастер был в квартире 12", "квартире 12")]
    [InlineData("Мастер был в квартире № 12", "квартире № 12")]
    [InlineData("Мастер был в кв-ре 12", "кв-ре 12")]
    [InlineData("Залило 12-ю квартиру", "12-ю квартиру")]
    [InlineData("Адрес: Мира, д. 5–12", "д. 5–12")]
    [InlineData("Адрес: Мира, д. 5-12, второй подъезд", "д. 5-12")]
    [InlineData("Соседи из 12 квартиры", "из 12 квартиры")]
    [InlineData("Мира, 5, КВ 7", "КВ 7")]
    public void A_flat_is_found(string answer, string words) => Only(answer, PersonalKind.Flat, words);

    [Theory]
    [InlineData("Заявка Петрова П. П. принята", "Петрова П. П.")]
    [InlineData("Работы ведёт И.И. Сидоров", "И.И. Сидоров")]
    [InlineData("Спросите Петрову Анну Сергеевну", "Петрову Анну Сергеевну")]
    [InlineData("Мы говорили с Анной Сергеевной вчера", "Анной Сергеевной")]
    [InlineData("Снег уберут 5 декабря.\nНачальник отдела Петров П. П.", "Петров П. П.")]
    [InlineData("Снег уберут завтра. Инспектор Ковальский", "Ковальский")]
    [InlineData("Жалоба соседа Шевченко рассмотрена", "Шевченко")]
    [InlineData("Гражданка Иванова получит ответ", "Иванова")]
    [InlineData("Гражданке Ивановой ответили", "Ивановой")]
    [InlineData("Семья Григорян получит перерасчёт", "Григорян")]
    [InlineData("Заявительнице Сидоровой-Белых ответили", "Сидоровой-Белых")]
    [InlineData("Пишите Петрову А.", "Петрову А.")]
    public void A_surname_is_found(string answer, string words) => Only(answer, PersonalKind.Surname, words);

    [Theory]
    [InlineData("Ваш паспорт 0312 345678 проверен", "паспорт 0312 345678")]
    [InlineData("паспорт серии 03 12 № 345678", "паспорт серии 03 12 № 345678")]
    [InlineData("СНИЛС 123-456-789 01", "СНИЛС 123-456-789 01")]
    [InlineData("Номер 123-456-789 01 найден", "123-456-789 01")]
    [InlineData("Ваш ИНН 231234567890", "ИНН 231234567890")]
    [InlineData("Полис ОМС 1234 5678 9012 3456", "Полис ОМС 1234 5678 9012 3456")]
    [InlineData("Лицевой счёт № 4012345", "Лицевой счёт № 4012345")]
    [InlineData("По л/с 4012345 долга нет", "л/с 4012345")]
    [InlineData("Ваш договор № 45/2020 действует", "Ваш договор № 45/2020")]
    [InlineData("договор социального найма № 12", "договор социального найма № 12")]
    [InlineData("Свидетельство II-АГ № 123456", "II-АГ № 123456")]
    public void A_number_of_a_document_is_found(string answer, string words) => Only(answer, PersonalKind.Document, words);

    [Theory]
    [InlineData("Анна, здравствуйте! Снег уберут завтра", "Анна")]
    [InlineData("Здравствуйте, Сергей! Снег уберут завтра", "Сергей")]
    [InlineData("Сергей Сидоров уже сообщал об этом", "Сергей Сидоров")]
    [InlineData("Об этом писала Сидорова Мария", "Сидорова Мария")]
    [InlineData("Ольга Петрова, снег уберут завтра", "Ольга Петрова")]
    [InlineData("Ответ дан Марине Ковальчук", "Марине Ковальчук")]
    public void A_name_that_is_not_the_author_s_is_found(string answer, string words) => Only(answer, PersonalKind.SomeoneElse, words);

    [Theory]
    [InlineData("Ольга, здравствуйте! Снег уберут завтра")]
    [InlineData("Здравствуйте, Ольга Речная! Снег уберут завтра")]
    [InlineData("Уважаемая Ольга, снег уберут 5 декабря 2026 года")]
    [InlineData("Снег уберут 05.12.2026 с 8:00 до 17:00")]
    [InlineData("Снег уберут 2026-12-05")]
    [InlineData("Приём с 8-00 до 17-00 по пятницам")]
    [InlineData("Дом 5 по улице Мира и дом 12 отремонтируют")]
    [InlineData("Дома 5–12 по улице Мира подключат завтра")]
    [InlineData("Управляющая компания отвечает за д. 5, 7 и 9")]
    [InlineData("На это дали 1 500 000 рублей")]
    [InlineData("На это дали 1500000 руб. из бюджета")]
    [InlineData("При опасности звоните 112 или 104")]
    [InlineData("Звоните на 8 800 100-20-30, звонок бесплатный")]
    [InlineData("Телефон доверия 8-800-200-01-22")]
    [InlineData("Это предусмотрено законом № 131-ФЗ от 06.10.2003")]
    [InlineData("По закону 59-ФЗ срок 30 дней")]
    [InlineData("Плитка положена по ГОСТ Р 56555-2015")]
    [InlineData("Закуплено 120 кв. м плитки, ещё 15 кв.м привезут")]
    [InlineData("Сделаем в 4 кв. 2026 года")]
    [InlineData("В доме 60 квартир")]
    [InlineData("Ремонт на улице Ивана Франко начнётся в мае")]
    [InlineData("Библиотека имени Сергея Есенина открыта")]
    [InlineData("Мы передали это в Управление дорожного хозяйства")]
    [InlineData("Муниципальный контракт № 45/2026 подписан")]
    [InlineData("ИНН организации 2312345678")]
    [InlineData("Жители Садовой улицы получат воду завтра")]
    [InlineData("Глава Кирово-Чепецкого района ответил")]
    [InlineData("Автобусы 5, 12 и 101 пойдут с 1 декабря")]
    [InlineData("Администрация Петровского района, кабинет 12")]
    [InlineData("Работы займут 10-12 дней")]
    [InlineData("Воду дадут через 3 - 5 часов")]
    [InlineData("На Советской положено 1200 м асфальта, осталось 300-400 м")]
    [InlineData("Координаты ямы 45.039268, 38.987221 записаны")]
    public void What_is_nobody_s_secret_is_not_found(string answer) =>
    PersonalDataDetector.Find(answer, "Ольга Речная", []).ShouldBeEmpty();

    [Theory]
    [InlineData("МЦУ-2026-000123", "Ваше обращение МЦУ-2026-000123 в работе", "МЦУ-2026-000123")]
    [InlineData("улица Садовая, 5", "На улице Садовой, 5 воду дадут завтра", "улице Садовой, 5")]
    [InlineData("Нет воды на Садовой 5, второй подъезд", "Бригада едет на Садовую 5 сегодня", "Садовую 5")]
    [InlineData("Муж после операции не может подняться без лифта, помогите", "Понимаем, что муж после операции не может подняться пешком",
    "муж после операции не может подняться")]
    public void What_was_told_in_private_is_not_repeated(string told, string answer, string words) =>
        PersonalDataDetector.Find(answer, "Ольга Речная", [told]).ShouldBe([new Personal(PersonalKind.PrivateAppeal, words)]);

    [Theory]
    [InlineData("Нет воды на Садовой 5", "Воду на Садовой дадут завтра, в домах 7 и 9 она есть")]
    [InlineData("Яма на дороге у школы", "Яму у школы засыпят завтра")]
    [InlineData("МЦУ-2026-000123", "Ваше обращение МЦУ-2026-000124 в работе")]
    [InlineData("улица Садовая, 5", "На улице Садовой, 15 воду дадут завтра")]
    [InlineData("", "Снег уберут завтра")]
    [InlineData("Спасибо", "Спасибо, что написали")]
    public void Words_that_anybody_says_are_no_secret(string told, string answer) =>
    PersonalDataDetector.Find(answer, "Ольга Речная", [told]).ShouldBeEmpty();

    [Fact]
    public void Everything_is_found_at_once_each_by_its_kind() =>
        PersonalDataDetector.Find("Петровой А. И., кв. 5, тел. 8 900 123-45-67, СНИЛС 123-456-789 01", "Ольга", []).Select(it => it.Kind)
            .ShouldBe([PersonalKind.Phone, PersonalKind.Flat, PersonalKind.Surname, PersonalKind.Document]);

    [Theory]
    [InlineData("8 ")]
    [InlineData("8-9(")]
    [InlineData("Анна Анна-")]
    [InlineData("паспорт 12 ")]
    [InlineData("кв")]
    [InlineData("Ааааа")]
    [InlineData("звоните ")]
    [InlineData("\n \t")]
    public void A_long_text_of_any_kind_is_looked_through(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 16_384 / part.Length));
        Should.NotThrow(() => PersonalDataDetector.Find(text, text, [text[..2_000]]));
        Should.NotThrow(() => new CommentSorter(Mcu.Workflow.Regulations.Regulation.Default).Sort(text,
            Mcu.Workflow.Messaging.PublicKind.Comment));
    }

    private static void Only(string answer, PersonalKind kind, string words) =>
        PersonalDataDetector.Find(answer, "Ольга Речная", []).ShouldBe([new Personal(kind, words)]);
}
