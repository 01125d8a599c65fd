using System.Globalization;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;

namespace Mcu.Bots.Channels.Web.Stand;

/// <summary>Moves the stand's time on, remembers how far, and lets the processor do what has come due.</summary>
internal sealed class StandTime(StandClock clock, IMessageProcessor processor, IStoreFactory registries, WebMunicipality town,
    AppealClock deadlines)
{
    private const string ShiftSetting = "stand.offset";
    private static readonly TimeSpan Hop = TimeSpan.FromHours(1);

    public DateTimeOffset Now => clock.GetUtcNow();
    public DateTimeOffset RealNow => clock.RealNow;

    /// <summary>As people read it: the weekday, the day, the hour.</summary>
    public string Told => town.Local(Now).ToString("dddd, d MMMM yyyy, HH:mm", town.Texts.Culture);

    /// <summary>Goes on from where the stand was when the program ended.</summary>
    public async Task Restore()
    {
        await using var store = registries.Open();
        if (long.TryParse(await store.Setting(ShiftSetting), CultureInfo.InvariantCulture, out var seconds))
        {
            clock.Shift = TimeSpan.FromSeconds(seconds);
        }
    }

    public Task Forward(TimeSpan by) => LiveUntil(Now + by, () => Task.CompletedTask);

    public Task ToWorkingMorning() => Forward(deadlines.Work.NextWorkingMorning(Now) - Now);

    /// <summary>Before the first day of a story and only then: nothing has happened yet that could be younger than now.</summary>
    public Task Begin(DateTimeOffset at)
    {
        clock.Shift = at - RealNow;
        return Remember();
    }

    /// <summary>
    /// Lives on to the moment by full hours, so that what falls due on the way falls due in its hour. Nights and days off are slept
    /// through.
    /// </summary>
    public async Task LiveUntil(DateTimeOffset moment, Func<Task> afterEachHour)
    {
        while (Now < moment)
        {
            var next = NextStop();
            clock.Shift += (next < moment ? next : moment) - Now;
            await processor.Tick();
            await afterEachHour();
        }

        await Remember();
    }

    private DateTimeOffset NextStop()
    {
        var hour = new DateTimeOffset(Now.UtcTicks - (Now.UtcTicks % Hop.Ticks), TimeSpan.Zero) + Hop;
        return deadlines.Work.IsWorkingMoment(Now) || deadlines.Work.IsWorkingMoment(hour) ? hour : deadlines.Work.NextWorkingMorning(Now);
    }

    private Task Remember() =>
        processor.Save(store => store.SetSetting(ShiftSetting, ((long)clock.Shift.TotalSeconds).ToString(CultureInfo.InvariantCulture)));
}
