using System.Text.Json;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Storage;

namespace Mcu.Data.Tests;

public sealed class AppealQueryTests
{
    private static readonly Actor Chief = new(ActorKind.Staff, 70, "Петров") { OwnRights = Enum.GetValues<Right>().ToHashSet() };

    [Theory, OnSqlite, OnPostgres]
    public async Task An_appeal_comes_back_as_it_was(string engine)
    {
        await using var store = await Store.Create(engine);
        var (appeal, executor) = (Some.Appeal(17, "Яма на Ленина 🕳"), Some.Person("7"));
        (appeal.Place, appeal.PlaceText, appeal.Urgent) = (new Place(55.5, 37.25), "Ленина, 5", true);
        appeal.Assign(executor, Chief, Some.Now).ShouldBeNull();
        appeal.SubmitAnswer(Answer(appeal, executor), Some.Executing(executor), Some.Now.AddHours(1)).ShouldBeNull();
        appeal.Approve(Chief, Some.Now.AddHours(2)).ShouldBeNull();
        await store.Save(executor, appeal);
        await store.Reopen();

        await using var registry = store.Open();
        var back = (await registry.FindAppeal(appeal.Id))!;
        await registry.LoadAnswers(back);
        var history = await registry.HistoryOf(appeal.Id);

        // As text: what the database gives is another kind of list.
        JsonSerializer.Serialize(back).ShouldBe(JsonSerializer.Serialize(appeal));
        history.Select(l => l.Trigger).ShouldBe([null, Trigger.Assign, Trigger.Submit, Trigger.Approve]);
        back.History.ShouldBe(history);
        back.Answers.ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Approved);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_verb_on_a_stored_appeal_adds_its_line_and_its_answer(string engine)
    {
        await using var store = await Store.Create(engine);
        var (appeal, executor) = (Some.Appeal(17), Some.Person("7"));
        await store.Save(appeal, executor);

        await store.Do(async registry =>
        {
            var own = (await registry.FindAppealByNumber(17))!;
            own.Assign(executor, Chief, Some.Now).ShouldBeNull();
            own.SubmitAnswer(Answer(own, executor), Some.Executing(executor), Some.Now).ShouldBeNull();
            (await registry.HistoryOf(own.Id)).Count.ShouldBe(3);
        });

        (await store.Read(r => r.HistoryOf(appeal.Id))).Select(l => l.Kind)
            .ShouldBe([HistoryKind.Registered, HistoryKind.Moved, HistoryKind.Moved]);
        await store.Do(async registry =>
        {
            var own = (await registry.FindAppeal(appeal.Id))!;
            await registry.LoadAnswers(own);
            own.Approve(Chief, Some.Now).ShouldBeNull();
            own.AnswerText.ShouldBe("Заделали");
        });
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lists_come_most_urgent_first_and_filter(string engine)
    {
        await using var store = await Store.Create(engine);
        var (late, soon, urgent, closed) = (Some.Appeal(1, due: Some.Now.AddDays(9)), Some.Appeal(2, due: Some.Now.AddDays(1)),
            Some.Appeal(3, due: Some.Now.AddDays(5)), Some.Appeal(4, due: Some.Now.AddDays(-1)));
        urgent.Urgent = true;
        var executor = Some.Person("7");
        soon.Assign(executor, Chief, Some.Now);
        closed.Decline("нет", Chief, Some.Now);
        await store.Save(late, soon, urgent, closed);

        async Task<int[]> Numbers(AppealQuery query) => [.. (await store.Read(r => r.Appeals(query, 0, 10))).Select(a => a.Number)];
        (await Numbers(new())).ShouldBe([3, 4, 2, 1]);
        (await Numbers(new(States: [AppealState.Registered]))).ShouldBe([3, 1]);
        (await Numbers(new(ExecutorIds: [executor.Id, 5]))).ShouldBe([2]);
        (await Numbers(new(DueBefore: Some.Now.AddDays(6)))).ShouldBe([3, 2]);
        (await Numbers(new(States: [AppealState.Assigned, AppealState.Closed], DueBefore: Some.Now.AddDays(6)))).ShouldBe([2]);
        (await store.Read(r => r.CountAppeals(new(States: [AppealState.Registered])))).ShouldBe(2);
        (await store.Read(r => r.OpenByExecutor())).ShouldBe(new Dictionary<long, int> { [executor.Id] = 1 });
        (await store.Read(r => r.LastNumber())).ShouldBe(4);
        (await store.Read(r => r.AppealsOf(1, openOnly: true))).Count.ShouldBe(3);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_last_number_is_the_one_given_last_whichever_process_gave_it(string engine)
    {
        await using var store = await Store.Create(engine);
        var (first, second) = (Some.Appeal(17), Some.Appeal(18));
        (first.Id, second.Id) = (second.Id, first.Id);
        await store.Save(first, second);
        (await store.Read(r => r.LastNumber())).ShouldBe(18);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_waits_to_be_assigned_is_new_or_held_by_somebody_who_left(string engine)
    {
        await using var store = await Store.Create(engine);
        var (fresh, held, left, done) = (Some.Appeal(1), Some.Appeal(2), Some.Appeal(3), Some.Appeal(4));
        var (worker, leaver) = (Some.Person("7"), Some.Person("8"));
        leaver.Active = false;
        held.Assign(worker, Chief, Some.Now);
        left.Assign(leaver, Chief, Some.Now);
        done.Assign(leaver, Chief, Some.Now);
        done.Decline("нет", Chief, Some.Now);
        await store.Save(worker, leaver, fresh, held, left, done);
        (await store.Read(r => r.Appeals(new(ToAssign: true), 0, 10))).Select(a => a.Number).ShouldBe([1, 3]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_search_knows_no_case_and_no_yo(string engine)
    {
        await using var store = await Store.Create(engine);
        var (tree, pit) = (Some.Appeal(1, "Упала ЁЛКА у школы"), Some.Appeal(2, "100% яма"));
        pit.PlaceText = "Улица ЩОРСА";
        await store.Save(tree, pit);

        async Task<int[]> Found(string words) => [.. (await store.Read(r => r.Search(words, 10))).Select(a => a.Number)];
        (await Found("елка ШКОЛЫ")).ShouldBe([1]);
        (await Found("щорса Яма")).ShouldBe([2]);
        (await Found("мцу-2026")).ShouldBe([2, 1]);
        (await Found("0% _ма")).ShouldBeEmpty();
        (await Found("100%")).ShouldBe([2]);

        await store.Do(async r => (await r.FindAppeal(pit.Id))!.AddWords(Some.Message(Some.Resident("1"), "И ЛЮК открыт"), Some.Now));
        (await Found("люк")).ShouldBe([2]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_clock_finds_what_is_due(string engine)
    {
        await using var store = await Store.Create(engine);
        var (appeal, executor) = (Some.Appeal(1), Some.Person("7"));
        appeal.Assign(executor, Chief, Some.Now);
        appeal.SubmitAnswer(Answer(appeal, executor), Chief with { PersonId = executor.Id }, Some.Now);
        appeal.Approve(Chief, Some.Now);
        appeal.PlaceAnswer(Chief, Some.Now, TimeSpan.FromDays(3)).ShouldBeNull();
        Reminder[] reminders = [Reminder(appeal, 5), Reminder(appeal, 1), Reminder(appeal, 2)];
        reminders[1].DoneAt = Some.Now;
        await store.Save([appeal, .. reminders]);

        (await store.Read(r => r.DueReminders(Some.Now.AddDays(9), 10))).Select(r => r.At.Day).ShouldBe([25, 28]);
        (await store.Read(r => r.DueReminders(Some.Now.AddDays(9), 1))).Count.ShouldBe(1);
        (await store.Read(r => r.RemindersOf(appeal.Id))).Count.ShouldBe(3);
        (await store.Read(r => r.ToClose(Some.Now.AddDays(2), 10))).ShouldBeEmpty();
        (await store.Read(r => r.ToClose(Some.Now.AddDays(3), 10))).Count.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Figures_are_of_the_period(string engine)
    {
        await using var store = await Store.Create(engine);
        await store.Save(Some.Appeal(1), Some.Appeal(2));

        (await store.Read(r => r.Figures(Some.Now, Some.Now.AddDays(1)))).Count.ShouldBe(2);
        (await store.Read(r => r.Figures(Some.Now.AddDays(-1), Some.Now))).ShouldBeEmpty();
        (await store.Read(r => r.Figures(Some.Now, Some.Now.AddDays(1))))[0].AnsweredAt.ShouldBeNull();
    }

    private static Reminder Reminder(Appeal of, int days) =>
        new() { AppealId = of.Id, Kind = Mcu.Workflow.Deadlines.ReminderKind.Half, At = Some.Now.AddDays(days), DueAt = of.DueAt };

    private static AnswerDraft Answer(Appeal to, Person author) =>
        new()
        {
            Id = Some.Ids.Next(),
            AppealId = to.Id,
            Version = 1,
            Text = "Заделали",
            Files = new List<Mcu.Workflow.Messaging.FileRef>(),
            AuthorId = author.Id,
            At = Some.Now
        };
}
