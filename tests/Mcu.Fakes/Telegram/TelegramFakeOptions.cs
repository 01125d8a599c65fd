using System.Globalization;

namespace Mcu.Fakes.Telegram;

/// <summary>How a fake Bot API server behaves; the defaults are those of a dialogue test.</summary>
public sealed record TelegramFakeOptions
{
    public string Token { get; init; } = "1000:TEST";

    public string BotName { get; init; } = "Тестовый бот";

    public string BotUsername { get; init; } = "test_mcu_bot";

    /// <summary>0 lets the system choose a free port.</summary>
    public int Port { get; init; }

    /// <summary>Dates, rate windows, long polls, the age of callback queries and the webhook's retries count by it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Off for benchmarks and load: no 429 of its own accord (an ordered one still comes).</summary>
    public bool Limits { get; init; } = true;

    /// <summary>
    /// A waiting poll is answered after this much real time even if <see cref="Time"/> stands still, so that no test hangs.
    /// </summary>
    public TimeSpan LongPollMax { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Off for benchmarks: only counters are kept, any private chat exists, and any message may be edited.</summary>
    public bool KeepHistory { get; init; } = true;

    /// <summary>The real server ends the waiting poll with 409 when a second one comes. By default we refuse the second instead, which
    /// is easier to test: a poll that works goes on working.</summary>
    public bool NewPollerWins { get; init; }

    /// <summary>An update that a webhook has refused so many times is given up.</summary>
    public int WebhookAttempts { get; init; } = 10;

    /// <summary>The privacy mode of the bot is off.</summary>
    public bool ReadsGroups { get; init; } = true;

    internal long BotId => long.TryParse(Token.Split(':')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 1000;
}
