using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Registrar;

/// <summary>A call comes while something else is being entered.</summary>
public sealed class QuickEntryTests
{
    [Theory, InEveryMessenger]
    [Clause("S1-8", "всех видов обращений и сообщений")]
    public async Task A_call_in_between_is_entered_and_the_letter_goes_on_where_it_stood(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var clerk = await Began(town);
        await clerk.Says("/register 122 Иванов Пётр, 8 921 000-00-00: нет воды, ул. Мира, 3");
        clerk.Hears("МЦУ-2026-000001", "Начатое раньше обращение ждёт вас: /register");

        await clerk.Says("/register");
        clerk.Hears("Куда ответить?");
        await clerk.Says("160000, ул. Мира, 3");
        await clerk.Says("Яма на дороге, ул. Ленина, 5");
        await clerk.Presses("Ни на кого");
        clerk.Hears("Проверьте", "Сидорова Анна");
    }

    [Fact]
    public async Task One_line_that_lacks_something_does_not_wipe_out_the_letter_that_was_begun()
    {
        await using var town = await Town.Open();
        var clerk = await Began(town);
        await clerk.Says("/register письмо Иванов Пётр: нет воды, ул. Мира, 3");
        clerk.Hears("У вас начато другое обращение");
        await clerk.Says("/register");
        clerk.Hears("Куда ответить?");
        await clerk.Says("160000, ул. Мира, 3");
        await clerk.Says("Яма на дороге, ул. Ленина, 5");
        await clerk.Presses("Ни на кого");
        clerk.Hears("Сидорова Анна");
        clerk.DoesNotHear("Иванов");
    }

    private static async Task<Voice> Began(Town town)
    {
        var clerk = town.Admin();
        await clerk.Says("/register");
        await clerk.Presses("письмо");
        await clerk.Presses("обращение по 59-ФЗ");
        await clerk.Says("Сидорова Анна");
        return clerk;
    }
}
