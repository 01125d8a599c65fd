using System.Globalization;
using Mcu.Bots.Channels;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Registry;

namespace Mcu.Bots.Sending;

/// <summary>The budget of each channel, made when the first message leaves by it.</summary>
internal sealed class RateBudgets(ChannelBook channels)
{
    private const string AskedBy = "asked-to-wait.";

    /// <summary>As far back as the platforms' limits look.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromSeconds(65);
    private readonly Dictionary<string, RateBudget> _budgets = new(StringComparer.Ordinal);

    /// <summary>When the letter may leave; the answer to a press does not count against its chat.</summary>
    public DateTimeOffset FreeAt(Address chat, Letter letter, DateTimeOffset now)
    {
        var budget = Of(chat.Channel);
        var free = Later(letter.NotBefore, budget.NextOfAll(now));
        return letter.Kind == OutboxKind.PressAnswer ? free : Later(free, budget.NextOf(chat.Id, MessagesOf(chat, letter.Kind, letter.Content), now));
    }

    public void Leave(Address chat, Letter letter, DateTimeOffset at) =>
        Of(chat.Channel).Leave(Counted(chat, letter.Kind), MessagesOf(chat, letter.Kind, letter.Content), at);

    public void Land(Address chat, Letter letter, DateTimeOffset at) =>
        Of(chat.Channel).Land(Counted(chat, letter.Kind), MessagesOf(chat, letter.Kind, letter.Content), at);

    /// <summary>The platform asked to wait, for this chat or for everybody.</summary>
    public void Asked(Address chat, Delivery.Later later, DateTimeOffset until)
    {
        if (later is { After: not null, WholeChannel: true })
        {
            Of(chat.Channel).WaitAll(until);
        }
        else if (later.After is not null)
        {
            Of(chat.Channel).Wait(chat.Id, until);
        }
    }

    /// <summary>What left shortly before the start counts among the platform's limits still, and a wait that it asked for goes on.</summary>
    public async Task Remember(IRegistry registry, DateTimeOffset now)
    {
        foreach (var row in await registry.SentSince(now - Lately))
        {
            var (chat, letter, at) = (Address.Parse(row.Chat), new Letter(row), row.SentAt ?? row.CreatedAt);
            Leave(chat, letter, at);
            Land(chat, letter, at);
        }

        foreach (var channel in channels.All)
        {
            if (DateTimeOffset.TryParse(await registry.Setting(AskedBy + channel.Name), CultureInfo.InvariantCulture, out var until))
            {
                Of(channel.Name).WaitAll(until);
            }
        }
    }

    /// <summary>The platform asked the whole channel to wait: written down for the next start.</summary>
    public static Task Note(IRegistry registry, Address chat, DateTimeOffset until) =>
        registry.SetSetting(AskedBy + chat.Channel, until.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>The answer to a press is no message in its chat.</summary>
    private static string? Counted(Address chat, OutboxKind kind) => kind == OutboxKind.PressAnswer ? null : chat.Id;

    /// <summary>An album is as many messages as it has pictures.</summary>
    private int MessagesOf(Address chat, OutboxKind kind, Content content) =>
        kind is OutboxKind.Send or OutboxKind.Comment ? Math.Max(1, channels.LimitsOf(chat).MessagesOf(content)) : 1;

    private RateBudget Of(string channel)
    {
        if (!_budgets.TryGetValue(channel, out var budget))
        {
            _budgets[channel] = budget = new RateBudget(channels.LimitsOf(channel));
        }

        return budget;
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
