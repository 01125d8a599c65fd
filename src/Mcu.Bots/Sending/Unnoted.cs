using Mcu.Bots.Channels;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Sending;

/// <summary>
/// Letters that have arrived while the database does not know it yet: a power cut now would send them again. So they are kept few: one at the
/// start, when the first saving takes its time, and one more with every saving, up to a third of what the channel may send in a second.
/// None leaves while nothing can be saved. Chats that must wait for it are held here.
/// </summary>
internal sealed class Unnoted(ChannelBook channels)
{
    private const int PartOfSecond = 3;
    private readonly Dictionary<string, int> _letters = new(StringComparer.Ordinal);
    private readonly List<string> _landed = [];
    private readonly List<string> _beingSaved = [];
    private readonly List<ChatQueue> _held = [];
    private int _savings;

    public bool HoldsChats => _held.Count > 0;

    public bool TooMany(Address chat)
    {
        var limits = channels.LimitsOf(chat);
        return !limits.Unlimited && _letters.GetValueOrDefault(chat.Channel) >= Math.Min(1 + _savings, Math.Max(1, limits.PerSecond / PartOfSecond));
    }

    public void Hold(ChatQueue chat) => _held.Add(chat);

    public void Landed(Address chat)
    {
        _letters[chat.Channel] = _letters.GetValueOrDefault(chat.Channel) + 1;
        _landed.Add(chat.Channel);
    }

    /// <summary>What has landed so far is being saved.</summary>
    public void Saving()
    {
        _beingSaved.AddRange(_landed);
        _landed.Clear();
    }

    /// <summary>The saving has ended.</summary>
    /// <returns>The held chats, whose turn may come again.</returns>
    public IReadOnlyList<ChatQueue> Saved()
    {
        foreach (var channel in _beingSaved)
        {
            _letters[channel]--;
        }

        _savings += _beingSaved.Count > 0 ? 1 : 0;
        _beingSaved.Clear();
        ChatQueue[] free = [.. _held];
        _held.Clear();
        return free;
    }
}
