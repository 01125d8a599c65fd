using Mcu.Fakes;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>Whatever a resident will read is shown to whoever sends it, word for word, and leaves only when they say so.</summary>
public sealed class ShownFirstTests
{
    private const string Shown = "Житель прочтёт";

    [Theory]
    [InlineData("/decline 1 Это частная территория.")]
    [InlineData("/redirect 1 в газовую службу")]
    [InlineData("/ask 1 С какой стороны дома?")]
    [InlineData("/extend 1 25.12.2026 ждём кран")]
    public async Task A_clerk_reads_what_the_resident_will_read_with_number_and_place_and_then_sends_it(string said)
    {
        await using var office = await Office.Open();
        office.Resident.Listens();
        await office.Clerk.Says(said);
        office.Clerk.Hears(Shown, Office.Number, "Ленина, 5");
        office.Resident.HearsNothing();
        var words = office.Clerk.LastShown.Text!.Split("Житель прочтёт:\n\n")[1];
        await office.Clerk.Presses("Отправить");
        office.Resident.LastShown.Text.ShouldBe(words);
    }

    [Theory]
    [InlineData("/interim 1 25.12.2026 Заказали асфальт, привезут в декабре.")]
    [InlineData("/extend 1 25.12.2026 ждём асфальт")]
    [InlineData("/ask 1 Какой подъезд?")]
    public async Task An_executor_too(string said)
    {
        await using var office = await Office.InWork();
        await office.Executor.Says(said);
        var words = office.Executor.LastShown.Text!.Split("Житель прочтёт:\n\n")[1];
        await office.Executor.Presses("Отправить");
        office.Resident.LastShown.Text.ShouldBe(words);
    }

    [Fact]
    public async Task An_answer_without_approval_is_shown_first_also_where_nothing_is_to_be_improved()
    {
        await using var office = await Office.InWork("municipality: { name: Город }\nanswers: { approval: none, checklist: [] }");
        office.Resident.Listens();
        await office.Executor.Says($"/answer 1 {Office.GoodAnswer}");
        office.Executor.Hears(Shown, Office.GoodAnswer);
        office.Resident.HearsNothing();
        await office.Executor.Presses("Отправить");
        office.Resident.Hears(Office.GoodAnswer);
    }

    [Fact]
    public async Task Исправить_lets_the_clerk_write_again_and_the_first_words_never_leave()
    {
        await using var office = await Office.Open();
        await office.Clerk.Says("/decline 1 моё");
        await office.Clerk.Presses("Исправить");
        office.Clerk.Hears("почему отклоняем");
        await office.Clerk.Says("Это частная территория.");
        office.Clerk.Hears(Shown, "частная территория");
        await office.Clerk.Presses("Отправить");
        office.Resident.Hears("По обращению № 1", "ответа не будет", "частная территория");
        office.Resident.DoesNotHear("моё");
    }

    [Fact]
    public async Task Another_command_in_between_loses_nothing_and_two_previews_stand_beside_each_other()
    {
        await using var office = await Office.Open();
        await office.Town.Registers(6, "Мусор не вывозят, ул. Новая, 34");
        await office.Clerk.Says("/ask 1 Первый вопрос?");
        var first = office.Clerk.LastShown;
        await office.Clerk.Says("/ask 2 Второй вопрос?");
        await office.Clerk.Says("/card 1");
        await office.Clerk.PressesData(first.MessageId, first.Buttons[0].Data!);
        office.Resident.Hears("Первый вопрос");
        office.Resident.DoesNotHear("Второй вопрос");
    }

    [Fact]
    public async Task Pressed_twice_it_leaves_once()
    {
        await using var office = await Office.Open();
        await office.Clerk.Says("/ask 1 Какой подъезд?");
        var (shown, send) = (office.Clerk.LastShown.MessageId, office.Clerk.LastShown.Buttons[0].Data!);
        await office.Clerk.PressesData(shown, send);
        await office.Clerk.PressesData(shown, send);
        office.Clerk.SeesNote("устарела");
        office.Town.Times(office.Resident, "Какой подъезд").ShouldBe(1);
    }

    [Fact]
    public async Task An_extension_to_an_earlier_day_is_refused_right_after_the_date()
    {
        await using var office = await Office.InWork();
        await office.Executor.Says("/extend 1");
        await office.Executor.Says("10.11.2026");
        office.Executor.Hears("Назовите дату позже");
        office.Executor.DoesNotHear("почему продлеваем");
        await office.Executor.Says("25.12.2026");
        office.Executor.Hears("почему продлеваем");
    }
}
