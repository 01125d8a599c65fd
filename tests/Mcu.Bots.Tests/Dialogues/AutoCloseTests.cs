using Mcu.Bots.Tests.World;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>No reply for seven days closes it.</summary>
public sealed class AutoCloseTests
{
    [Fact]
    public async Task Seven_silent_days_close_and_not_one_less()
    {
        await using var town = await Town.Open();
        var (resident, executor, _) = await town.Answered();
        await town.Pass(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(10));
        (await town.Appeal()).State.ShouldBe(AppealState.Answered);
        await town.Restart();
        resident.Listens();
        await town.Pass(TimeSpan.FromMinutes(20));
        (await town.Appeal()).State.ShouldBe(AppealState.Closed);
        resident.HearsNothing();
        town.Times(resident, "Оцените").ShouldBe(0);
        await executor.Says("/history 1");
        executor.Hears("закрыто – житель не ответил");
    }

    [Fact]
    public async Task Who_comes_late_may_still_say_that_it_is_not_solved()
    {
        await using var town = await Town.Open();
        var (resident, _, _) = await town.Answered();
        await town.Pass(TimeSpan.FromDays(8));
        await resident.Presses("Не решён");
        await resident.Says("Яма вернулась");
        resident.Hears("вернули в работу");
    }

    [Fact]
    public async Task Words_long_after_an_unfinished_complaint_are_a_new_story()
    {
        await using var town = await Town.Open();
        var (resident, _, _) = await town.Answered();
        await resident.Presses("Не решён");
        await town.Pass(TimeSpan.FromDays(30));
        await resident.Says("Нет света, ул. Мира, 12");
        resident.Hears(Said.Summary);
        (await town.Appeal()).Reopened.ShouldBe(0);
    }
}
