using System.Text.Json;

namespace Mcu.Fakes.Telegram;

/// <summary>Topics of a forum: opened, named anew, closed, opened again; and which topic a message goes into.</summary>
internal sealed class TopicMethods(World world)
{
    private const int MaxName = 128;

    public Reply Create(Args args)
    {
        var (group, name) = (Forum(args), Name(args));
        if (!group.BotMayManageTopics)
        {
            throw ApiError.Bad("not enough rights to create a topic");
        }

        world.Spend(group);
        var opening = world.Open(group, new Content { Part = "forum_topic_created", PartJson = Named(name) });
        group.Keep(opening.MessageId, new FakeTopic(name));
        return Reply.Ok((opening.MessageId, name), static (json, it) =>
        {
            json.WriteStartObject();
            json.WriteNumber("message_thread_id", it.MessageId);
            Describe(json, it.name);
            json.WriteEndObject();
        });
    }

    public Reply Edit(Args args)
    {
        var name = Name(args);
        return Change(args, topic => topic.Name == name ? null : topic with { Name = name });
    }

    public Reply Close(Args args) => Change(args, topic => topic.Closed ? null : topic with { Closed = true });

    public Reply Reopen(Args args) => Change(args, topic => topic.Closed ? topic with { Closed = false } : null);

    /// <summary>The topic that a message is to go into; null for none.</summary>
    public static int? Of(FakeChat chat, Args args)
    {
        if (args.Integer("message_thread_id") is not { } id)
        {
            return null;
        }

        if (chat is not FakeGroup { IsForum: true } group || group.Topic(id) is not { } topic)
        {
            throw ApiError.Bad("message thread not found");
        }

        return topic.Closed && !group.BotMayManageTopics ? throw ApiError.Bad("TOPIC_CLOSED") : (int)id;
    }

    private Reply Change(Args args, Func<FakeTopic, FakeTopic?> change)
    {
        var (group, id) = (Forum(args), args.Integer("message_thread_id")!.Value);
        var topic = group.Topic(id) ?? throw ApiError.Bad("TOPIC_ID_INVALID");
        group.Keep((int)id, change(topic) ?? throw ApiError.Bad("TOPIC_NOT_MODIFIED"));
        return Reply.True;
    }

    private FakeGroup Forum(Args args) =>
        world.Reach(args) is FakeGroup { IsForum: true } group ? group : throw ApiError.Bad("the chat is not a forum");

    private static string Name(Args args) =>
        args.Text("name") is { Length: > 0 and <= MaxName } name ? name : throw ApiError.Bad("TOPIC_TITLE_INVALID");

    private static byte[] Named(string name) => Json.Bytes(name, static (json, it) =>
    {
        json.WriteStartObject();
        Describe(json, it);
        json.WriteEndObject();
    });

    private static void Describe(Utf8JsonWriter json, string name)
    {
        json.WriteString("name", name);
        json.WriteNumber("icon_color", 7_322_096);
    }
}
