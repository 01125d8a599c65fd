namespace Mcu.Bots.Tests.World;

/// <summary>
/// A clock that goes as many times as fast as the wall's: what waits for a second waits for a part of it, and in the same order.
/// </summary>
internal sealed class QuickClock(int times) : TimeProvider
{
    private readonly DateTimeOffset _opened = System.GetUtcNow();
    private readonly long _start = System.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => _opened + (System.GetElapsedTime(_start) * times);

    // Each tick of the machine's counter is worth more.
    public override long TimestampFrequency => System.TimestampFrequency / times;

    public override long GetTimestamp() => System.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new Hurried(System.CreateTimer(callback, state, Shortened(dueTime), Shortened(period)), this);

    private TimeSpan Shortened(TimeSpan wait) => wait == Timeout.InfiniteTimeSpan ? wait : wait / times;

    private sealed class Hurried(ITimer timer, QuickClock clock) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.Shortened(dueTime), clock.Shortened(period));
        public void Dispose() => timer.Dispose();
        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
