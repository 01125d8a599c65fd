using Mcu.Workflow.Calendars;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Regulations.Telling;

/// <summary>
/// Ten worked examples of deadlines on days where people count wrong: Friday evening, the eve of a holiday, a Saturday that is worked.
/// </summary>
public static class DeadlineExamples
{
    private static readonly TimeOnly Morning = new(10, 15);
    private static readonly TimeOnly Evening = new(18, 40);

    private const int Examples = 10;

    /// <summary>
    /// The examples; each rule of the regulation has its turn, and where there are more of them than examples, rules from all over the
    /// list.
    /// </summary>
    /// <param name="today">The examples are of this year and the next, as far as their calendars are approved.</param>
    public static IEnumerable<string> Lines(Regulation regulation, DateOnly today, Phrasebook texts)
    {
        var clock = new RegulationClock(regulation);
        foreach (var (number, (name, local)) in Starts(clock, today).Index())
        {
            var rule = regulation.Deadlines[RuleOf(number, regulation.Deadlines.Count)];
            var start = new DateTimeOffset(local, clock.Work.Zone.GetUtcOffset(local)).ToUniversalTime();
            yield return $"{number + 1}. {texts.Say($"regulation.example.{name}")} ({RegulationFormatter.When(rule.When, regulation, texts)}).";
            foreach (var step in clock.Compute(rule.Answer, start, rule.Rolling).Steps)
            {
                yield return "   " + texts.Say(step.Key, step.Args);
            }

            foreach (var (key, term) in rule.Parts.Where(part => part.Key is "register" or "route" or "firstReply" or "control"))
            {
                var at = clock.Work.LocalTime(clock.Compute(term, start, rule.Rolling).DueAt);
                yield return "   " + texts.Say($"regulation.example.{key}", ("term", RegulationFormatter.Term(term, texts)), ("at", at));
            }
        }
    }

    private static int RuleOf(int example, int rules) => rules > Examples ? example * rules / Examples : example % rules;

    private static IEnumerable<(string Name, DateTime Local)> Starts(RegulationClock clock, DateOnly today)
    {
        var work = clock.Work;
        var year = today.Year;
        var ordinary = First(new DateOnly(year, 2, 1), DayOfWeek.Tuesday, work.IsWorkingDay);
        var newYear = new DateOnly(year, 12, 31);
        var may = new DateOnly(year, 5, 1);
        yield return ("ordinary", ordinary.ToDateTime(Morning));
        yield return ("night", ordinary.ToDateTime(new TimeOnly(2, 0)));
        yield return ("lunch", ordinary.ToDateTime(new TimeOnly(12, 20)));
        yield return ("friday", First(ordinary, DayOfWeek.Friday, work.IsWorkingDay).ToDateTime(Evening));
        yield return ("sunday", First(ordinary, DayOfWeek.Sunday, day => !work.IsWorkingDay(day)).ToDateTime(Morning));
        yield return ("before-may", work.PreviousWorkingDay(may).ToDateTime(new TimeOnly(15, 30)));
        yield return ("may", may.AddDays(1).ToDateTime(Morning));
        yield return ("before-new-year", work.PreviousWorkingDay(newYear).ToDateTime(Morning));
        yield return ("new-year", newYear.AddDays(4).ToDateTime(Morning));
        yield return Saturday(clock, year) is { } saturday
            ? ("saturday", saturday.ToDateTime(Morning))
            : ("quarter", new DateOnly(year, 3, 31).ToDateTime(Evening));
    }

    /// <summary>The first such weekday; where the municipality works on other days, just the first such weekday of the calendar.</summary>
    private static DateOnly First(DateOnly from, DayOfWeek weekday, Func<DateOnly, bool> right)
    {
        var days = Enumerable.Range(0, 366).Select(from.AddDays).Where(day => day.DayOfWeek == weekday).ToList();
        return days.Find(day => right(day)) is var found && found != default ? found : days[0];
    }

    /// <summary>A Saturday that is worked because its rest was moved: this year's, else that of the nearest year with a calendar.</summary>
    private static DateOnly? Saturday(RegulationClock clock, int year) => Enumerable.Range(0, 3)
        .SelectMany(far => new[] { year + far, year - far }.Distinct())
        .Where(clock.Work.Calendar.Knows)
        .SelectMany(known => Enumerable.Range(0, 366).Select(new DateOnly(known, 1, 1).AddDays))
        .Where(day => day.DayOfWeek == DayOfWeek.Saturday && clock.Work.IsWorkingDay(day) && !clock.Work.Hours.IsRoundTheClock)
        .Select(day => (DateOnly?)day).FirstOrDefault();
}
