using Mcu.Bots.Tests.World;
using Mcu.Tests;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>The bounds that the regulation sets to an appeal's way.</summary>
public sealed class PathTests
{
    private const string Once = "municipality: { name: Город }\npath: { reopening: { times: 1, days: 5 } }";

    [Fact]
    public async Task A_resident_has_an_appeal_reopened_as_often_as_the_regulation_says()
    {
        await using var office = await Office.OnApproval(Once);
        await office.Head.Presses("Утвердить");
        await office.Resident.Presses("Не решён");
        await office.Resident.Says("Яма на месте");
        office.Resident.Hears("вернули в работу");

        await office.Executor.Says($"/answer 1 {Office.GoodAnswer}");
        await office.Head.Presses("Утвердить");
        await office.Resident.Presses("Не решён");
        office.Resident.SeesNote("разрешает это 1 раз");
        await office.Clerk.Says("/reopen 1 житель прав");
        office.Resident.Hears("вернули в работу");
    }

    [Fact]
    public async Task After_the_days_that_the_regulation_gives_it_is_too_late()
    {
        await using var office = await Office.OnApproval(Once);
        await office.Head.Presses("Утвердить");
        await office.Town.Pass(TimeSpan.FromDays(5) + TimeSpan.FromMinutes(1));
        await office.Resident.Presses("Не решён");
        office.Resident.SeesNote("в течение 5 дней");
    }

    [Clause("S1-30", "межведомственных и отраслевых механизмов ускоренного решения")]
    [Clause("S3-36", "межведомственные и отраслевые механизмы ускоренного решения")]
    [Clause("S4-44", "маршрутизация между исполнителями или собственный ответ")]
    [Theory]
    [InlineData("[]", false)]
    [InlineData("[vk, web]", false)]
    [InlineData("[vk, telegram]", true)]
    public async Task Whoever_routes_answers_themselves_where_the_regulation_lets_them(string sources, bool may)
    {
        await using var office = await Office.Open($"municipality: {{ name: Город }}\npath: {{ selfAnswer: {sources} }}");
        var buttons = office.Group.Card(Office.Number).Buttons.Select(button => button.Text).ToList();
        buttons.Contains("Отвечу сам").ShouldBe(may);
        var admin = office.Town.Admin();
        foreach (var words in new[] { $"/answer 1 {Office.GoodAnswer}", "/self 1", "/assign 1 Смирнова" }.Take(may ? 1 : 3))
        {
            await admin.Says(words);
            admin.Hears(may ? "Белова" : "нельзя ответить самому");
        }
    }

    [Fact]
    public async Task An_interim_answer_puts_the_final_one_off_by_no_more_than_the_regulation_says()
    {
        await using var office = await Office.InWork("municipality: { name: Город }\npath: { interimDays: 10 }");
        await office.Executor.SaysAndSends("/interim 1 20.11 Ждём асфальт");
        office.Executor.Hears("не больше чем на 10 дней");
        await office.Executor.SaysAndSends("/interim 1 19.11 Ждём асфальт");
        office.Resident.Hears("Ждём асфальт", "19 ноября");
    }
}
