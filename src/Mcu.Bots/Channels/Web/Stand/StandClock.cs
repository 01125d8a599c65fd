namespace Mcu.Bots.Channels.Web.Stand;

/// <summary>
/// The real clock plus a shift. Only the reading is shifted: timers and delays run in real time, so the loops of the program keep
/// their pace while a day passes in one step.
/// </summary>
internal sealed class StandClock(TimeProvider real) : TimeProvider
{
    private long _shift;

    public TimeSpan Shift
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _shift));
        set => Interlocked.Exchange(ref _shift, value.Ticks);
    }

    public DateTimeOffset RealNow => real.GetUtcNow();

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;
    public override long TimestampFrequency => real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => RealNow + Shift;

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);
}
