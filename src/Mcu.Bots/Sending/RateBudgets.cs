using Mcu.Bots.Channels;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Sending;

/// <summary>The budget of each channel, made when the first message leaves by it.</summary>
internal sealed class RateBudgets(ChannelBook channels)
{
    private readonly Dictionary<string, RateBudget> _budgets = new(StringComparer.Ordinal);

    /// <summary>When the letter may leave; the answer to a press does not count against its chat.</summary>
    public DateTimeOffset FreeAt(Address chat, Letter letter, DateTimeOffset now)
    {
        var budget = Of(chat);
        var free = Later(letter.NotBefore, budget.NextOfAll(now));
        return letter.Kind == OutboxKind.PressAnswer ? free : Later(free, budget.NextOf(chat.Id, now));
    }

    /// <summary>The answer to a press is no message in its chat.</summary>
    public void Spend(Address chat, OutboxKind kind, DateTimeOffset at) => Of(chat).Spend(kind == OutboxKind.PressAnswer ? null : chat.Id, at);

    /// <summary>What left shortly before the start counts among the platform's limits still.</summary>
    public void Remember(IReadOnlyList<OutboxRow> sent)
    {
        foreach (var row in sent)
        {
            Spend(Address.Parse(row.Chat), row.Kind, row.SentAt ?? row.CreatedAt);
        }
    }

    public RateBudget Of(Address chat)
    {
        if (!_budgets.TryGetValue(chat.Channel, out var budget))
        {
            _budgets[chat.Channel] = budget = new RateBudget(channels.LimitsOf(chat));
        }

        return budget;
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
