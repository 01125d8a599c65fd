using System.Text.RegularExpressions;
using Mcu.Workflow.Localization;
using Mcu.Workflow.People;
using Mcu.Workflow.People.Names;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>Who is meant by «Иванова», «@anna», «ЖКХ».</summary>
internal static partial class StaffFinder
{
    private const int LeastBeginning = 2;
    private const int MostWords = 8;
    private const int MostNear = 4;
    private const int MostAlike = 3;
    private const int LeastAlike = 4;
    private const int MostEnding = 2;

    /// <summary>A nickname, a unit, or people by name, in this order.</summary>
    public static Found Find(Regulation regulation, IReadOnlyList<Person> staff, string words) =>
        Find(regulation, staff, Named(staff), words);

    /// <summary>The same at the beginning of the words; what follows is a reason.</summary>
    public static (Found Found, string After) FindAtBeginning(Regulation regulation, IReadOnlyList<Person> staff, string words)
    {
        var (names, parts) = (Named(staff), Bare(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        for (var taken = Math.Min(parts.Length, MostWords); taken > 0; taken--)
        {
            var before = string.Join(' ', parts.Take(taken)).TrimEnd('.', ',', ':', ';');
            var after = string.Join(' ', parts.Skip(taken));
            var found = Cut(parts, taken) ? new Found(null, []) : Find(regulation, staff, names, before);
            if (!found.Nobody || found.Maybe.Count > 0)
            {
                return (found.People.Count > 0 && !before.StartsWith('@') && NameClues.NameGoesOn(before, after)
                    ? found.Doubted : found, after.TrimStart('-', '–', '—', ' '));
            }
        }

        return (new Found(null, []), words);
    }

    /// <summary>The unit or surname that is spelled most alike.</summary>
    public static string Nearest(Regulation regulation, IReadOnlyList<Person> staff, string words)
    {
        var typed = Bare(words).Split(' ')[0].TrimStart('@').ToLowerInvariant();
        return staff.SelectMany(p => p.Name.Split(' ').Select(word => (Word: word, Shown: p.Name)))
            .Concat(staff.Where(p => p.UserName is not null).Select(p => (Word: p.UserName!, Shown: "@" + p.UserName)))
            .Concat(regulation.Units.Select(unit => (Word: unit.ShortName, Shown: unit.ShortName)))
            .OrderBy(x => Spelling.Distance(typed, x.Word.ToLowerInvariant())).Select(x => x.Shown).FirstOrDefault() ?? "";
    }

    /// <summary>Colleagues whose names are spelled much like it, to be offered where nobody is found.</summary>
    public static IReadOnlyList<Person> Near(IReadOnlyList<Person> staff, string words) => Named(staff).Nearest(Bare(words), MostNear);

    /// <summary>
    /// Colleagues whose surname it may be with another ending, «Кузнецовой» for Кузнецов: to be asked about where anybody else may be meant
    /// too.
    /// </summary>
    public static IReadOnlyList<Person> Alike(IReadOnlyList<Person> staff, string words)
    {
        var typed = Bare(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return typed.Length > MostAlike
            ? [] : [.. staff.Where(person => person.Name.Split(' ').Any(name => name.Length >= LeastAlike && typed.Any(word =>
            word.Length - name.Length is > 0 and <= MostEnding && word.StartsWith(name, StringComparison.OrdinalIgnoreCase))))];
    }

    /// <summary>A unit whose name or code begins so, if only one does.</summary>
    public static Unit? UnitBeginning(Regulation regulation, string words)
    {
        if (words.Length < LeastBeginning)
        {
            return null;
        }

        var units = regulation.Units.Where(unit =>
            NameMatch.Begins(unit.Name, words) || NameMatch.Begins(unit.ShortName, words) || NameMatch.Begins(unit.Code, words)).ToList();
        return units.Count == 1 ? units[0] : null;
    }

    /// <summary>«на Иванову», «в ЖКХ», «– Ивановой»: who is meant stands after it.</summary>
    private static string Bare(string words) => Lead().Substitute(words, "");

    [GeneratedRegex(@"^(?:[-–—:]+\s*|(?:на|во?|ко?|для|у|по|to|for|of)\s+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        BoundedRegex.Milliseconds)]
    private static partial Regex Lead();

    private static Found Find(Regulation regulation, IReadOnlyList<Person> staff, NameSearch<Person> names, string words)
    {
        words = Bare(words);
        if (words.StartsWith('@'))
        {
            return new Found(null, [.. staff.Where(p => string.Equals(p.UserName, words[1..], StringComparison.OrdinalIgnoreCase))]);
        }

        if (regulation.Units.FirstOrDefault(unit => Same(unit.Code, words) || Same(unit.ShortName, words)
            || Same(unit.Name, words)) is { } exact)
        {
            return new Found(exact, []);
        }

        return names.Find(words) switch
        {
            ({ Count: > 0 } people, NameCertainty.Certain) => new Found(null, people),
            ({ Count: > 0 } people, _) => new Found(null, []) { Maybe = people },
            _ => new Found(UnitBeginning(regulation, words), []),
        };
    }

    private static NameSearch<Person> Named(IReadOnlyList<Person> staff) => new(staff, person => person.Name);

    /// <summary>«Иванову в среду»: the preposition is no initial.</summary>
    private static bool Cut(string[] parts, int taken) =>
        taken > 1 && taken < parts.Length && parts[taken - 1] is [var letter] && char.IsLower(letter);

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>A unit, or people; several when the name fits several.</summary>
    internal sealed record Found(Unit? Unit, IReadOnlyList<Person> People)
    {
        /// <summary>Those who may be meant where nobody is for certain: to be asked about, never taken.</summary>
        public IReadOnlyList<Person> Maybe { get; init; } = [];

        /// <summary>The same, not to be taken unasked.</summary>
        public Found Doubted => this with { People = [], Maybe = People };

        public bool Nobody => Unit is null && People.Count == 0;
    }
}
