using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Outbox;

/// <summary>
/// Messages that the platform has while the database does not know it yet: a power cut now would send them again. So they are kept few:
/// one at the start, when a saving takes its time behind all that came meanwhile, and one more with every ten savings, up to a tenth of
/// what the channel may send in a second, or ten where nobody limits it. While nothing can be saved it is one again.
/// A request that hangs holds up nobody. Chats that must wait are held here. Used by the dispatcher's loop only.
/// </summary>
internal sealed class UnrecordedSends(ChannelDirectory channels)
{
    private const int PartOfSecond = 10;
    private const int SavingsForOneMore = 10;
    private const int MostUnlimited = 10;
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(1);
    private readonly List<(PendingMessage Message, string Channel, DateTimeOffset LeftAt)> _underWay = [];
    private readonly List<ChatQueue> _held = [];
    private List<string> _completed = [];
    private List<string> _beingSaved = [];
    private List<DeliveryUpdate> _deliveryUpdates = [];
    private int _savings;

    /// <summary>There is something to save.</summary>
    public bool Any => _deliveryUpdates.Count > 0;

    /// <summary>When the held chats are to be looked at again although nothing has completed; null when none is held.</summary>
    public DateTimeOffset? NextCheckAt(DateTimeOffset now) =>
        _held.Count == 0 ? null : _underWay.Select(under => under.LeftAt + Hanging).Where(at => at > now)
        .Select(at => (DateTimeOffset?)at).Min();

    public bool LimitReached(Address chat, DateTimeOffset now)
    {
        var limits = channels.LimitsOf(chat);
        var most = limits.Unlimited ? MostUnlimited : Math.Max(1, limits.PerSecond / PartOfSecond);
        return Out(chat.Channel, now) >= Math.Min(1 + (_savings / SavingsForOneMore), most);
    }

    /// <summary>Until there are few enough again.</summary>
    public void Hold(ChatQueue chat) => _held.Add(chat);

    /// <summary>The held chats whose turn may come again.</summary>
    public IReadOnlyList<ChatQueue> Release(DateTimeOffset now)
    {
        ChatQueue[] free = [.. _held.Where(chat => !LimitReached(chat.Address, now))];
        _held.RemoveAll(free.Contains);
        return free;
    }

    public void Left(Address chat, PendingMessage pending, DateTimeOffset now) => _underWay.Add((pending, chat.Channel, now));

    public void Completed(Address chat, PendingMessage pending, IReadOnlyList<DeliveryUpdate> deliveryUpdates)
    {
        _underWay.RemoveAll(under => under.Message == pending);
        _completed.Add(chat.Channel);
        _deliveryUpdates.AddRange(deliveryUpdates);
    }

    /// <summary>A saving begins.</summary>
    /// <returns>Everything that has completed so far.</returns>
    public IReadOnlyList<DeliveryUpdate> Saving()
    {
        var deliveryUpdates = _deliveryUpdates;
        (_beingSaved, _completed, _deliveryUpdates) = ([.. _beingSaved, .. _completed], [], []);
        return deliveryUpdates;
    }

    /// <summary>The saving has ended.</summary>
    /// <param name="left">What the database did not take: it goes with the next saving, before what has completed since.</param>
    public void Saved(IReadOnlyList<DeliveryUpdate> left)
    {
        _deliveryUpdates = [.. left, .. _deliveryUpdates];
        _savings = left.Count > 0 ? 0 : _savings + 1;
        _beingSaved = left.Count > 0 ? _beingSaved : [];
    }

    private int Out(string channel, DateTimeOffset now) =>
        _completed.Count(on => on == channel) + _beingSaved.Count(on => on == channel)
        + _underWay.Count(under => under.Channel == channel && now - under.LeftAt < Hanging);
}
