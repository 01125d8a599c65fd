using System.Collections.Concurrent;
using System.Globalization;

namespace Mcu.Fakes.Telegram;

/// <summary>A group that the bot is a member of.</summary>
public sealed partial class FakeGroup : FakeChat
{
    private readonly World _world;
    private readonly ConcurrentDictionary<long, string> _status = new();

    internal FakeGroup(World world, long id, string title)
        : base(id, owner: null, title) => _world = world;

    /// <summary><c>creator</c>, <c>administrator</c>, <c>member</c>, <c>left</c> or <c>kicked</c>.</summary>
    public string StatusOf(long userId) => _status.GetValueOrDefault(userId, "left");

    /// <summary>Puts people in without a word to the bot: the group was there before.</summary>
    public FakeGroup With(params FakeUser[] members)
    {
        foreach (var member in members)
        {
            _status.TryAdd(member.Id, "member");
        }

        return this;
    }

    public FakeGroup WithAdmin(FakeUser admin)
    {
        _status[admin.Id] = "administrator";
        return this;
    }

    /// <summary>A person joins, and the bot sees the service message.</summary>
    public Task<int> Admits(FakeUser user)
    {
        _status[user.Id] = "member";
        var member = Json.Bytes(user, (json, it) =>
        {
            json.WriteStartArray();
            MessageJson.Person(json, it, []);
            json.WriteEndArray();
        });
        return Service(user, "new_chat_members", member);
    }

    public Task<int> Loses(FakeUser user)
    {
        _status[user.Id] = "left";
        return Service(user, "left_chat_member", Json.Bytes(user, (json, it) => MessageJson.Person(json, it, [])));
    }

    internal Task<int> Migrates(FakeUser by, string field, long other) =>
        Service(by, field, System.Text.Encoding.ASCII.GetBytes(other.ToString(CultureInfo.InvariantCulture)));

    internal void CopyMembers(FakeGroup from)
    {
        foreach (var (id, status) in from._status)
        {
            _status[id] = status;
        }
    }

    private Task<int> Service(FakeUser by, string part, byte[] json) =>
        Task.FromResult(_world.Receive(this, by, new Content { Part = part, PartJson = json }).MessageId);
}
