using System.Text.Json;
using Mcu.Fakes.Telegram;

namespace Mcu.Fakes.Tests;

/// <summary>Topics of a forum, and the comments under a channel's posts.</summary>
public sealed class ForumTests : WithFake
{
    private const long Id = -1_000_000_005_000;

    private FakeGroup Group => Fake.Group(Id, "Обсуждение");

    [Fact]
    public async Task A_topic_needs_a_forum_a_right_and_a_name()
    {
        _ = Group;
        (await Bot.Refusal("createForumTopic", new { chat_id = Id, name = "№ 1" })).ShouldBe("400 Bad Request: the chat is not a forum");
        Group.IsForum = true;
        (await Bot.Refusal("createForumTopic", new { chat_id = Id, name = "№ 1" }))
            .ShouldBe("400 Bad Request: not enough rights to create a topic");
        Group.BotMayManageTopics = true;
        (await Bot.Refusal("createForumTopic", new { chat_id = Id, name = new string('я', 129) }))
            .ShouldBe("400 Bad Request: TOPIC_TITLE_INVALID");
        var topic = (await Bot.Result("createForumTopic", new { chat_id = Id, name = "№ 1" })).GetProperty("message_thread_id").GetInt32();
        Group.Topics[topic].ShouldBe(new FakeTopic("№ 1"));
    }

    [Fact]
    public async Task A_message_goes_into_a_topic_that_is_there_and_open()
    {
        var topic = await Open();
        (await Bot.Result("sendMessage", new { chat_id = Id, text = "карточка", message_thread_id = topic }))
            .GetProperty("message_thread_id").GetInt32().ShouldBe(topic);
        (await Bot.Refusal("sendMessage", new { chat_id = Id, text = "карточка", message_thread_id = topic + 50 }))
            .ShouldBe("400 Bad Request: message thread not found");
        await Bot.Result("closeForumTopic", new { chat_id = Id, message_thread_id = topic });
        (await Bot.Refusal("closeForumTopic", new { chat_id = Id, message_thread_id = topic }))
            .ShouldBe("400 Bad Request: TOPIC_NOT_MODIFIED");
        Group.BotMayManageTopics = false;
        (await Bot.Refusal("sendMessage", new { chat_id = Id, text = "карточка", message_thread_id = topic }))
            .ShouldBe("400 Bad Request: TOPIC_CLOSED");
        Group.DeletesTopic(topic);
        (await Bot.Refusal("editForumTopic", new { chat_id = Id, message_thread_id = topic, name = "x" }))
            .ShouldBe("400 Bad Request: TOPIC_ID_INVALID");
        Group.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_in_a_topic_answer_the_line_that_opened_it()
    {
        var topic = await Open();
        await Anna.Says("беру", Group, topic: topic);
        var said = (await Bot.Updates())[^1].GetProperty("message");
        said.GetProperty("is_topic_message").GetBoolean().ShouldBeTrue();
        said.GetProperty("message_thread_id").GetInt32().ShouldBe(topic);
        said.GetProperty("reply_to_message").GetProperty("forum_topic_created").GetProperty("name").GetString().ShouldBe("№ 1");
        said.GetProperty("chat").GetProperty("is_forum").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_post_comes_to_its_discussion_and_comments_stand_in_its_thread()
    {
        var channel = Fake.Channel(-1_000_000_006_000, "Город", "gorod");
        Group.Discusses(channel);
        var post = await channel.Posts("Про воду");
        var comment = await Anna.Says("Когда?", Group, post);
        await Anna.Says("Ау!", Group, comment, saidAs: channel);

        List<JsonElement> messages = [.. (await Bot.Updates()).Select(update => update.GetProperty("message"))];
        messages[0].GetProperty("is_automatic_forward").GetBoolean().ShouldBeTrue();
        messages[0].GetProperty("forward_origin").GetProperty("chat").GetProperty("username").GetString().ShouldBe("gorod");
        messages[1].GetProperty("message_thread_id").GetInt32().ShouldBe(post);
        messages[2].GetProperty("message_thread_id").GetInt32().ShouldBe(post);
        messages[2].GetProperty("sender_chat").GetProperty("id").GetInt64().ShouldBe(channel.Id);
        messages[2].GetProperty("from").GetProperty("is_bot").GetBoolean().ShouldBeTrue();
        messages[2].TryGetProperty("is_topic_message", out _).ShouldBeFalse();
        (await Bot.Result("getChat", new { chat_id = Id })).GetProperty("linked_chat_id").GetInt64().ShouldBe(channel.Id);
    }

    [Fact]
    public async Task Only_an_administrator_with_the_right_deletes_what_others_said()
    {
        var id = await Anna.Says("ругань", Group);
        (await Bot.Refusal("deleteMessage", new { chat_id = Id, message_id = id })).ShouldBe("400 Bad Request: message can't be deleted");
        Group.Allows(deleting: true);
        (await Bot.Result("getChatMember", new { chat_id = Id, user_id = 1000 })).GetProperty("can_delete_messages")
            .GetBoolean().ShouldBeTrue();
        await Bot.Result("deleteMessage", new { chat_id = Id, message_id = id });
        Group.Messages.ShouldBeEmpty();
    }

    private async Task<int> Open()
    {
        (Group.IsForum, Group.BotMayManageTopics) = (true, true);
        return (await Bot.Result("createForumTopic", new { chat_id = Id, name = "№ 1" })).GetProperty("message_thread_id").GetInt32();
    }
}
