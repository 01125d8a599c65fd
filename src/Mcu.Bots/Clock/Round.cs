using Mcu.Bots.Desk;
using Mcu.Bots.DirectLines;
using Mcu.Bots.Receptions;
using Mcu.Bots.Rules;
using Mcu.Bots.Staff;
using Mcu.Bots.Watching;

namespace Mcu.Bots.Clock;

/// <summary>What the clock does at the desk: the jobs, one after the other, in one unit of work.</summary>
internal sealed class Round(RegulationWatch rules, IEnumerable<IScheduledJob> jobs)
{
    private readonly IReadOnlyList<IScheduledJob> _jobs = [.. jobs];

    /// <summary>The jobs in their order. A new one is its file and its line here.</summary>
    public static IReadOnlyList<Type> Jobs { get; } =
    [
        typeof(RegulationWatch),
        typeof(DueReminders),
        typeof(GatheredCards),
        typeof(TermRound),
        typeof(RequestRound),
        typeof(SilentClosing),
        typeof(ErrandAlarms),
        typeof(WatchRound),
        typeof(DutyNotes),
        typeof(ReceptionRound),
        typeof(UnsentRound),
        typeof(DailyDigest),
        typeof(RegularNotes),
        typeof(LineRound),
        typeof(DailyTidying),
    ];

    /// <summary>What comes before the unit of work.</summary>
    public void Prepare() => rules.Reload();

    public async Task Make(Work work)
    {
        foreach (var job in _jobs)
        {
            await job.Run(work);
        }
    }
}
