using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Storage;

namespace Mcu.Data.Tests;

/// <summary>What goes when its term is over, and what stays.</summary>
public sealed class KeepingTests
{
    private static readonly DateTimeOffset Old = Some.Now.AddDays(-9);
    private static readonly DateTimeOffset Term = Some.Now.AddDays(-1);

    private static readonly RetentionCutoffs RetentionCutoffs = new()
    { Keys = Term, Sent = Term, Dead = Term, SetAside = Term, Codes = Term, Questions = Term, Audit = Term };

    [Theory, OnSqlite, OnPostgres]
    public async Task Old_keys_and_sent_rows_are_pruned_at_the_commit(string engine)
    {
        await using var store = await Store.Create(engine);
        var (old, sent, waiting) = (Sent("1", Old), Sent("2", Some.Now), Some.Outbox("vk:1"));
        await store.Save(old, sent, waiting, new InboxRow { Key = "a", At = Old }, new InboxRow { Key = "b", At = Some.Now });

        var pruned = await Prune(store);

        (pruned.Keys, pruned.Sent).ShouldBe((1, 1));
        (await store.Read(r => r.Prefetch([Some.Incoming("1", "a"), Some.Incoming("1", "b")]))).ShouldBe(["b"]);
        (await store.Read(r => r.FindOutbox(old.Id))).ShouldBeNull();
        (await store.Read(r => r.FindOutbox(sent.Id))).ShouldNotBeNull();
        (await store.Read(r => r.FindOutbox(waiting.Id))).ShouldNotBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Dead_rows_deliveries_set_aside_codes_and_questions_go_too(string engine)
    {
        await using var store = await Store.Create(engine);
        var (dead, fresh) = (Some.Outbox("vk:1"), Some.Outbox("vk:1"));
        (dead.Status, dead.CreatedAt, fresh.Status) = (OutboxStatus.Dead, Old, OutboxStatus.Dead);
        await store.Save(
            dead, fresh, Aside("old", Old), Aside("new", Some.Now), Code("old", Old), Code("new", Some.Now), Question("1", Old),
            Question("2", Some.Now));

        var pruned = await Prune(store);

        (pruned.Dead, pruned.SetAside, pruned.Codes, pruned.Questions).ShouldBe((1, 1, 1, 1));
        (await store.Read(r => r.DeadOutbox(0, 10))).ShouldHaveSingleItem().Id.ShouldBe(fresh.Id);
        (await store.Read(r => r.SetAsides(0, 10))).ShouldHaveSingleItem().Key.ShouldBe("new");
        (await store.Read(r => r.FindInvite("old"))).ShouldBeNull();
        (await store.Read(r => r.FindInvite("new"))).ShouldNotBeNull();
        (await store.Read(r => r.ConversationAt(Some.Chat("1"), Some.Chat("1")))).ShouldBeNull();
        (await store.Read(r => r.ConversationAt(Some.Chat("2"), Some.Chat("2")))).ShouldNotBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_message_that_has_gone_still_tells_its_appeal_until_that_is_forgotten(string engine)
    {
        await using var store = await Store.Create(engine);
        var (answer, edit, other) = (Sent("44", Old), Sent("44", Old), Sent("45", Old));
        (answer.AppealId, edit.AppealId, other.AppealId) = (7, 7, 8);
        await store.Save(answer, edit, other);

        await Prune(store);
        await Prune(store);

        (await store.Read(r => r.FindOutbox(answer.Id))).ShouldBeNull();
        (await store.Read(r => r.AppealBehind(Some.Chat("1"), "44"))).ShouldBe(7);
        await store.Do(r => r.ForgetLinks(7));
        (await store.Read(r => r.AppealBehind(Some.Chat("1"), "44"))).ShouldBeNull();
        (await store.Read(r => r.AppealBehind(Some.Chat("1"), "45"))).ShouldBe(8);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task At_most_so_many_rows_go_at_once_and_none_of_their_links_is_lost(string engine)
    {
        await using var store = await Store.Create(engine);
        foreach (var id in Enumerable.Range(1, 5))
        {
            var row = Sent($"{id}", Old.AddMinutes(id));
            row.AppealId = id;
            await store.Save(row);
        }

        (await Prune(store, most: 2)).Sent.ShouldBe(2);
        (await Prune(store, most: 2)).Sent.ShouldBe(2);
        (await Prune(store, most: 2)).Sent.ShouldBe(1);

        foreach (var id in Enumerable.Range(1, 5))
        {
            (await store.Read(r => r.AppealBehind(Some.Chat("1"), $"{id}"))).ShouldBe(id);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Only_appeals_that_were_closed_long_ago_and_are_somebodys_expire(string engine)
    {
        await using var store = await Store.Create(engine);
        var (old, open, fresh, nobodys) = (Closed(1, Old), Some.Appeal(2), Closed(3, Some.Now), Closed(4, Old));
        nobodys.Expire("-", "", Some.Now);
        await store.Save(old, open, fresh, nobodys);

        (await store.Read(r => r.ToExpire(Term, Term, 10))).ShouldHaveSingleItem().Id.ShouldBe(old.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Formal_appeals_have_a_term_of_their_own(string engine)
    {
        await using var store = await Store.Create(engine);
        var (message, formal) = (Closed(1, Old), Closed(2, Old));
        formal.Kind = AppealKind.Formal;
        await store.Save(message, formal);

        (await store.Read(r => r.ToExpire(Term, Old, 10))).ShouldHaveSingleItem().Id.ShouldBe(message.Id);
        (await store.Read(r => r.ToExpire(Old, Term, 10))).ShouldHaveSingleItem().Id.ShouldBe(formal.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Stale_drafts_loose_words_and_silent_residents_are_found(string engine)
    {
        await using var store = await Store.Create(engine);
        var (silent, writer, owner) = (Resident("1"), Resident("2"), Resident("3"));
        var (stale, added) = (Draft(writer), Draft(owner));
        var (first, later, loose) = (Some.Message(writer, "яма"), Some.Message(owner, "ещё"), Some.Message(writer, "ничьё"));
        (first.At, loose.At) = (Old, Old);
        stale.Messages.Add(first);
        added.Messages.Add(later);
        await store.Save(silent, writer, owner, stale, added, loose, silent.Choose(ConsentChoice.Given, "2", Old));

        (await store.Read(r => r.StaleDrafts(Term, 10))).ShouldHaveSingleItem().Messages.ShouldHaveSingleItem().Id.ShouldBe(first.Id);
        (await store.Read(r => r.LooseMessages(Term, 10))).ShouldHaveSingleItem().Id.ShouldBe(loose.Id);
        (await store.Read(r => r.ResidentsToForget(Term, 10))).ShouldHaveSingleItem().Id.ShouldBe(silent.Id);
        (await store.Read(r => r.ConsentsOf(silent.Id))).Count.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lines_and_settings_are_found_by_age_and_name(string engine)
    {
        await using var store = await Store.Create(engine);
        var (old, edited, fresh) = (Some.Line("web:1", "давно"), Some.Line("web:1", "карточка"), Some.Line("web:1", "сейчас"));
        (old.At, edited.At, edited.EditedAt) = (Old, Old, Some.Now);
        await store.Save(old, edited, fresh);
        await store.Do(async r =>
        {
            await r.SetSetting("digest.sent.2026-01-01", "x");
            await r.SetSetting("digest.sent.2026-11-01", "y");
            await r.SetSetting("language", "ru");
        });

        (await store.Read(r => r.OldTranscript(Term, 10))).ShouldHaveSingleItem().Id.ShouldBe(old.Id);
        await store.Do(r => r.RemoveSetting("digest.sent.2026-01-01"));
        (await store.Read(r => r.SettingsUnder("digest.sent."))).ShouldHaveSingleItem().Value.ShouldBe("y");
    }

    private static async Task<Pruned> Prune(Store store, int most = 100)
    {
        Pruned? pruned = null;
        await store.Do(async r => pruned = await r.Prune(RetentionCutoffs, most));
        return pruned!;
    }

    private static OutboxRow Sent(string messageId, DateTimeOffset at)
    {
        var row = Some.Outbox("vk:1");
        (row.Status, row.SentAt, row.MessageId) = (OutboxStatus.Sent, at, messageId);
        return row;
    }

    private static Appeal Closed(int number, DateTimeOffset at)
    {
        var appeal = Some.Appeal(number);
        appeal.Decline("не по адресу", Actor.System, at).ShouldBeNull();
        return appeal;
    }

    private static Resident Resident(string id)
    {
        var resident = Some.Resident(id);
        (resident.CreatedAt, resident.MinuteStart) = (Old, Old);
        return resident;
    }

    private static Draft Draft(Resident of)
    {
        var draft = Some.Draft(of);
        draft.CreatedAt = Old;
        return draft;
    }

    private static PoisonMessage Aside(string key, DateTimeOffset at) => new() { Key = key, Delivery = "{}", Fault = "f", At = at };

    private static Invite Code(string code, DateTimeOffset until) => new() { Code = code, Role = "executor", ExpiresAt = until };

    private static Conversation Question(string id, DateTimeOffset at) =>
        new() { Key = Conversation.KeyOf(Some.Chat(id), Some.Chat(id)), Question = new PendingQuestion.CommandInput("note"), At = at };
}
