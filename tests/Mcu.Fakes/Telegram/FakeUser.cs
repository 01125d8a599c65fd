using System.Text.Json;

namespace Mcu.Fakes.Telegram;

/// <summary>A person who talks with the bot: in private, or in the group that is passed.</summary>
public sealed partial class FakeUser
{
    private readonly World _world;
    private int _heard;

    internal FakeUser(World world, long id, string firstName, string? lastName, string? username)
    {
        (_world, Id, FirstName, LastName, Username) = (world, id, firstName, lastName, username);
        Private = new FakeChat(id, this, firstName);
    }

    public long Id { get; }

    public string FirstName { get; }

    public string? LastName { get; }

    public string? Username { get; }

    public string Language { get; set; } = "ru";

    /// <summary>The chat of this person with the bot.</summary>
    public FakeChat Private { get; }

    /// <summary>One of the platform's own, that stands where a channel or a group speaks.</summary>
    internal bool IsBot { get; init; }

    /// <summary>Writes a text and returns its message id.</summary>
    /// <param name="topic">The topic of a forum that it is written in.</param>
    /// <param name="saidAs">The channel, or the group itself, in whose name it is said.</param>
    public Task<int> Says(string text, FakeChat? chat = null, int? replyTo = null, int? topic = null, FakeChat? saidAs = null)
    {
        var words = text.Trim();
        return Sends(new Content { Text = words, Entities = CommandEntity(words), SaidAs = saidAs }, chat, replyTo, topic);
    }

    /// <summary>Passes on what somebody else has said.</summary>
    public Task<int> Forwards(string text, FakeChat? chat = null, int? topic = null) =>
        Sends(new Content { Text = text, Entities = CommandEntity(text), Forwarded = true }, chat, null, topic);

    /// <summary>Writes a text in which an address lies behind some of the words.</summary>
    public Task<int> SaysWithLink(string text, string words, string address, FakeChat? chat = null, int? replyTo = null) => Sends(
        new Content
        {
            Text = text,
            Entities = Json.Bytes((Place: text.IndexOf(words, StringComparison.Ordinal), words.Length, address), static (json, link) =>
            {
                json.WriteStartArray();
                new HtmlEntity("text_link", link.Place, link.Length, link.address).Write(json);
                json.WriteEndArray();
            }),
        },
        chat,
        replyTo);

    public Task Edits(int messageId, string newText, FakeChat? chat = null)
    {
        var place = chat ?? Private;
        var message = place.Find(messageId) ?? throw new InvalidOperationException($"There is no message {messageId} in chat {place.Id}");
        message.Content = message.Content with { Text = newText, Entities = CommandEntity(newText) };
        message.EditDate = _world.Now;
        Act();
        _world.Updates.Add("edited_message", place.Id, json => MessageJson.Write(json, message, _world.Bot));
        return Task.CompletedTask;
    }

    /// <summary>The bot hears of it and gets 403 from now on.</summary>
    public Task Blocks()
    {
        Private.Barrier = () => ApiError.Forbidden("bot was blocked by the user");
        return Membership("member", "kicked");
    }

    public Task Unblocks()
    {
        Private.Barrier = null;
        return Membership("kicked", "member");
    }

    private Task<int> Sends(Content content, FakeChat? chat, int? replyTo = null, int? topic = null)
    {
        var place = chat ?? Private;
        (place as FakeGroup)?.With(this);

        // What is written in a topic answers the line that opened it.
        var target = (replyTo ?? topic) is { } id
            ? place.Find(id) ?? throw new InvalidOperationException($"There is no message {id} in chat {place.Id} to reply to")
            : null;
        Act();
        return Task.FromResult(_world.Receive(place, content.SaidAs is null
            ? this : _world.Stand(content.SaidAs), content, target, topic).MessageId);
    }

    private void Act() => _heard = _world.Sent.Mark();

    private Task Membership(string before, string after)
    {
        Act();
        _world.Updates.Add("my_chat_member", Id, json => MemberJson.Changed(json, Private, this, _world, before, after));
        return Task.CompletedTask;
    }

    private static byte[]? CommandEntity(string text)
    {
        if (!text.StartsWith('/') || text.Length < 2)
        {
            return null;
        }

        var end = text.AsSpan().IndexOfAny(' ', '\n');
        return Json.Bytes(end < 0 ? text.Length : end, static (json, length) =>
        {
            json.WriteStartArray();
            new HtmlEntity("bot_command", 0, length, null).Write(json);
            json.WriteEndArray();
        });
    }
}
