using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Tests.Properties;

/// <summary>A regulation, a staff and a history, all from one number; the same number tells the same story.</summary>
internal sealed class RandomStory
{
    private readonly Random _random;
    private readonly AppealFacts _facts;
    private readonly DateTimeOffset _start;

    public RandomStory(int seed)
    {
        (Seed, _random) = (seed, new Random(seed));
        File = new RandomFile(_random);
        Reading = RegulationFile.Read(File.Text, "random.yaml");
        _start = new DateTimeOffset(2025, 11, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(_random.Next(2 * 365 * 24 * 60));
        _facts = new AppealFacts(RandomConditions.Sources[_random.Next(RandomConditions.Sources.Length)], Topic())
        {
            Kind = (AppealKind)_random.Next(2),
            Important = _random.Next(5) == 0,
            Applicant = (ApplicantKind)_random.Next(4),
        };
        People = Reading.Regulation is { } regulation ? new RandomPeople(_random, regulation, DateOnly.FromDateTime(_start.Date)) : null;
    }

    public int Seed { get; }
    public RandomFile File { get; }
    public RegulationReading Reading { get; }
    public RandomPeople? People { get; }
    public List<Step> Steps { get; } = [];

    public SmallDesk Open(Regulation regulation) => new(regulation, People!, _facts, _start);

    /// <summary>
    /// The next thing that somebody tries: mostly what the appeal can go through now, by somebody who may; sometimes anything by anybody.
    /// </summary>
    public Step Next(SmallDesk desk)
    {
        var possible = Lifecycle.All.Where(move => move.From == desk.Appeal.State).Select(move => move.On).ToList();
        var asked = Asked(desk.Appeal);
        var trigger = asked.Count > 0 && _random.Next(3) == 0 ? Pick(asked)
            : possible.Count > 0 && _random.Next(10) > 0 ? Pick(possible)
            : Pick(Enum.GetValues<Trigger>());
        var step = new Step(Pause(), Somebody(desk, trigger), trigger, Pick(People!.All).Id, _random.Next(-2, 90), _random.Next(8) == 0);
        Steps.Add(step);
        return step;
    }

    public override string ToString() => $"Seed {Seed}, from {_start:u}, {_facts}\n{File.Text}\n\n{string.Join('\n', Steps)}";

    /// <summary>What somebody waits for a word on, among so much else that may be done.</summary>
    private static IReadOnlyList<Trigger> Asked(Appeal appeal) =>
    [
        .. appeal.Postponing is null ? Array.Empty<Trigger>() : [Trigger.Postpone, Trigger.RefuseToPostpone],
        .. appeal.QualityDueAt is null ? Array.Empty<Trigger>() : [Trigger.PassQuality, Trigger.FailQuality],
    ];

    private long Somebody(SmallDesk desk, Trigger trigger)
    {
        var needed = Lifecycle.RightsFor(trigger);
        if (needed.Count == 0 || (trigger is Trigger.Close or Trigger.Reopen && _random.Next(2) == 0))
        {
            return Step.Resident;
        }

        var may = People!.All.Where(person => desk.May(person, trigger)).ToList();
        return _random.Next(8) == 0 || may.Count == 0 ? Pick(People.All).Id : Pick(may).Id;
    }

    private TimeSpan Pause() => _random.Next(4) switch
    {
        0 => TimeSpan.Zero,
        1 => TimeSpan.FromMinutes(_random.Next(1, 600)),
        2 => TimeSpan.FromHours(_random.Next(1, 72)),
        _ => TimeSpan.FromDays(_random.Next(1, 40)),
    };

    private string? Topic() => _random.Next(5) == 0 ? null : _random.Next(9) == 0 ? "gone" : Pick(File.Topics);

    private T Pick<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];
}
