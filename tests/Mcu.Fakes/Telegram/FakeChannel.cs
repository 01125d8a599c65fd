using System.Globalization;

namespace Mcu.Fakes.Telegram;

/// <summary>A channel. Its posts appear in the group that is linked to it, and what is said under them there are the comments.</summary>
public sealed class FakeChannel : FakeChat
{
    private readonly World _world;
    private readonly FakeUser _service;
    private int _lastPost = 40;

    internal FakeChannel(World world, long id, string title)
        : base(id, owner: null, title) => (_world, _service) = (world, new FakeUser(world, 777_000, "Telegram", null, null));

    public override string Type => "channel";

    internal FakeGroup? Discussion { get; set; }

    /// <summary>Publishes a post.</summary>
    /// <returns>The number of its copy in the discussion, which is the number of the thread.</returns>
    public Task<int> Posts(string text)
    {
        var group = Discussion
            ?? throw new InvalidOperationException($"Channel {Id.ToString(CultureInfo.InvariantCulture)} has no discussion");
        return Task.FromResult(_world.Receive(group, _service,
            new Content { Text = text, SaidAs = this, PostNumber = ++_lastPost }).MessageId);
    }
}
