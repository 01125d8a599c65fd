namespace Mcu.Fakes.Vk;

/// <summary>How a fake VK behaves; the defaults are those of a dialogue test.</summary>
public sealed record VkFakeOptions
{
    public string Token { get; init; } = "vk1.a.TEST-key";

    /// <summary>The key of a person who administers the community; good for nothing when it is empty.</summary>
    public string PageToken { get; init; } = "vk1.a.TEST-person";

    public long GroupId { get; init; } = 4321;

    /// <summary>0 lets the system choose a free port.</summary>
    public int Port { get; init; }

    /// <summary>Dates, rate windows, long polls, the age of presses and messages count by it.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// A waiting poll is answered after this much real time even if <see cref="Time"/> stands still, so that no test hangs.
    /// </summary>
    public TimeSpan LongPollMax { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>20 requests a second, and the 21st is refused.</summary>
    public bool Limits { get; init; } = true;
}
