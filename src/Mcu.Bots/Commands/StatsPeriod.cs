namespace Mcu.Bots.Commands;

/// <summary>A period as people name it: «сегодня», «неделя», «прошлый месяц», «квартал», «год», «с 01.10 по 31.10». Both days belong to it.</summary>
internal sealed record StatsPeriod(DateOnly From, DateOnly To)
{
    private static readonly (string[] Stems, Func<DateOnly, DateOnly> Start, Func<DateOnly, DateOnly> Before)[] Named =
    [
        (["сегодня", "день", "today", "day"], day => day, start => start.AddDays(-1)),
        (["недел", "week"], day => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), start => start.AddDays(-7)),
        (["месяц", "month"], day => new DateOnly(day.Year, day.Month, 1), start => start.AddMonths(-1)),
        (["квартал", "quarter"], day => new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1), start => start.AddMonths(-3)),
        (["год", "year"], day => new DateOnly(day.Year, 1, 1), start => start.AddYears(-1)),
    ];

    private static readonly string[] Last = ["прошл", "последн", "last", "previous"];
    private static readonly string[] Edges = ["с", "со", "по", "до", "from", "to", "till", "until", "-", "–", "—"];

    /// <summary>No words mean this month; null when the words are no period.</summary>
    public static StatsPeriod? Read(string words, DateOnly today)
    {
        var parts = words.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not ("за" or "for" or "this" or "the")).ToList();
        if (parts.Count == 0)
        {
            return new StatsPeriod(new DateOnly(today.Year, today.Month, 1), today);
        }

        if (parts is ["вчера" or "yesterday"])
        {
            return new StatsPeriod(today.AddDays(-1), today.AddDays(-1));
        }

        var last = parts.Count == 2 && Begins(parts[0], Last);
        var named = Array.Find(Named, n => parts.Count == (last ? 2 : 1) && Begins(parts[^1], n.Stems));
        if (named.Stems is null)
        {
            return Between(string.Join(' ', parts), today);
        }

        var start = named.Start(today);
        return last ? new StatsPeriod(named.Before(start), start.AddDays(-1)) : new StatsPeriod(start, today);
    }

    /// <summary>Dates without a year lie in the twelve months behind us.</summary>
    private static StatsPeriod? Between(string words, DateOnly today)
    {
        var yearAgo = today.AddYears(-1).AddDays(1);
        return DateIn(words, yearAgo) is { } from && DateIn(from.Rest, yearAgo) is { Rest: "" } to && from.Day <= to.Day
            ? new StatsPeriod(from.Day, to.Day)
            : null;
    }

    private static DateWords.Found? DateIn(string words, DateOnly anchor)
    {
        var parts = words.Split(' ', 2);
        return DateWords.Read(parts.Length == 2 && Edges.Contains(parts[0]) ? parts[1] : words, anchor, (day, days) => day.AddDays(days));
    }

    private static bool Begins(string word, string[] stems) => Array.Exists(stems, stem => word.StartsWith(stem, StringComparison.Ordinal));
}
