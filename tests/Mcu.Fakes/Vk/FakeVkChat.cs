using System.Text.Json.Nodes;

namespace Mcu.Fakes.Vk;

/// <summary>A talk with one person, or a conversation.</summary>
public sealed class FakeVkChat
{
    private readonly Lock _gate = new();
    private readonly List<FakeVkMessage> _messages = [];
    private readonly Dictionary<long, FakeVkMessage> _byKey = [];

    internal FakeVkChat(long id, string title) => (Id, Title) = (id, title);

    /// <summary>The peer: a person's number, or 2000000000 and more.</summary>
    public long Id { get; }
    public string Title { get; }
    public bool IsConversation => Id >= VkWorld.FirstConversation;

    /// <summary>The messages that are there now, oldest first; a snapshot.</summary>
    public IReadOnlyList<FakeVkMessage> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>What the community is told instead of being let in.</summary>
    internal Func<VkError>? Barrier { get; set; }

    internal FakeVkMessage Add(FakeVkUser? from, VkSaid said, DateTimeOffset date, FakeVkMessage? replyTo)
    {
        lock (_gate)
        {
            var message = new FakeVkMessage(this, _messages.Count + 1, from, said, date, replyTo);
            _messages.Add(message);
            return message;
        }
    }

    /// <summary>The same key is the same message, whatever else was said.</summary>
    internal FakeVkMessage AddOnce(long key, VkSaid said, DateTimeOffset date, FakeVkMessage? replyTo, out bool isNew)
    {
        lock (_gate)
        {
            isNew = key == 0 || !_byKey.TryGetValue(key, out var message) || date - message.Date > TimeSpan.FromHours(1);
            return isNew ? _byKey[key] = Add(null, said, date, replyTo) : _byKey[key];
        }
    }

    internal FakeVkMessage? Find(long? number)
    {
        lock (_gate)
        {
            return _messages.Find(m => m.MessageId == number && !m.Deleted);
        }
    }
}

/// <summary>What a message consists of.</summary>
internal sealed record VkSaid(string Text)
{
    public IReadOnlyList<FakeButton> Buttons { get; init; } = [];
    public IReadOnlyList<FakeFile> Files { get; init; } = [];
    public JsonArray Attachments { get; init; } = [];
    public JsonArray Forwarded { get; init; } = [];
    public JsonObject? Geo { get; init; }
}

/// <summary>A message as it stands in its chat now, after edits.</summary>
public sealed class FakeVkMessage : IFakeMessage
{
    /// <summary>Numbers over all chats begin here.</summary>
    internal const int FirstId = 5000;

    internal FakeVkMessage(FakeVkChat chat, int id, FakeVkUser? from, VkSaid said, DateTimeOffset date, FakeVkMessage? replyTo) =>
        (Chat, MessageId, From, Said, Date, ReplyTo) = (chat, id, from, said, date, replyTo);

    public FakeVkChat Chat { get; }

    /// <summary>The number within the chat: <c>conversation_message_id</c>.</summary>
    public int MessageId { get; }

    /// <summary>Null when the community wrote it.</summary>
    public FakeVkUser? From { get; }
    public bool FromBot => From is null;
    public DateTimeOffset Date { get; }
    public FakeVkMessage? ReplyTo { get; }
    public string Text => Said.Text;
    public IReadOnlyList<FakeButton> Buttons => Said.Buttons;
    public IReadOnlyList<FakeFile> Files => Said.Files;
    public bool Deleted { get; internal set; }

    internal VkSaid Said { get; set; }

    public override string ToString() =>
        $"#{MessageId} {From?.FirstName ?? "bot"}: {Text}{string.Concat(Buttons.Select(button => $" [{button.Text}]"))}";

    internal FakeSent AsSent(string method, DateTimeOffset at) =>
        new(method, Chat.Id, MessageId, Text, Text, Buttons, Files, ReplyTo?.MessageId, at);

    /// <summary>As events show it. In conversations the number over all chats is hidden.</summary>
    internal JsonObject ToJson(long group) => new()
    {
        ["id"] = Chat.IsConversation ? 0 : FirstId + MessageId,
        ["conversation_message_id"] = MessageId,
        ["date"] = Date.ToUnixTimeSeconds(),
        ["from_id"] = From?.Id ?? -group,
        ["peer_id"] = Chat.Id,
        ["out"] = FromBot ? 1 : 0,
        ["text"] = Text,
        ["attachments"] = Said.Attachments.DeepClone(),
        ["fwd_messages"] = Said.Forwarded.DeepClone(),
        ["important"] = false,
        ["is_hidden"] = false,
        ["random_id"] = 0,
    };
}
