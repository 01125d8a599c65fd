using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>Every command, with a slash and by its Russian word.</summary>
public sealed class CommandTests
{
    /// <summary>What an administrator says in private, and what they hear; № 1 is new.</summary>
    [Theory]
    [InlineData("/new", "Без исполнителя: 1")]
    [InlineData("новые", "Без исполнителя: 1")]
    [InlineData("/mine", "нет обращений в работе")]
    [InlineData("моё", "нет обращений в работе")]
    [InlineData("/overdue", "Просроченных нет")]
    [InlineData("просрочено", "Просроченных нет")]
    [InlineData("/overdue ЖКХ", "Просроченных (ЖКХ) нет")]
    [InlineData("/overdue Кузнецов", "Просроченных (Кузнецов Пётр) нет")]
    [InlineData("просрочено космос", "Не нашёл")]
    [InlineData("/card 1", "Сейчас: ждёт назначения")]
    [InlineData("карточка 1", "Сейчас: ждёт назначения")]
    [InlineData("/assign 1 Кузнецову", "исполнитель – Кузнецов Пётр")]
    [InlineData("назначить 1 Кузнецова", "исполнитель – Кузнецов Пётр")]
    [InlineData("/assign 1 @petr_k", "исполнитель – Кузнецов Пётр")]
    [InlineData("/assign 1 Дороги", "исполнитель – Кузнецов Пётр")]
    [InlineData("/ask 1 Где это?", "вопрос записан. Отправляем жителю")]
    [InlineData("спросить 1 Где это?", "вопрос записан. Отправляем жителю")]
    [InlineData("/decline 1 нет дома", "отклонено")]
    [InlineData("отклонить 1 нет дома", "отклонено")]
    [InlineData("/redirect 1 в газовую службу", "передано")]
    [InlineData("перенаправить 1 в газовую службу", "передано")]
    [InlineData("/extend 1 25.12 ждём кран", "25 декабря 2026")]
    [InlineData("продлить 1 25.12 ждём кран", "25 декабря 2026")]
    [InlineData("/note 1 звонили", "заметка записана")]
    [InlineData("заметка 1 звонили", "заметка записана")]
    [InlineData("/history 1", "зарегистрировано")]
    [InlineData("история 1", "зарегистрировано")]
    [InlineData("/deadline 1", "Вот почему")]
    [InlineData("срок 1", "Вот почему")]
    [InlineData("/find яма", "Нашли")]
    [InlineData("найти Ленина", "Нашли")]
    [InlineData("/stats", "Поступило: 1")]
    [InlineData("статистика неделя", "Поступило: 1")]
    [InlineData("/stats прошлый месяц", "Поступило: 0")]
    [InlineData("/staff", "Кузнецов Пётр – исполнитель")]
    [InlineData("сотрудники", "Кузнецов Пётр – исполнитель")]
    [InlineData("/invite исполнитель ЖКХ", "исполнитель, ЖКХ")]
    [InlineData("пригласить координатор", "координатор")]
    [InlineData("/undelivered", "Всё доставлено")]
    [InlineData("недоставленные", "Всё доставлено")]
    [InlineData("/digest", "Без исполнителя: 1")]
    [InlineData("сводка", "Без исполнителя: 1")]
    [InlineData("/help", "/assign 17 Иванова · назначить")]
    [InlineData("помощь", "/assign 17 Иванова · назначить")]
    public async Task A_new_appeal_and_what_can_be_said(string said, string heard)
    {
        await using var town = await Town.Open();
        town.Telegram.User(2001, "Пётр", "Кузнецов", "petr_k");
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await town.Registers();
        var admin = town.Admin();
        await admin.SaysAndSends(said);
        admin.Hears(heard);
    }

    [Theory]
    [InlineData("/accept 1", "принято в работу")]
    [InlineData("принять 1", "принято в работу")]
    [InlineData("/return 1 не моя дорога", "возвращено")]
    [InlineData("вернуть 1 не моя дорога", "возвращено")]
    [InlineData("/answer 1 Здравствуйте! Заделали.", "на утверждении")]
    [InlineData("ответить 1 Здравствуйте! Заделали.", "на утверждении")]
    [InlineData("/interim 1 25.12 Заказали асфальт", "Окончательный – до 25 декабря 2026")]
    [InlineData("промежуточный 1 25.12 Заказали асфальт", "Окончательный – до 25 декабря 2026")]
    public async Task An_executor_says(string said, string heard)
    {
        await using var office = await Office.Open();
        await office.Clerk.Says("/assign 1 Кузнецову");
        await office.Executor.SaysAndSends(said);
        office.Executor.Hears(heard);
    }

    [Theory]
    [InlineData("/approve 1", "утверждено")]
    [InlineData("утвердить 1", "утверждено")]
    [InlineData("/rework 1 короче", "на доработку")]
    [InlineData("доработать 1 короче", "на доработку")]
    public async Task An_approver_says(string said, string heard)
    {
        await using var office = await Office.OnApproval();
        await office.Head.SaysAndSends(said);
        office.Head.Hears(heard);
    }

    [Theory]
    [InlineData("/return 1")]
    [InlineData("/answer 1")]
    [InlineData("/interim 1")]
    public async Task Nobody_is_asked_for_words_about_what_is_somebody_else_s(string said)
    {
        await using var office = await Office.InWork();
        var other = await office.Town.Hire(2002, "Вера Зимина", "executor", "roads");
        await other.SaysAndSends(said);
        other.Hears("назначено не вам");
    }

    [Fact]
    public async Task An_executor_is_not_asked_to_answer_what_nobody_gave_them()
    {
        await using var office = await Office.Open();
        await office.Executor.Says("/answer 1");
        office.Executor.Hears("сейчас нельзя", "ждёт назначения");
    }

    [Theory]
    [InlineData("/close 1", "закрыто")]
    [InlineData("закрыть 1", "закрыто")]
    [InlineData("/reopen 1 яма снова", "снова в работе")]
    [InlineData("возобновить 1 яма снова", "снова в работе")]
    public async Task After_the_answer(string said, string heard)
    {
        await using var office = await Office.Answered();
        await office.Clerk.SaysAndSends(said);
        office.Clerk.Hears(heard);
    }

    [Theory]
    [InlineData("/card 1")]
    [InlineData("/card № 1")]
    [InlineData("/card #1")]
    [InlineData("/card МЦУ-2026-000001")]
    [InlineData("/card мцу-2026-000001")]
    [InlineData("карточка МЦУ-2026-000001")]
    public async Task The_number_is_written_in_many_ways(string said)
    {
        await using var office = await Office.Open();
        await office.Head.SaysAndSends(said);
        office.Head.Hears("МЦУ-2026-000001 · Telegram");
    }

    [Theory]
    [InlineData("/assign Кузнецову", "исполнитель – Кузнецов Пётр")]
    [InlineData("назначить Кузнецову", "исполнитель – Кузнецов Пётр")]
    [InlineData("/history", "зарегистрировано")]
    [InlineData("срок", "Вот почему")]
    [InlineData("/decline нет такого дома", "отклонено")]
    public async Task In_a_reply_to_a_card_the_number_is_left_out(string said, string heard)
    {
        await using var office = await Office.Open();
        await office.Clerk.Replies(office.Group.Card(Office.Number).MessageId, said);
        await office.Clerk.SendsShown();
        office.Clerk.Hears(heard);
    }

    [Theory]
    [InlineData("/asign 1 Кузнецову", "/assign")]
    [InlineData("/назначит 1", "/assign")]
    [InlineData("/overdu", "/overdue")]
    [InlineData("назночить 1 Кузнецову", "Может быть, /assign")]
    [InlineData("спасибо 1 и всем остальным", "Не понял")]
    [InlineData("/card 9", "Последний номер – 2")]
    [InlineData("/card МЦ-2026-000001", "Может быть, МЦУ-2026-000001")]
    [InlineData("/card МЦУ-2025-000001", "Может быть, МЦУ-2026-000001")]
    [InlineData("/assign 1 Кузнецовой-Щедриной", "Кузнецов Пётр")]
    [InlineData("/card", "О каком обращении речь")]
    public async Task What_is_unknown_is_answered_with_the_nearest(string said, string heard)
    {
        await using var office = await Office.Open();
        await office.Town.Registers(6);
        var admin = office.Town.Admin();
        await admin.SaysAndSends(said);
        admin.Hears(heard);
    }

    [Theory]
    [InlineData("/card 1234567890123")]
    [InlineData("карточка 99999999999999999999999")]
    [InlineData("/assign № 1234567890 Кузнецову")]
    public async Task A_number_longer_than_any_is_answered_with_the_last_one(string said)
    {
        await using var office = await Office.Open();
        var admin = office.Town.Admin();
        await admin.SaysAndSends(said);
        admin.Hears("нет. Последний номер – 1");
    }

    [Fact]
    public async Task People_talk_in_the_staff_chat_without_being_taken_for_commands()
    {
        await using var office = await Office.Open();
        foreach (var talk in new[] { "принять бы уже закон о ямах", "назначить совещание на среду", "всем доброе утро",
            "ответ готовим к обеду, коллеги" })
        {
            await office.Clerk.Says(talk);
            office.Clerk.HearsNothing();
        }
    }
}
