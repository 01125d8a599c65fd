using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Terms;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>Requests for information about an appeal: to a unit, a post, a colleague, a body outside.</summary>
[Clause("S1-47", "межведомственное взаимодействие")]
[Clause("S4-54", "информацию, необходимую для деятельности МЦУ")]
[Clause("S4-57", "привлекать органы и учреждения к задачам")]
public sealed class RequestTests
{
    private const string Bodies = """
        organisations:
          - { code: town, name: Администрация, kind: district, units: [education, social, housing, networks, waste, roads, transport, energy, improvement, reception, safety, building, economy],
              posts: [{ code: pipes, name: инженер сетей, unit: networks, roles: [executor] }, { code: lamps, name: мастер света, unit: roads, roles: [executor] }] }
          - { code: inspection, name: Государственная жилищная инспекция, shortName: ГЖИ, kind: outside }
        """;

    [Theory]
    [InEveryMessenger]
    public async Task A_unit_is_asked_its_head_answers_by_the_button_and_the_executor_reads_it(string messenger)
    {
        await using var town = await Town.Open(messenger: messenger);
        var (_, executor, _) = await town.InWork();
        var pipes = await town.Hire(2002, "Инна Сорокина", "unit-head", "networks");
        await executor.Says("/request 1 Сети: когда меняли трубу под ямой?");
        executor.Hears("отправляем запрос № 1 – Отдел коммунальных сетей", "до 24 ноября 2026");
        executor.Card("МЦУ-2026-000001").Text.ShouldContain("Запрос № 1: Отдел коммунальных сетей – ждём до 24 ноября 2026");
        pipes.Hears("Кузнецов Пётр просит сведения до 24 ноября 2026", "когда меняли трубу под ямой?");
        pipes.DoesNotHear("Ленина");
        await pipes.Presses("Ответить на № 1");
        await pipes.Says("15: 40 не меняли, меняли в 2019 году");
        executor.Hears("ответ на запрос № 1, Отдел коммунальных сетей: 15: 40 не меняли, меняли в 2019 году");
        executor.Card("МЦУ-2026-000001").Text.ShouldContain("Запрос № 1: Отдел коммунальных сетей – ответили 9 ноября 2026");
        pipes.Shown("когда меняли трубу").Text.ShouldContain("Ответ: 15: 40");
        await executor.Says("/history 1");
        executor.Hears("Кузнецов Пётр: запрос сведений – № 1, Отдел коммунальных сетей: когда меняли трубу",
            "Сорокина Инна: ответ на запрос");
    }

    [Fact]
    public async Task Several_at_once_a_reply_to_the_card_answers_ones_own_and_the_rest_is_put_in_by_its_number()
    {
        await using var town = await Town.Open(regulation: Story.Regulation(Bodies));
        var (_, executor, _) = await town.InWork();
        var colleague = await town.Hire(2002, "Инна Сорокина", "executor", "networks");
        await executor.Says("/request 1 Сорокина: есть ли там труба?");
        await executor.Says("/request 1 ГЖИ: кто управляет домом?");
        executor.Hears("запрос № 2 записан – Государственная жилищная инспекция", "/received 1: ответ");
        await executor.Says("/request 1 Ростелеком: есть ли там кабель?");
        executor.Hears("запрос № 3 записан – Ростелеком");

        await colleague.Replies(colleague.Shown("есть ли там труба?").MessageId, "Трубы нет");
        executor.Hears("ответ на запрос № 1, Сорокина Инна: Трубы нет");
        await executor.Says("/received 1: кабеля нет");
        executor.Hears("Ответа ждут несколько запросов: 2 – Государственная жилищная инспекция; 3 – Ростелеком");
        await executor.Says("/received 1 3: кабеля нет");
        executor.Hears("ответ на запрос № 3 записан");
        await executor.Says("/received 1 3: кабель есть");
        executor.Hears("На запрос № 3 (Ростелеком) ответили");
        await executor.Says("/received 1: дом без управляющей");
        executor.Hears("ответ на запрос № 2 записан");
        await executor.Says("/received 1: ещё");
        executor.Hears("нет запросов, которые ждут ответа");
    }

    [Fact]
    public async Task A_post_is_asked_by_its_holder_and_a_vacant_one_is_not()
    {
        await using var town = await Town.Open(regulation: Story.Regulation(Bodies));
        var (_, executor, _) = await town.InWork();
        var holder = await town.Hire(2002, "Инна Сорокина", "executor", "networks");
        await town.Admin().Says("/handover инженер сетей Сорокина");
        await executor.Says("/request 1 инженер сетей: есть ли там труба?");
        holder.Hears("Кузнецов Пётр просит сведения");
        executor.Hears("инженер сетей (Сорокина Инна)");
        await executor.Says("/request 1 мастер света: горит ли там фонарь?");
        executor.Hears("Должность «мастер света» вакантна");
    }

    [Fact]
    public async Task The_asker_hears_on_the_eve_and_when_it_is_late_once_and_not_after_an_answer()
    {
        await using var town = await Town.Open(regulation: Story.Term("30d", "request: 3wd"));
        var (_, executor, _) = await town.InWork();
        await executor.Says("/request 1 Ростелеком: есть ли там кабель?");
        await executor.Says("/request 1 Водоканал: есть ли там труба?");
        await town.Comes("10.11.2026 09:00");
        await executor.Says("/received 1 2: труба есть");
        await town.Comes("11.11.2026 08:01");
        await town.Comes("11.11.2026 09:00");
        town.Times(executor, "скоро срок запроса № 1, Ростелеком – до 12 ноября, 17:00").ShouldBe(1);
        await town.Comes("13.11.2026 08:01");
        await town.Restart();
        await town.Comes("13.11.2026 10:00");
        town.Times(executor, "на запрос № 1 не ответили в срок").ShouldBe(1);
        town.Times(executor, "скоро срок запроса № 2").ShouldBe(0);
        town.Times(executor, "на запрос № 2 не ответили").ShouldBe(0);
    }

    [Theory]
    [InlineData("pauses: { body: true }", "ответить до 10 декабря 2026", "Сдвигаем на 1 день")]
    [InlineData("pauses: { resident: true }", "ответить до 9 декабря 2026", "30 календарных дней")]
    public async Task The_clock_stands_until_the_last_of_them_has_answered_where_the_regulation_says_so(string pauses,
    string due, string why)
    {
        await using var town = await Town.Open(regulation: Story.Term("30d", pauses));
        var (_, executor, _) = await town.InWork();
        await executor.Says("/request 1 Ростелеком: есть ли там кабель?");
        await executor.Says("/request 1 Водоканал: есть ли там труба?");
        (await town.Appeal()).PausedAt.HasValue.ShouldBe(pauses.Contains("body", StringComparison.Ordinal));
        await executor.Says("/received 1 1: кабеля нет");
        (await town.Appeal()).PausedAt.HasValue.ShouldBe(pauses.Contains("body", StringComparison.Ordinal));
        await town.Comes("10.11.2026 10:00");
        await executor.Says("/received 1 2: трубы нет");
        await executor.Says("/deadline 1");
        executor.Hears(due, why);
        var appeal = await town.Appeal();
        town.Services.GetRequiredService<AppealClock>().Explain(appeal).DueAt.ShouldBe(appeal.DueAt);
    }

    [Fact]
    public async Task Only_whoever_has_to_do_with_it_answers_and_nobody_asks_about_what_is_closed()
    {
        await using var town = await Town.Open();
        var (_, executor, head) = await town.InWork();
        await town.Hire(2002, "Инна Сорокина", "unit-head", "networks");
        var stranger = await town.Hire(2003, "Олег Орлов", "executor", "waste");
        await executor.Says("/request 1 Сорокина: есть ли там труба?");
        await stranger.Says("/received 1: трубы нет");
        stranger.Hears("Этот запрос не вам");
        await executor.Says("/request 1 без двоеточия");
        executor.Hears("кого и о чём спросить?");
        await executor.Says("/never-mind");
        await executor.Says($"/answer 1 {Story.GoodAnswer}");
        await head.Says("/approve 1");
        await executor.Says("/request 1 Сорокина: а колодец?");
        executor.Hears("Запрашивать поздно");
    }
}
