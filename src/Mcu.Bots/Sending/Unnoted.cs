using Mcu.Bots.Channels;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Sending;

/// <summary>
/// Letters that have landed while the database does not know it yet: a power cut now would send them again. So they are kept few: one at the
/// start, when the first saving takes its time, and one more with every saving, up to a third of what the channel may send in a second.
/// While nothing can be saved it is one again. Chats that must wait for a saving are held here. Used by the courier's loop only.
/// </summary>
internal sealed class Unnoted(ChannelBook channels)
{
    private const int PartOfSecond = 3;
    private readonly Dictionary<string, int> _letters = new(StringComparer.Ordinal);
    private readonly List<ChatQueue> _held = [];
    private List<string> _landed = [];
    private List<string> _beingSaved = [];
    private List<Note> _notes = [];
    private int _savings;

    /// <summary>There is something to save.</summary>
    public bool Any => _notes.Count > 0;

    public bool TooMany(Address chat)
    {
        var limits = channels.LimitsOf(chat);
        return !limits.Unlimited && _letters.GetValueOrDefault(chat.Channel) >= Math.Min(1 + _savings, Math.Max(1, limits.PerSecond / PartOfSecond));
    }

    /// <summary>Until the next saving has ended.</summary>
    public void Hold(ChatQueue chat) => _held.Add(chat);

    public void Landed(Address chat, IReadOnlyList<Note> notes)
    {
        _letters[chat.Channel] = _letters.GetValueOrDefault(chat.Channel) + 1;
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
    /// <returns>The held chats, whose turn may come again.</returns>
    public IReadOnlyList<ChatQueue> Saved(IReadOnlyList<Note> left)
    {
        _notes = [.. left, .. _notes];
        if (left.Count > 0)
        {
            _savings = 0;
            return [];
        }

        _savings++;
        _beingSaved.ForEach(channel => _letters[channel]--);
        _beingSaved = [];
        ChatQueue[] free = [.. _held];
        _held.Clear();
        return free;
    }
}
