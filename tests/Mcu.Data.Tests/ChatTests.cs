using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Data.Tests;

public sealed class ChatTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_moved_chat_is_followed_everywhere(string engine)
    {
        await using var store = await Store.Create(engine);
        var (from, to) = (Some.Chat("1"), Some.Chat("-100"));
        var (row, card, person) = (Some.Outbox("vk:1"), Some.Card("vk:1"), Some.Person("1"));
        var talk = new Conversation { Key = Conversation.KeyOf(from, Some.Chat("7")), Question = new PendingQuestion.CommandInput("note") };
        await store.Save(row, card, person, talk, Some.Line("vk:1", "здравствуйте"), Some.Message(Some.Resident("1"), "яма", "17"));
        await store.Do(r => r.SetSetting("staff.chat", "vk:1"));

        await store.Do(r => r.MoveChat(from, to));

        (await store.Read(r => r.FindOutbox(row.Id)))!.Chat.ShouldBe("vk:-100");
        (await store.Read(r => r.FindCard(card.Id)))!.Chat.ShouldBe("vk:-100");
        (await store.Read(r => r.FindPerson(person.Id)))!.HomeAddress.ShouldBe(to);
        (await store.Read(r => r.Setting("staff.chat"))).ShouldBe("vk:-100");
        (await store.Read(r => r.ConversationAt(to, Some.Chat("7")))).ShouldNotBeNull();
        (await store.Read(r => r.ConversationAt(from, Some.Chat("7")))).ShouldBeNull();
        (await store.Read(r => r.Transcript("vk:-100", 0, 10))).Count.ShouldBe(1);
        (await store.Read(r => r.ResidentMessageAt(to, "17"))).ShouldNotBeNull();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Readers_of_a_transcript_get_what_changed_after_their_revision(string engine)
    {
        await using var store = await Store.Create(engine);
        (await store.Read(r => r.LastRevision())).ShouldBe(0);
        var (hello, pit) = (Some.Line("web:1", "здравствуйте"), Some.Line("web:1", "яма"));
        await store.Save(hello, pit);
        await store.Save(Some.Line("web:2", "чужое"));
        (await store.Read(r => r.LastRevision())).ShouldBe(3);

        await store.Do(async r => (await r.FindTranscriptLine(hello.Id))!.Content = new Content("добрый день"));

        var changed = (await store.Read(r => r.Transcript("web:1", 3, 10))).ShouldHaveSingleItem();
        (changed.Content.Text, changed.Revision).ShouldBe(("добрый день", 4));
        (await store.Read(r => r.Transcript("web:1", 0, 10))).Select(l => l.Revision).ShouldBe([2, 4]);
        (await store.Read(r => r.Transcript("web:1", 0, 1))).Count.ShouldBe(1);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Forgetting_masks_the_words_of_a_chat(string engine)
    {
        await using var store = await Store.Create(engine);
        var (mask, own, other) = (new Content("удалено"), Some.Outbox("web:1"), Some.Outbox("web:2"));
        own.Status = OutboxStatus.Sent;
        await store.Save(own, other, Some.Line("web:1", "я Пётр"));

        await store.Do(async r =>
        {
            await r.ForgetOutbox("web:1", mask);
            await r.ForgetTranscript("web:1", mask);
        });

        (await store.Read(r => r.FindOutbox(own.Id)))!.Content.Text.ShouldBe("удалено");
        (await store.Read(r => r.FindOutbox(other.Id)))!.Content.Text.ShouldBe("Принято");
        var line = (await store.Read(r => r.Transcript("web:1", 1, 10))).ShouldHaveSingleItem();
        (line.Content.Text, line.Name).ShouldBe(("удалено", ""));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Cards_are_found_by_appeal_draft_message_and_chat(string engine)
    {
        await using var store = await Store.Create(engine);
        var (card, summary, gathered) = (Some.Card("vk:1"), Some.Card("vk:2", CardKind.Summary), Some.Card("vk:1", CardKind.Gathered));
        (card.AppealId, card.Gathered, summary.DraftId) = (5, true, 6);
        var sent = Some.Outbox("vk:1");
        (sent.MessageId, sent.AppealId) = ("44", 7);
        await store.Save(card, summary, gathered, sent);
        await store.Do(async r => (await r.FindCard(card.Id))!.MessageId = "33");

        (await store.Read(r => r.CardsOf(5))).ShouldHaveSingleItem().Id.ShouldBe(card.Id);
        (await store.Read(r => r.CardOfDraft(6)))!.Id.ShouldBe(summary.Id);
        (await store.Read(r => r.CardBehind(Some.Chat("1"), "33")))!.Id.ShouldBe(card.Id);
        (await store.Read(r => r.AppealBehind(Some.Chat("1"), "33"))).ShouldBe(5);
        (await store.Read(r => r.AppealBehind(Some.Chat("1"), "44"))).ShouldBe(7);
        (await store.Read(r => r.AppealBehind(Some.Chat("1"), "55"))).ShouldBeNull();
        (await store.Read(r => r.GatheredCards("vk:1"))).ShouldHaveSingleItem().Id.ShouldBe(card.Id);
        (await store.Read(r => r.GatheredDigest("vk:1")))!.Id.ShouldBe(gathered.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Messages_keep_their_files_place_and_earlier_words(string engine)
    {
        await using var store = await Store.Create(engine);
        var resident = Some.Resident("1");
        var message = Some.Message(resident, "яма", "17");
        (message.AppealId, message.AlbumKey, message.Place) = (5, "album", new Place(55.5, 37.25));
        message.Files = [new FileRef(FileKind.Photo, "vk", "photo1", "яма.jpg", 100)];
        await store.Save(resident, message);
        await store.Do(async r => (await r.ResidentMessageAt(Some.Chat("1"), "17"))!.Edit("большая яма", Some.Now).ShouldBeTrue());

        var back = (await store.Read(r => r.MessagesOf(5))).ShouldHaveSingleItem();
        (back.Text, back.Files[0], back.Place).ShouldBe(("большая яма", message.Files[0], message.Place));
        (await store.Read(r => r.AllMessagesOf(resident.Id)))[0].Versions.ShouldHaveSingleItem().Text.ShouldBe("яма");
        (await store.Read(r => r.AlbumPart(Some.Chat("1"), "album")))!.Id.ShouldBe(message.Id);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_message_may_come_and_be_edited_in_one_commit_together_with_its_draft(string engine)
    {
        await using var store = await Store.Create(engine);
        var resident = Some.Resident("1");
        var (draft, message) = (Some.Draft(resident), Some.Message(resident, "яма", "17"));
        draft.Messages.Add(message);

        await store.Do(registry =>
        {
            Array.ForEach<object>([draft, resident], registry.Add);
            message.Edit("большая яма", Some.Now).ShouldBeTrue();
            return Task.CompletedTask;
        });

        (await store.Read(r => r.AllMessagesOf(resident.Id))).ShouldHaveSingleItem().Versions.ShouldHaveSingleItem().Text.ShouldBe("яма");
        (await store.Read(r => r.DraftOf(resident.Id)))!.Text.ShouldBe("большая яма");
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Settings_cursors_passes_and_deliveries_set_aside_are_kept(string engine)
    {
        await using var store = await Store.Create(engine);
        (await store.Read(r => r.GreatestId())).ShouldBe(0);
        var (resident, row) = (Some.Resident("1"), Some.Outbox("vk:1"));
        await store.Save(
            new ChannelCursor { Channel = "vk", Value = "5" },
            new Invite { Code = "abc", Role = "executor", ExpiresAt = Some.Now.AddDays(1) },
            new PoisonMessage { Key = "k", Delivery = "{}", Fault = "f", At = Some.Now }, resident,
            resident.Choose(ConsentChoice.Given, "1", Some.Now), row);
        await store.Do(r => r.SetSetting("language", "ru"));
        await store.Do(r => r.SetSetting("language", "en"));

        (await store.Read(r => r.Setting("language"))).ShouldBe("en");
        (await store.Read(r => r.Setting("none"))).ShouldBeNull();
        (await store.Read(r => r.CursorOf("vk")))!.Value.ShouldBe("5");
        (await store.Read(r => r.FindInvite("abc")))!.Valid(Some.Now).ShouldBeTrue();
        (await store.Read(r => r.SetAsides(0, 10))).ShouldHaveSingleItem().Key.ShouldBe("k");
        (await store.Read(r => r.FindResident(resident.Id)))!.Consent.ShouldBe(ConsentChoice.Given);
        (await store.Read(r => r.GreatestId())).ShouldBe(row.Id);
        (await store.Health.Check()).ShouldBeNull();
    }
}
