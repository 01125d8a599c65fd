using Mcu.Bots.Sending;

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
        _window.Land(1, At(0.4));
        _window.Leave(2);
        _window.Land(2, At(0.5));
        _window.FreeAt(At(1.1), 1).ShouldBe(At(1.4));
        _window.FreeAt(At(1.1), 2).ShouldBe(At(1.5));
        _window.FreeAt(At(1.4), 1).ShouldBe(At(1.4));
    }

    [Fact]
    public void What_is_under_way_counts_however_long_it_takes()
    {
        _window.Leave(3);
        _window.FreeAt(At(9), 1).ShouldBe(At(10));
        _window.Land(3, At(9));
        _window.FreeAt(At(9.5), 1).ShouldBe(At(10));
        _window.FreeAt(At(10), 3).ShouldBe(At(10));
    }

    [Fact]
    public void More_than_ever_fit_leave_when_there_is_nothing_else()
    {
        _window.FreeAt(Start, 7).ShouldBe(Start);
        _window.Leave(7);
        _window.Land(7, Start);
        _window.FreeAt(Start, 7).ShouldBe(At(1));
    }

    [Fact]
    public void A_clock_that_is_set_back_holds_nobody_up()
    {
        _window.Leave(3);
        _window.Land(3, At(3600));
        _window.FreeAt(Start, 3).ShouldBe(Start);
    }

    private static DateTimeOffset At(double seconds) => Start.AddSeconds(seconds);
}
