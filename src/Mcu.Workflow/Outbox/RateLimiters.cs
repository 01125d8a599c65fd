using System.Globalization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Storage;

namespace Mcu.Workflow.Outbox;

/// <summary>The budget of each channel, made when the first message leaves by it.</summary>
internal sealed class RateLimiters(ChannelDirectory channels)
{
    private const string AskedBy = "asked-to-wait.";

    /// <summary>As far back as the platforms' limits look.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(65);
    private readonly Dictionary<string, RateLimiter> _budgets = new(StringComparer.Ordinal);

    /// <summary>When the message may leave; the answer to a press does not count against its chat.</summary>
    public DateTimeOffset FreeAt(Address chat, PendingMessage pending, DateTimeOffset now)
    {
        var budget = Of(chat.Channel);
        var free = Later(pending.NotBefore, budget.NextOfAll(now));
        return pending.Kind == OutboxKind.PressAnswer
            ? free : Later(free, budget.NextOf(chat.Id, MessagesOf(chat, pending.Kind, pending.Content), now));
    }

    public void Leave(Address chat, PendingMessage pending, DateTimeOffset at) =>
        Of(chat.Channel).Leave(Counted(chat, pending.Kind), MessagesOf(chat, pending.Kind, pending.Content), at);

    public void Complete(Address chat, PendingMessage pending, DateTimeOffset at) =>
        Of(chat.Channel).Complete(Counted(chat, pending.Kind), MessagesOf(chat, pending.Kind, pending.Content), at);

    /// <summary>The platform asked to wait, for this chat or for everybody.</summary>
    public void Asked(Address chat, DeliveryResult.RetryLater retryLater, DateTimeOffset until)
    {
        if (retryLater is { After: not null, WholeChannel: true })
        {
            Of(chat.Channel).WaitAll(until);
        }
        else if (retryLater.After is not null)
        {
            Of(chat.Channel).Wait(chat.Id, until);
        }
    }

    /// <summary>
    /// What left shortly before the start counts among the platform's limits still, and a wait that it asked for goes on.
    /// </summary>
    public async Task Remember(IStore store, DateTimeOffset now)
    {
        foreach (var row in await store.SentSince(now - Lately))
        {
            var (chat, pending, at) = (Address.Parse(row.Chat), new PendingMessage(row), row.SentAt ?? row.CreatedAt);
            Leave(chat, pending, at);
            Complete(chat, pending, at);
        }

        foreach (var channel in channels.All)
        {
            if (DateTimeOffset.TryParse(await store.Setting(AskedBy + channel.Name), CultureInfo.InvariantCulture, out var until))
            {
                Of(channel.Name).WaitAll(until);
            }
        }
    }

    /// <summary>The platform asked the whole channel to wait: written down for the next start.</summary>
    public static Task Note(IStore store, Address chat, DateTimeOffset until) =>
        store.SetSetting(AskedBy + chat.Channel, until.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>The answer to a press is no message in its chat.</summary>
    private static string? Counted(Address chat, OutboxKind kind) => kind == OutboxKind.PressAnswer ? null : chat.Id;

    /// <summary>An album is as many messages as it has pictures.</summary>
    private int MessagesOf(Address chat, OutboxKind kind, Content content) =>
        kind is OutboxKind.Send or OutboxKind.Comment ? Math.Max(1, channels.LimitsOf(chat).MessagesOf(content)) : 1;

    private RateLimiter Of(string channel)
    {
        if (!_budgets.TryGetValue(channel, out var budget))
        {
            _budgets[channel] = budget = new RateLimiter(channels.LimitsOf(channel));
        }

        return budget;
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
