using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Outbox;

/// <summary>
/// How much a channel may still be sent, by its own limits: so many a second in all, a pause between two messages to one person,
/// so many a minute to a group, edits counted. A wait that the platform asked for is kept to the letter.
/// A queue leaves at an even pace and not by the second's whole handful: what is urgent gets its turn at once, and a power cut finds few
/// messages that were sent and not yet noted as sent.
/// </summary>
internal sealed class RateLimiter(ChannelLimits limits)
{
    /// <summary>The platform's clock is not ours: a little air between keeps them agreed.</summary>
    private static readonly TimeSpan Air = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>How many may leave together after a rest, before the even pace begins.</summary>
    private const int Handful = 3;

    private readonly TimeSpan _pace = limits.Unlimited ? TimeSpan.Zero : (Second + Air) / limits.PerSecond;
    private readonly RateWindow _all = new(limits.PerSecond, Second + Air);
    private readonly Dictionary<string, DateTimeOffset> _privateNext = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RateWindow> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _asked = new(StringComparer.Ordinal);
    private DateTimeOffset _askedOfAll;
    private DateTimeOffset _paced;

    /// <summary>When a message may leave over the whole channel.</summary>
    public DateTimeOffset NextOfAll(DateTimeOffset now)
    {
        _paced = _paced > now + Second ? now : _paced;
        return Latest(limits.Unlimited ? now : _all.FreeAt(now, 1), _paced, _askedOfAll);
    }

    /// <summary>When so many messages may leave to this chat.</summary>
    public DateTimeOffset NextOf(string chat, int messages, DateTimeOffset now)
    {
        var free = limits.Unlimited ? now
            : limits.IsGroup(chat) ? GroupOf(chat).FreeAt(now, messages)
            : Soonest(_privateNext.GetValueOrDefault(chat, now), now + limits.ChatEvery + Air);
        return _asked.TryGetValue(chat, out var asked) && asked > free ? asked : free;
    }

    /// <param name="chat">Null for what counts in all only.</param>
    public void Leave(string? chat, int messages, DateTimeOffset now)
    {
        if (limits.Unlimited)
        {
            return;
        }

        _all.Leave(messages);
        _paced = Latest(_paced, now - (_pace * (Handful - 1))) + _pace;
        if (chat is not null && limits.IsGroup(chat))
        {
            GroupOf(chat).Leave(messages);
        }
    }

    /// <summary>The platform has answered for what left, or nobody waits for its answer any longer.</summary>
    public void Complete(string? chat, int messages, DateTimeOffset now)
    {
        if (limits.Unlimited)
        {
            return;
        }

        _all.Complete(messages, now);
        if (chat is not null && limits.IsGroup(chat))
        {
            GroupOf(chat).Complete(messages, now);
        }
        else if (chat is not null)
        {
            Tidy(now);
            _privateNext[chat] = now + limits.ChatEvery + Air;
        }
    }

    /// <summary>The platform asked to wait before writing to this chat again.</summary>
    public void Wait(string chat, DateTimeOffset until) => _asked[chat] = until;

    /// <summary>The platform asked to wait before writing to anybody again.</summary>
    public void WaitAll(DateTimeOffset until) => _askedOfAll = Latest(_askedOfAll, until);

    private RateWindow GroupOf(string chat)
    {
        if (!_groups.TryGetValue(chat, out var sent))
        {
            _groups[chat] = sent = new RateWindow(limits.GroupPerMinute, Minute + Air);
        }

        return sent;
    }

    /// <summary>Chats that may be written to anyway need no entry: the table stays as small as the last seconds' talk.</summary>
    private void Tidy(DateTimeOffset now)
    {
        if (_privateNext.Count < 10_000)
        {
            return;
        }

        foreach (var (chat, _) in _privateNext.Where(entry => entry.Value <= now).ToList())
        {
            _privateNext.Remove(chat);
        }
    }

    private static DateTimeOffset Latest(params ReadOnlySpan<DateTimeOffset> moments)
    {
        var latest = moments[0];
        foreach (var moment in moments)
        {
            latest = moment > latest ? moment : latest;
        }

        return latest;
    }

    private static DateTimeOffset Soonest(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
