using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Dialogues.Staff;

/// <summary>A decision put off by a plan (отложенное решение).</summary>
public sealed class PostponementTests
{
    private const string ByPlan = "municipality: { name: Город }\npath: { postponement: { days: 90, approvedBy: [role:head] } }";
    private const string Wish = "/postpone 1 25.12: Заделаем при ремонте улицы, он в плане на декабрь";

    [Theory, InEveryMessenger]
    public async Task The_executor_asks_with_a_plan_the_head_agrees_and_the_resident_hears_what_will_be_done_and_when(string messenger)
    {
        await using var office = await Office.InWork(ByPlan, messenger);
        office.Head.Listens();
        office.Resident.Listens();
        await office.Executor.Says(Wish);
        office.Executor.Hears("пришлите файл с планом");
        office.Head.HearsNothing();

        await office.Executor.SendsDocument("plan.pdf", 2000);
        office.Executor.Hears("отправлена на согласование");
        office.Head.Hears("план, по которому просят отложить решение", "Кузнецов Пётр просит отложить решение до 25 декабря 2026",
            "Заделаем при ремонте улицы");
        office.Resident.HearsNothing();
        office.Group.Card(Office.Number).Text.ShouldContain("Просят отложить до 25 декабря 2026");

        await office.Head.Presses("Согласовать перенос");
        office.Resident.Hears("решение отложили", "Заделаем при ремонте улицы, он в плане на декабрь", "до 25 декабря 2026");
        office.Executor.Hears("перенос согласован, Белова Анна");
        office.Group.Card(Office.Number).Text.ShouldContain("Срок: 25 декабря 2026");
        await office.Executor.Says("/deadline 1");
        office.Executor.Hears("Решение отложено по плану: Белова Анна");
    }

    [Theory, InEveryMessenger]
    public async Task The_head_refuses_and_the_date_stays(string messenger)
    {
        await using var office = await Office.InWork(ByPlan, messenger);
        await office.Executor.Says(Wish);
        await office.Executor.SendsDocument("plan.pdf", 2000);
        office.Resident.Listens();
        await office.Head.Presses("Отклонить");
        await office.Head.SaysAndSends("успеете до конца месяца");
        office.Executor.Hears("в переносе отказано, Белова Анна", "успеете до конца месяца");
        office.Resident.HearsNothing();
        office.Group.Card(Office.Number).Text.ShouldContain("Срок: 19 ноября 2026");
        await office.Head.Says("/put-off 1");
        office.Head.Hears("отложить решение никто не просит");
    }

    [Fact]
    public async Task It_is_put_off_no_further_and_no_more_often_than_the_regulation_says()
    {
        await using var office = await Office.InWork(
            "municipality: { name: Город }\npath: { postponement: { days: 60, planRequired: false } }");
        await office.Executor.Says("/postpone 1 01.03.2027 сделаем весной");
        office.Executor.Hears("не больше чем на 60 дней");
        await office.Executor.Says("/postpone 1 12.11 раньше срока");
        office.Executor.Hears("Назовите дату позже");
        await office.Executor.Says("/postpone 1 25.12 сделаем в декабре");
        await office.Head.Presses("Согласовать перенос");
        office.Resident.Hears("сделаем в декабре");
        await office.Executor.Says("/postpone 1 30.12 ещё немного");
        office.Executor.Hears("отложить ещё раз нельзя", "1 раз");
    }

    [Fact]
    public async Task Without_a_rule_nothing_is_put_off_and_only_the_one_the_rule_names_agrees()
    {
        await using (var office = await Office.InWork())
        {
            await office.Executor.Says("/postpone 1 25.12 сделаем в декабре");
            office.Executor.Hears("по регламенту решение по этому обращению не откладывают");
        }

        await using var other = await Office.InWork(ByPlan);
        await other.Executor.Says(Wish);
        await other.Executor.SendsDocument("plan.pdf", 2000);
        await other.Clerk.Says("/put-off 1");
        other.Clerk.Hears("по регламенту это делает руководитель МЦУ", "Белова Анна");
        await other.Clerk.Says("/postpone 1 25.12 за другого");
        other.Clerk.Hears("назначено не вам");
    }
}
