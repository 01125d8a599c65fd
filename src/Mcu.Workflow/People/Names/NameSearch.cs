namespace Mcu.Workflow.People.Names;

/// <summary>How surely a name is somebody's.</summary>
public enum NameCertainty
{
    None,

    /// <summary>They may be meant: a part of a compound surname, a form that is also somebody else's. Ask.</summary>
    Possible,
    Certain,
}

/// <summary>
/// Finds colleagues by name: a surname by all its forms, a first name by its own, in either order, with initials, with a patronymic.
/// A surname is never found by a first name that it was made of: «Петровой» is not Пётр.
/// </summary>
public sealed class NameSearch<T>(IEnumerable<T> people, Func<T, string> nameOf)
{
    private const int MostWords = 10;

    private readonly List<(T Person,
        IReadOnlyList<PersonName> Readings)> _people = [.. people.Select(person => (person, PersonName.Readings(nameOf(person))))];

    /// <summary>Those who are certainly meant; where there are none, those who may be.</summary>
    public (IReadOnlyList<T> People, NameCertainty How) Find(string typed)
    {
        var words = NameWord.Of(typed);
        if (words.Count is 0 or > MostWords)
        {
            return ([], NameCertainty.None);
        }

        var found = _people.Select(one => (one.Person, How: one.Readings.Max(reading => NameComparison.Of(reading, words)))).ToList();
        var best = found.Count == 0 ? NameCertainty.None : found.Max(one => one.How);
        return (best == NameCertainty.None ? [] : [.. found.Where(one => one.How == best).Select(one => one.Person)], best);
    }

    /// <summary>Those whose names are spelled most like it, the nearest first; none where nobody's is near.</summary>
    public IReadOnlyList<T> Nearest(string typed, int most)
    {
        var words = NameWord.Of(typed).Where(word => word.Text.Length > 2).Take(4).ToList();
        return [.. _people.Select(one =>
            (one.Person, Far: words.Count == 0 ? double.MaxValue : words.Min(word => NameComparison.Distance(one.Readings[0], word))))
            .Where(one => one.Far <= 0.5).OrderBy(one => one.Far).Take(most).Select(one => one.Person)];
    }
}

/// <summary>What can be told of words without knowing whose they are.</summary>
public static class NameClues
{
    /// <summary>The words that look like one name, and what follows: «Петуховой Анне с 10.11».</summary>
    public static (string Name, string After) Split(string words)
    {
        var parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var taken = Math.Min(1, parts.Length);
        while (taken < parts.Length && NameWord.Of(parts[taken]) is { Count: > 0 } next
            && next.All(word => PersonName.IsFirstName(word) || word.LikePatronymic || (word.Initial && word.Capital)))
        {
            taken++;
        }

        return (string.Join(' ', parts.Take(taken)), string.Join(' ', parts.Skip(taken)));
    }

    /// <summary>«Кузнецов» was found, and «Пётр» follows: somebody else of that surname may be meant.</summary>
    public static bool NameGoesOn(string taken, string after)
    {
        var (words, rest) = (NameWord.Of(taken), NameWord.Of(after));
        if (rest.Count == 0 || words.Count == 0)
        {
            return false;
        }

        var next = rest[0];
        var joined = after.TrimStart() is ['-' or '–' or '—', ..] && next.Capital && next.LikeSurname;
        var initial = next.Initial && next.Capital && after.TrimStart().Length > 1 && after.TrimStart()[1] == '.';
        var given = (next.Capital || next.Text.Length > 3) && PersonName.IsFirstName(next) && !words.Any(PersonName.IsFirstName);
        var patronymic = next is { LikePatronymic: true };
        var surname = words.All(word => PersonName.IsFirstName(word) || word.LikePatronymic) && (next.Capital || next.LikeSurname)
            && !char.IsDigit(next.Text[0]);
        return joined || initial || given || patronymic || surname;
    }
}
