
namespace Mcu.Workflow.Messaging;

/// <summary>The channels that are switched on, by name; the store of our own files is found by its name too.</summary>
internal sealed class ChannelDirectory(IEnumerable<IChannel> channels)
{
    private readonly Dictionary<string, IChannel> _channels = channels.ToDictionary(c => c.Name, StringComparer.Ordinal);

    public IEnumerable<IChannel> All => _channels.Values.Where(channel => channel.Talks);

    public IChannel? Find(string name) => _channels.GetValueOrDefault(name);

    /// <summary>Where the staff come in with a one-time code; null where no channel has pages of ours.</summary>
    public string? StaffSignInUrl => All.Select(c => c.StaffSignInUrl).FirstOrDefault(url => url is not null);

    public LegalMode ModeOf(string channel) => Find(channel)?.Legal.Mode ?? LegalMode.Full;

    /// <summary>
    /// What we can and may do under comments of this channel: whom we may not write to in private we do not answer in public either.
    /// </summary>
    public PublicSide PublicOf(string channel) => Find(channel) is { Legal.Mode: LegalMode.Full } open ? open.Public : PublicSide.None;

    public ChannelLimits LimitsOf(Address chat) => LimitsOf(chat.Channel);

    public ChannelLimits LimitsOf(string channel) => Find(channel)?.Limits ?? ChannelLimits.None;
}
