using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Storage;

namespace Mcu.Data.Tests;

/// <summary>What a batch asks is answered from what was prepared and from what it has itself added, before any commit.</summary>
public sealed class BatchTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_handled_key_is_seen_again(string engine)
    {
        await using var store = await Store.Create(engine);
        await store.Save(new InboxRow { Key = "vk:1", At = Some.Now });

        var seen = await store.Read(r => r.Prefetch([Some.Incoming("5", "vk:1"), Some.Incoming("5", "vk:2")]));

        seen.ShouldBe(["vk:1"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Prepared_people_residents_drafts_and_talks_are_found(string engine)
    {
        await using var store = await Store.Create(engine);
        var (resident, talk) = (Some.Resident("5"), Talk("7"));
        var draft = Some.Draft(resident);
        draft.Messages.Add(Some.Message(resident, "яма на Ленина"));
        await store.Save(resident, draft, Some.Person("7"), talk);

        await using var registry = store.Open();
        await registry.Prefetch([Some.Incoming("5", "a"), Some.Incoming("7", "b"), Some.Incoming("9", "c")]);

        (await registry.ResidentAt(Some.Chat("5")))!.Name.ShouldBe("Пётр");
        (await registry.DraftOf(resident.Id))!.Text.ShouldBe("яма на Ленина");
        (await registry.PersonAt(Some.Chat("7")))!.Name.ShouldBe("Иванова Анна");
        (await registry.ConversationAt(Some.Chat("7"), Some.Chat("7")))!.Expecting.ShouldBe("return");
        (await registry.ResidentAt(Some.Chat("9"))).ShouldBeNull();
        (await registry.PersonAt(Some.Chat("9"))).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rows_added_in_this_unit_of_work_are_found_before_the_commit(string engine)
    {
        await using var store = await Store.Create(engine);
        await using var registry = store.Open();
        await registry.Prefetch([Some.Incoming("5", "a")]);
        var (resident, person, talk, card) = (Some.Resident("5"), Some.Person("5"), Talk("5"), Some.Card("vk:5"));
        (await registry.ResidentAt(Some.Chat("5"))).ShouldBeNull();
        var (draft, message, appeal) = (Some.Draft(resident), Some.Message(resident, "яма", "17"), Some.Appeal(1, residentId: resident.Id));
        (card.AppealId, card.MessageId, message.AlbumKey) = (appeal.Id, "33", "album");
        message.DraftId = draft.Id;
        object[] rows = [resident, person, talk, draft, message, appeal, card, Some.Outbox("vk:5", onceKey: "once")];
        Array.ForEach(rows, registry.Add);

        (await registry.ResidentAt(Some.Chat("5"))).ShouldBeSameAs(resident);
        (await registry.FindResident(resident.Id)).ShouldBeSameAs(resident);
        (await registry.PersonAt(Some.Chat("5"))).ShouldBeSameAs(person);
        (await registry.FindPerson(person.Id)).ShouldBeSameAs(person);
        (await registry.ConversationAt(Some.Chat("5"), Some.Chat("5"))).ShouldBeSameAs(talk);
        (await registry.DraftOf(resident.Id)).ShouldBeSameAs(draft);
        (await registry.FindDraft(draft.Id)).ShouldBeSameAs(draft);
        draft.Messages.ShouldBe([message]);
        (await registry.ResidentMessageAt(Some.Chat("5"), "17")).ShouldBeSameAs(message);
        (await registry.AlbumPart(Some.Chat("5"), "album")).ShouldBeSameAs(message);
        (await registry.FindAppealByNumber(1)).ShouldBeSameAs(appeal);
        (await registry.FindAppealByFullNumber(appeal.FullNumber)).ShouldBeSameAs(appeal);
        (await registry.LastNumber()).ShouldBe(1);
        (await registry.HistoryOf(appeal.Id)).Count.ShouldBe(1);
        (await registry.AppealsOf(resident.Id, openOnly: true)).ShouldBe([appeal]);
        (await registry.CardBehind(Some.Chat("5"), "33")).ShouldBeSameAs(card);
        (await registry.AppealBehind(Some.Chat("5"), "33")).ShouldBe(appeal.Id);
        (await registry.CardsOf(appeal.Id)).ShouldBe([card]);
        (await registry.SaidAlready("once")).ShouldBeTrue();
        (await registry.PendingIn("vk:5")).ShouldBe(1);
        (await registry.PendingInAll()).ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Rows_removed_in_this_unit_of_work_are_gone_before_the_commit(string engine)
    {
        await using var store = await Store.Create(engine);
        var (resident, talk) = (Some.Resident("5"), Talk("5"));
        await store.Save(resident, Some.Draft(resident), talk);

        await using var registry = store.Open();
        var draft = (await registry.DraftOf(resident.Id))!;
        registry.Remove(draft);
        registry.Remove((await registry.ConversationAt(Some.Chat("5"), Some.Chat("5")))!);

        (await registry.DraftOf(resident.Id)).ShouldBeNull();
        (await registry.FindDraft(draft.Id)).ShouldBeNull();
        (await registry.ConversationAt(Some.Chat("5"), Some.Chat("5"))).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_talk_may_be_replaced_by_another_and_a_draft_by_a_new_one_in_one_commit(string engine)
    {
        await using var store = await Store.Create(engine);
        var (resident, talk) = (Some.Resident("5"), Talk("5"));
        await store.Save(resident, Some.Draft(resident), talk);

        await store.Do(async registry =>
        {
            registry.Remove((await registry.ConversationAt(Some.Chat("5"), Some.Chat("5")))!);
            registry.Add(new Conversation { Key = talk.Key, Question = new PendingQuestion.CommandInput("note") });
            registry.Remove((await registry.DraftOf(resident.Id))!);
            var draft = Some.Draft(resident);
            draft.Topic = "roads";
            registry.Add(draft);
        });

        (await store.Read(r => r.ConversationAt(Some.Chat("5"), Some.Chat("5"))))!.Expecting.ShouldBe("note");
        (await store.Read(r => r.DraftOf(resident.Id)))!.Topic.ShouldBe("roads");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_draft_becomes_an_appeal_and_its_messages_go_along(string engine)
    {
        await using var store = await Store.Create(engine);
        var resident = Some.Resident("5");
        var draft = Some.Draft(resident);
        draft.Messages.Add(Some.Message(resident, "яма"));
        await store.Save(resident, draft);
        var appeal = Some.Appeal(1, residentId: resident.Id);

        await store.Do(async registry =>
        {
            var own = (await registry.DraftOf(resident.Id))!;
            registry.Add(appeal);
            own.Messages.ForEach(m => (m.AppealId, m.DraftId) = (appeal.Id, null));
            registry.Remove(own);
            (await registry.MessagesOf(appeal.Id)).Count.ShouldBe(1);
        });

        (await store.Read(r => r.MessagesOf(appeal.Id))).ShouldHaveSingleItem().Text.ShouldBe("яма");
        (await store.Read(r => r.DraftOf(resident.Id))).ShouldBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_person_who_left_and_a_person_given_another_door(string engine)
    {
        await using var store = await Store.Create(engine);
        await store.Save(Some.Person("5"), Some.Person("6", "Яшин"), Some.Person("7", "Ёлкин"));

        await store.Do(async registry =>
        {
            (await registry.PersonAt(Some.Chat("5")))!.Active = false;
            (await registry.PersonAt(Some.Chat("6")))!.Addresses.Add(new PersonAddress { Address = "max:6" });
            (await registry.PersonAt(Some.Chat("5"))).ShouldBeNull();
            (await registry.PersonAt(new Address("max", "6")))!.Name.ShouldBe("Яшин");
        });

        (await store.Read(r => r.PersonAt(Some.Chat("5")))).ShouldBeNull();
        (await store.Read(r => r.PersonAt(new Address("max", "6"))))!.Name.ShouldBe("Яшин");
        (await store.Read(r => r.Staff())).Select(p => p.Name).ShouldBe(["Ёлкин", "Яшин"]);
    }

    private static Conversation Talk(string id) =>
        new() { Key = Conversation.KeyOf(Some.Chat(id), Some.Chat(id)), Question = new PendingQuestion.CommandInput("return") };
}
