using Mcu.Workflow;

namespace Mcu.Bots.Channels.Web;

/// <summary>Whose files they are, as far as the quotas go.</summary>
/// <param name="Chat">The visitor's chat.</param>
/// <param name="Network">The address they post from; null where it says nothing (a proxy on this machine).</param>
/// <param name="Stranger">They have not chosen yet what may be kept of them.</param>
/// <param name="Staff">Held by the common quota only.</param>
internal sealed record FileSender(string Chat, string? Network, bool Stranger, bool Staff);

/// <summary>
/// How much people may leave on our disk: a visitor a day, an address of the network a day, all strangers a day, and everybody in all.
/// Space is taken before a file is written and given back when it goes, so that many posts at once are together within the quota.
/// </summary>
internal sealed class FileQuota(WebSettings settings, TimeProvider clock)
{
    /// <summary>An office behind one address.</summary>
    public const int VisitorsOfNetwork = 5;
    private const string Strangers = "strangers";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _today = new(StringComparer.Ordinal);
    private DateOnly _day;
    private long _total;

    /// <summary>What lies on the disk when the program starts, and what of it came today.</summary>
    public void Begin(long total, IEnumerable<(string Chat, long Bytes)> today)
    {
        lock (_lock)
        {
            (_total, _day) = (total, Today);
            _today.Clear();
            foreach (var (chat, bytes) in today)
            {
                Add(chat, bytes);
            }
        }
    }

    /// <returns>Why not; null when the space is theirs.</returns>
    public Refusal? Take(FileSender sender, long bytes)
    {
        lock (_lock)
        {
            Turn();
            if (Over(sender, bytes) is { } no)
            {
                return no;
            }

            Count(sender, bytes);
            return null;
        }
    }

    /// <summary>What was taken was not needed after all.</summary>
    public void GiveBack(FileSender sender, long bytes)
    {
        lock (_lock)
        {
            Count(sender, -bytes);
        }
    }

    /// <summary>A file was deleted. The day's quota stays used: else whoever withdraws and writes anew has no limit.</summary>
    public void Gone(long bytes)
    {
        lock (_lock)
        {
            _total = Math.Max(0, _total - bytes);
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private Refusal? Over(FileSender sender, long bytes)
    {
        if (_total + bytes > settings.FilesBytes)
        {
            return new Refusal("web.files-full");
        }

        if (sender.Staff)
        {
            return null;
        }

        return Of(sender.Chat) + bytes > settings.VisitorBytes
            || (sender.Network is { } network && Of(network) + bytes > settings.VisitorBytes * VisitorsOfNetwork)
            ? new Refusal("web.files-yours", ("most", settings.VisitorMegabytes))
            : sender.Stranger && Of(Strangers) + bytes > settings.StrangersBytes ? new Refusal("web.files-choose-first") : null;
    }

    private void Count(FileSender sender, long bytes)
    {
        _total += bytes;
        if (!sender.Staff)
        {
            Add(sender.Chat, bytes);
            Add(sender.Network ?? sender.Chat + "@", bytes);
            Add(Strangers, sender.Stranger ? bytes : 0);
        }
    }

    private void Add(string whose, long bytes) => _today[whose] = Math.Max(0, Of(whose) + bytes);

    private long Of(string whose) => _today.GetValueOrDefault(whose);

    private void Turn()
    {
        if (_day != Today)
        {
            _day = Today;
            _today.Clear();
        }
    }
}
