using Mcu.Workflow.Outbox;

namespace Mcu.Bots.Tests.Faults;

/// <summary>How many messages fit into a stretch of time, whatever their way to the platform takes.</summary>
public sealed class RateWindowTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 9, 7, 0, 0, TimeSpan.Zero);
    private readonly RateWindow _window = new(size: 3, TimeSpan.FromSeconds(1));

    [Fact]
    public void The_stretch_begins_when_a_message_has_landed()
    {
        _window.Leave(1);
        _window.Complete(1, At(400));
        _window.Leave(2);
        _window.Complete(2, At(500));
        _window.FreeAt(At(1100), 1).ShouldBe(At(1400));
        _window.FreeAt(At(1100), 2).ShouldBe(At(1500));
        _window.FreeAt(At(1400), 1).ShouldBe(At(1400));
    }

    [Fact]
    public void What_is_under_way_counts_however_long_it_takes()
    {
        _window.Leave(3);
        _window.FreeAt(At(9000), 1).ShouldBe(At(10000));
        _window.Complete(3, At(9000));
        _window.FreeAt(At(9500), 1).ShouldBe(At(10000));
        _window.FreeAt(At(10000), 3).ShouldBe(At(10000));
    }

    [Fact]
    public void More_than_ever_fit_leave_when_there_is_nothing_else()
    {
        _window.FreeAt(Start, 7).ShouldBe(Start);
        _window.Leave(7);
        _window.Complete(7, Start);
        _window.FreeAt(Start, 7).ShouldBe(At(1000));
    }

    [Fact]
    public void A_clock_that_is_set_back_holds_nobody_up()
    {
        _window.Leave(3);
        _window.Complete(3, At(3600000));
        _window.FreeAt(Start, 3).ShouldBe(Start);
    }

    private static DateTimeOffset At(int milliseconds) => Start.AddMilliseconds(milliseconds);
}
