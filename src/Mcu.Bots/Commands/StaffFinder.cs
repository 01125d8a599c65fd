using System.Text.RegularExpressions;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Commands;

/// <summary>Who is meant by «Иванова», «@anna», «ЖКХ».</summary>
internal static partial class StaffFinder
{
    private const int LeastBeginning = 2;

    /// <summary>A nickname, a unit, or people by name, in this order.</summary>
    public static Found Find(Regulation regulation, IReadOnlyList<Person> staff, string words)
    {
        words = Bare(words);
        if (words.StartsWith('@'))
        {
            return new Found(null, [.. staff.Where(p => string.Equals(p.UserName, words[1..], StringComparison.OrdinalIgnoreCase))]);
        }

        if (regulation.Units.FirstOrDefault(unit => Same(unit.Code, words) || Same(unit.ShortName, words) || Same(unit.Name, words)) is { } exact)
        {
            return new Found(exact, []);
        }

        var people = NameMatch.Among(staff, p => p.Name, words);
        return people.Count > 0 ? new Found(null, people) : new Found(UnitBeginning(regulation, words), []);
    }

    /// <summary>The same at the beginning of the words; what follows is a reason.</summary>
    public static (Found Found, string After) FindAtBeginning(Regulation regulation, IReadOnlyList<Person> staff, string words)
    {
        var parts = Bare(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var taken = Math.Min(parts.Length, 8); taken > 0; taken--)
        {
            var found = Find(regulation, staff, string.Join(' ', parts.Take(taken)).TrimEnd('.', ',', ':', ';'));
            if (!found.Nobody)
            {
                return (found, string.Join(' ', parts.Skip(taken)).TrimStart('-', '–', '—', ' '));
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
    private static string Bare(string words) => Lead().Replace(words, "");

    [GeneratedRegex(@"^(?:[-–—:]+\s*|(?:на|во?|ко?|для|у|по|to|for|of)\s+)+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    /// <summary>A unit, or people; several when the name fits several.</summary>
    internal sealed record Found(Unit? Unit, IReadOnlyList<Person> People)
    {
        public bool Nobody => Unit is null && People.Count == 0;
    }
}
