using Mcu.Bots.Tests.Commands;
using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>A colleague is named in words: whoever is not certainly meant is asked about, and nobody is taken for somebody else.</summary>
public sealed class WhoIsMeantTests
{
    [Theory]
    [InlineData("/assign 1 Петровой")]
    [InlineData("/assign 1 Иванову")]
    [InlineData("/assign 1 Кузнецов Пётр")]
    [InlineData("/assign 1 Пётр Иванов")]
    [InlineData("/assign 1 Кузнецовой")]
    [InlineData("/assign 1 Кузнецов – Иванов")]
    [InlineData("назначить 1 Кузнецову П.")]
    [InlineData("назначить 1 Иван Петрович")]
    public async Task A_surname_that_nobody_has_goes_to_nobody_of_that_first_name(string said)
    {
        await using var town = await TwoExecutors();
        var admin = town.Admin();
        await admin.Says(said);
        admin.DoesNotHear("исполнитель – ");
        (await town.Look(r => r.FindAppealByNumber(1)))!.ExecutorId.ShouldBeNull();
    }

    [Theory]
    [InlineData("/assign 1 Зайцеву")]
    [InlineData("/assign 1 Пётр Зайцев")]
    [InlineData("/assign 1 ЗАЙЦЕВ П. А.")]
    [InlineData("назначить 1 Зaйцeву")]
    [InlineData("назначить 1 Петру")]
    [InlineData("назначить 1 Зайцеву Петру Ильичу срочно выехать")]
    public async Task Whoever_is_certainly_meant_is_assigned_at_once(string said)
    {
        await using var town = await TwoExecutors();
        var admin = town.Admin();
        await admin.Says(said);
        admin.Hears("исполнитель – Зайцев Пётр");
    }

    [Fact]
    public async Task Who_was_nearly_named_is_offered_by_a_button()
    {
        await using var town = await TwoExecutors();
        var admin = town.Admin();
        await admin.Says("/assign 1 Кузницову");
        admin.Hears("Не нашёл");
        await admin.Presses("Кузнецов И.");
        admin.SeesNote("исполнитель – Кузнецов Иван");
    }

    [Fact]
    public async Task A_part_of_a_compound_surname_is_asked_about()
    {
        await using var town = await TwoExecutors();
        await town.Hire(2003, "Мария Ёлкина-Петрова", "executor", "roads");
        var admin = town.Admin();
        await admin.Says("/assign 1 Петровой");
        admin.Hears("не уверен");
        admin.DoesNotHear("исполнитель – ");
        await admin.Presses("Ёлкина-Петрова М.");
        admin.SeesNote("исполнитель – Ёлкина-Петрова Мария");
    }

    [Fact]
    public async Task Whoever_stands_in_is_chosen_by_a_button_and_the_days_are_kept()
    {
        await using var town = await TwoExecutors();
        await town.Hire(2003, "Анна Иванова", "executor", "roads");
        await town.Hire(2004, "Олег Иванов", "executor", "roads");
        var admin = town.Admin();
        await admin.Says("/substitute Зайцева Иванову 10.11–12.11");
        admin.Hears("кто имеется в виду");
        await admin.Presses("Иванов Олег");
        admin.Hears("Зайцев Пётр – замещает Иванов Олег, с 10 ноября по 12 ноября");
    }

    [Fact]
    public async Task A_button_that_was_taken_back_dismisses_nobody()
    {
        await using var town = await TwoExecutors();
        await town.Hire(2003, "Пётр Зайцевич", "executor", "roads");
        var admin = town.Admin();
        await admin.Says("/dismiss Петру");
        var (message, press) = (admin.LastShown.MessageId, admin.LastShown.Buttons.Single(button => button.Text == "Зайцев Пётр").Data!);
        await admin.Presses("Отмена");
        await admin.PressesData(message, press);
        (await town.Look(r => r.Staff())).ShouldContain(person => person.Name == "Зайцев Пётр");
    }

    [Fact]
    public async Task Nobody_leaves_who_was_not_certainly_meant()
    {
        await using var town = await TwoExecutors();
        var admin = town.Admin();
        await admin.Says("/dismiss Петрова");
        (await town.Look(r => r.Staff())).ShouldContain(person => person.Name == "Зайцев Пётр");
        await admin.Says("/dismiss Кузнецов Пётр");
        (await town.Look(r => r.Staff())).ShouldContain(person => person.Name == "Кузнецов Иван");
    }

    private static async Task<Town> TwoExecutors()
    {
        var town = await Town.Open();
        await town.Hire(2001, "Иван Кузнецов", "executor", "housing");
        await town.Hire(2002, "Пётр Зайцев", "executor", "housing");
        await town.Writes(5, Street.Pothole);
        return town;
    }
}
