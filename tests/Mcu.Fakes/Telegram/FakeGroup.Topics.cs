using System.Collections.Concurrent;

namespace Mcu.Fakes.Telegram;

/// <summary>A topic of a forum.</summary>
public sealed record FakeTopic(string Name, bool Closed = false);

/// <summary>What the bot may do in the group, its topics, and the channel that is discussed there.</summary>
public sealed partial class FakeGroup
{
    private readonly ConcurrentDictionary<int, FakeTopic> _topics = new();

    public bool IsForum { get; set; }

    /// <summary>The bot is an administrator that may manage topics.</summary>
    public bool BotMayManageTopics { get; set; }

    /// <summary>The bot is an administrator that may delete the messages of others.</summary>
    public bool BotMayDelete { get; set; }

    public FakeChannel? Channel { get; private set; }

    /// <summary>The topics that are there now, by the number of the message that opened each.</summary>
    public IReadOnlyDictionary<int, FakeTopic> Topics => _topics;

    public override string Type => IsForum ? "supergroup" : base.Type;

    /// <summary>From now on what the channel posts is discussed here.</summary>
    public FakeGroup Discusses(FakeChannel channel)
    {
        (Channel, channel.Discussion) = (channel, this);
        return this;
    }

    /// <summary>An administrator changes the rights of the bot, and the bot is told.</summary>
    public void Allows(bool topics = false, bool deleting = false)
    {
        (BotMayManageTopics, BotMayDelete) = (topics, deleting);
        _world.Updates.Add("my_chat_member", Id, json => MemberJson.Rights(json, this, _world.User(777, "Админ"), _world));
    }

    /// <summary>An administrator deletes the topic with all that was said in it; the bot is told nothing.</summary>
    public void DeletesTopic(int topic)
    {
        _topics.TryRemove(topic, out _);
        foreach (var message in Messages.Where(message => message.Thread == topic || message.MessageId == topic))
        {
            Remove(message);
        }
    }

    internal FakeTopic? Topic(long id) => _topics.GetValueOrDefault((int)id);

    internal void Keep(int id, FakeTopic topic) => _topics[id] = topic;
}
