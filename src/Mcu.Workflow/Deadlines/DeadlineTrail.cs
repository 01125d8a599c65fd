using System.Globalization;
using Mcu.Workflow.Calendars;

namespace Mcu.Workflow.Deadlines;

/// <summary>Gathers the explanation of one deadline while it is being counted.</summary>
internal sealed class DeadlineTrail
{
    private const int ListedRanges = 6;
    private readonly WorkClock _clock;
    private readonly List<DeadlineStep> _steps = [];
    private readonly DateOnly _firstDay;
    private DateOnly _lastDay;

    internal DeadlineTrail(WorkClock clock, DateTimeOffset start)
    {
        _clock = clock;
        _firstDay = _lastDay = clock.LocalDay(start);
        Note(DeadlineStepKeys.Start, ("at", clock.LocalTime(start)));
    }

    /// <summary>Notes a fact. Its days are taken as counted: the last of them tells how far the calendar must reach.</summary>
    internal void Note(string key, params (string Name, object Value)[] args)
    {
        foreach (var day in args.Select(arg => arg.Value).OfType<DateOnly>())
        {
            Touch(day);
        }

        _steps.Add(new DeadlineStep(key, args.ToDictionary(arg => arg.Name, arg => arg.Value)));
    }

    /// <summary>Notes the days off from one day to another, both included; in a long list ordinary weekends are only counted.</summary>
    internal void NoteSkipped(DateOnly first, DateOnly last)
    {
        var days = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);
        var skipped = DayRanges.Of(days.Where(day => !_clock.IsWorkingDay(day)));
        if (skipped.Ranges.Count > ListedRanges)
        {
            var byWeekend = skipped.Ranges.ToLookup(range => range.IsPlainWeekend);
            Note(DeadlineStepKeys.SkippedWeekends, ("days", byWeekend[true].Sum(range => range.Days)));
            skipped = new DayRanges([.. byWeekend[false]]);
        }

        if (skipped.Days > 0)
        {
            Note(DeadlineStepKeys.Skipped, ("days", skipped.Days), ("list", skipped));
        }
    }

    /// <summary>Ends the explanation with the result and, where it applies, the warning that it is a guess.</summary>
    internal Deadline Close(DateTimeOffset dueAt)
    {
        Note(DeadlineStepKeys.Due, ("at", _clock.LocalTime(dueAt)));
        var guessed = Enumerable.Range(_firstDay.Year, _lastDay.Year - _firstDay.Year + 1).Where(year => !_clock.Knows(year)).ToList();
        if (guessed.Count > 0)
        {
            Note(DeadlineStepKeys.BeyondCalendar, ("year", guessed[0].ToString(CultureInfo.InvariantCulture)));
        }

        return new Deadline(dueAt, guessed.Count > 0, _steps);
    }

    private void Touch(DateOnly day) => _lastDay = day > _lastDay ? day : _lastDay;
}
