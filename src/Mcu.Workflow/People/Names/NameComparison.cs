using Mcu.Workflow.Localization;

namespace Mcu.Workflow.People.Names;

/// <summary>Lays typed words over the parts of one name, each word over one part.</summary>
internal static class NameComparison
{
    public static NameCertainty Of(PersonName name, IReadOnlyList<NameWord> typed) =>
        Best(name, typed, 0, new Laid(0, 0, false, false, false, false));

    /// <summary>How far the nearest form is, in parts of the word.</summary>
    public static double Distance(PersonName name, NameWord typed) =>
        name.Parts.Where(part => part.Text.Length > 1).SelectMany(part => part.All)
        .Select(form => (double)Spelling.Distance(Comparable(typed.Text), Comparable(form)) / typed.Text.Length)
        .DefaultIfEmpty(double.MaxValue).Min();

    private static string Comparable(string word) => NameLetters.IsLatin(word) ? word : NameLetters.Key(word);

    private static NameCertainty Best(PersonName name, IReadOnlyList<NameWord> typed, int at, Laid laid)
    {
        if (at == typed.Count)
        {
            return Judge(name, laid);
        }

        var word = typed[at];
        var best = Free(name, typed, at, laid) is { } free ? Best(name, typed, at + 1, free) : NameCertainty.None;
        for (var part = 0; part < name.Parts.Count && best != NameCertainty.Certain; part++)
        {
            if (!laid.Has(part) && name.Parts[part].FitOf(word) is var fit && fit != NameFit.None && InOrder(name.Parts[part], fit, laid))
            {
                best = (NameCertainty)Math.Max((int)best, (int)Best(name, typed, at + 1, laid.With(part, name.Parts[part].Role, fit)));
            }
        }

        return best;
    }

    /// <summary>Of two initials the second is the patronymic's.</summary>
    private static bool InOrder(NamePart part, NameFit fit, Laid laid) =>
        part.Role != NameRole.Patronymic || fit != NameFit.Initial || laid.First;

    /// <summary>«оглы», and a patronymic that the list does not have, after the first name.</summary>
    private static Laid? Free(PersonName name, IReadOnlyList<NameWord> typed, int at, Laid laid)
    {
        var word = typed[at];
        if (word.SonOf)
        {
            return laid;
        }

        var like = word.LikePatronymic || (word.Initial && word.Capital) || (at + 1 < typed.Count && typed[at + 1].SonOf);
        return like && laid is { First: true, Father: false } && name.Count(NameRole.Patronymic) == 0 ? laid with { Father = true } : null;
    }

    private static NameCertainty Judge(PersonName name, Laid laid)
    {
        var surnames = name.Count(NameRole.Surname);
        return !laid.Whole ? NameCertainty.None
            : laid.Doubtful ? NameCertainty.Possible
            : surnames > 0 && laid.Surnames == surnames ? NameCertainty.Certain
            : laid.Surnames == 0 && laid is { FirstWhole: true, Father: false } ? NameCertainty.Certain
            : NameCertainty.Possible;
    }

    /// <param name="Parts">Which parts of the name have a word, a bit each.</param>
    /// <param name="Father">A patronymic was taken that nobody can compare.</param>
    private readonly record struct Laid(int Parts, int Surnames, bool Whole, bool Doubtful, bool First, bool FirstWhole,
        bool Father = false)
    {
        public bool Has(int part) => (Parts & (1 << part)) != 0;

        public Laid With(int part, NameRole role, NameFit fit) => this with
        {
            Parts = Parts | (1 << part),
            Surnames = Surnames + (role == NameRole.Surname ? 1 : 0),
            Whole = Whole || fit is NameFit.Whole or NameFit.Doubtful,
            Doubtful = Doubtful || fit == NameFit.Doubtful,
            First = First || role == NameRole.First,
            FirstWhole = FirstWhole || (role == NameRole.First && fit == NameFit.Whole),
        };
    }
}
