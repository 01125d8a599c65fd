using System.Globalization;

namespace Mcu.Workflow.Regulations;

/// <summary>
/// Checks that several files are editions of one regulation: each names its act, and of any two it is clear which comes later.
/// </summary>
public static class EditionChecks
{
    /// <summary>What is wrong with the files together, a line each, in the words of <see cref="RegulationReading.Report"/>.</summary>
    public static IReadOnlyList<string> Look(IReadOnlyList<RegulationReading> readings)
    {
        var read = readings.Where(reading => reading.Regulation is not null).ToList();
        return read.Count < 2 ? [] : [.. Nameless(read), .. Twice(read)];
    }

    /// <summary>
    /// Days between two editions on which none is in force. The program goes on by the earlier one then, so it is no fault of the files;
    /// but whoever puts them in order wants to know.
    /// </summary>
    public static IReadOnlyList<string> Gaps(IReadOnlyList<RegulationReading> readings)
    {
        var gaps = new List<string>();
        var (last, covered) = ((RegulationReading?)null, (DateOnly?)null);
        foreach (var reading in readings.Where(reading => reading.Regulation?.Act is not null)
            .OrderBy(reading => reading.Regulation!.Act!.ValidFrom))
        {
            var act = reading.Regulation!.Act!;
            if (last is not null && covered?.AddDays(1) < act.ValidFrom)
            {
                gaps.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{reading.Name}:1 act.validFrom: с {covered.Value.AddDays(1):dd.MM.yyyy} по {act.ValidFrom.AddDays(-1):dd.MM.yyyy} не действует ни одна редакция: {last.Name} кончается раньше"));
            }

            (last, covered) = last is null || Ends(act) >= (covered ?? DateOnly.MaxValue) ? (reading, act.ValidTo) : (last, covered);
        }

        return gaps;
    }

    private static DateOnly Ends(Act act) => act.ValidTo ?? DateOnly.MaxValue;

    private static IEnumerable<string> Nameless(IEnumerable<RegulationReading> readings) => readings
        .Where(reading => reading.Regulation!.Act is null)
        .Select(reading => $"{reading.Name}:1 act: в папке несколько редакций; нужен раздел act с номером, датой и validFrom");

    private static IEnumerable<string> Twice(IReadOnlyList<RegulationReading> readings)
    {
        foreach (var (earlier, later) in readings.SelectMany((one, at) => readings.Skip(at + 1).Select(other => (one, other))))
        {
            if (earlier.Regulation!.Act is { } first && later.Regulation!.Act is { } second)
            {
                if (first.Key == second.Key)
                {
                    yield return $"{later.Name}:1 act.edition: такая редакция уже есть в {earlier.Name}; укажите другую";
                }
                else if (first.ValidFrom == second.ValidFrom)
                {
                    yield return $"{later.Name}:1 act.validFrom: с этого дня действует и {earlier.Name}; укажите другой день";
                }
            }
        }
    }
}
