using Mcu.Bots.Channels;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Sending;

/// <summary>
/// Letters that are with the platform while the database does not know it yet: a power cut now would send them again. So they are kept few: one
/// at the start, when a saving takes its time behind all that came meanwhile, and one more with every ten savings, up to a tenth of what the
/// channel may send in a second, or ten where nobody limits it. While nothing can be saved it is one again.
/// A request that hangs holds up nobody. Chats that must wait are held here. Used by the courier's loop only.
/// </summary>
internal sealed class Unnoted(ChannelBook channels)
{
    private const int PartOfSecond = 10;
    private const int SavingsForOneMore = 10;
    private const int MostUnlimited = 10;
    private static readonly TimeSpan Hanging = TimeSpan.FromSeconds(1);
    private readonly List<(Letter Letter, string Channel, DateTimeOffset LeftAt)> _underWay = [];
    private readonly List<ChatQueue> _held = [];
    private List<string> _landed = [];
    private List<string> _beingSaved = [];
    private List<Note> _notes = [];
    private int _savings;

    /// <summary>There is something to save.</summary>
    public bool Any => _notes.Count > 0;

    /// <summary>When the held chats are to be looked at again although nothing has landed; null when none is held.</summary>
    public DateTimeOffset? LookAgainAt(DateTimeOffset now) =>
        _held.Count == 0 ? null : _underWay.Select(under => under.LeftAt + Hanging).Where(at => at > now).Select(at => (DateTimeOffset?)at).Min();

    public bool TooMany(Address chat, DateTimeOffset now)
    {
        var limits = channels.LimitsOf(chat);
        var most = limits.Unlimited ? MostUnlimited : Math.Max(1, limits.PerSecond / PartOfSecond);
        return Out(chat.Channel, now) >= Math.Min(1 + (_savings / SavingsForOneMore), most);
    }

    /// <summary>Until there are few enough again.</summary>
    public void Hold(ChatQueue chat) => _held.Add(chat);

    /// <summary>The held chats whose turn may come again.</summary>
    public IReadOnlyList<ChatQueue> LetGo(DateTimeOffset now)
    {
        ChatQueue[] free = [.. _held.Where(chat => !TooMany(chat.Address, now))];
        _held.RemoveAll(free.Contains);
        return free;
    }

    public void Left(Address chat, Letter letter, DateTimeOffset now) => _underWay.Add((letter, chat.Channel, now));

    public void Landed(Address chat, Letter letter, IReadOnlyList<Note> notes)
    {
        _underWay.RemoveAll(under => under.Letter == letter);
        _landed.Add(chat.Channel);
        _notes.AddRange(notes);
    }

    /// <summary>A saving begins.</summary>
    /// <returns>Everything that has landed so far.</returns>
    public IReadOnlyList<Note> Saving()
    {
        var notes = _notes;
        (_beingSaved, _landed, _notes) = ([.. _beingSaved, .. _landed], [], []);
        return notes;
    }

    /// <summary>The saving has ended.</summary>
    /// <param name="left">What the database did not take: it goes with the next saving, before what has landed since.</param>
    public void Saved(IReadOnlyList<Note> left)
    {
        _notes = [.. left, .. _notes];
        _savings = left.Count > 0 ? 0 : _savings + 1;
        _beingSaved = left.Count > 0 ? _beingSaved : [];
    }

    private int Out(string channel, DateTimeOffset now) =>
        _landed.Count(on => on == channel) + _beingSaved.Count(on => on == channel)
        + _underWay.Count(under => under.Channel == channel && now - under.LeftAt < Hanging);
}
