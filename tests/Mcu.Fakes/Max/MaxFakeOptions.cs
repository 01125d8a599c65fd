namespace Mcu.Fakes.Max;

/// <summary>How a fake MAX behaves; the defaults are those of a dialogue test.</summary>
public sealed record MaxFakeOptions
{
    public string Token { get; init; } = "max-TEST_token";

    public long BotId { get; init; } = 777_000;

    public string BotUsername { get; init; } = "test_mcu_bot";

    /// <summary>Dates, limits, long polls and the webhook's retries count by it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Off for load: no 429 of its own accord (an ordered one still comes).</summary>
    public bool Limits { get; init; } = true;

    /// <summary>
    /// A waiting poll is answered after this much real time even if <see cref="Time"/> stands still, so that no test hangs.
    /// </summary>
    public TimeSpan LongPollMax { get; init; } = TimeSpan.FromSeconds(10);
}
