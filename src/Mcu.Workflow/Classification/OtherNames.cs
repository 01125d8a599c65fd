using System.Text.RegularExpressions;
using Mcu.Workflow.People.Names;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Classification;

/// <summary>Names of people in an answer that are not the author's as shown in public.</summary>
internal static class OtherNames
{
    public static IEnumerable<string> In(string answer, string authorName, IReadOnlyList<Match> surnames)
    {
        var author = authorName.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var pairs = PersonalPatterns.Pair().FindAll(answer).Where(IsPerson)
            .Where(pair => !surnames.Any(name => PersonalDataDetector.Overlap(pair.Groups["one"], name)));
        var greeted = PersonalPatterns.Greeted().FindAll(answer).Select(match => match.Groups["name"].Value).Where(FirstNames.Has);
        return pairs.Select(pair => $"{pair.Groups["one"].Value} {pair.Groups["two"].Value}").Concat(greeted)
            .Where(name => !name.Split(' ').All(word => author.Any(own => FirstNames.Same(own, word)))).Distinct();
    }

    private static bool IsPerson(Match pair)
    {
        var (one, two) = (pair.Groups["one"].Value, pair.Groups["two"].Value);
        return ((FirstNames.Has(one) && PersonalPatterns.IsSurname().Fits(two))
            || (FirstNames.Has(two) && PersonalPatterns.IsSurname().Fits(one)))
            && !PersonalPatterns.NamedAfter().Fits(pair.Groups["before"].Value);
    }
}
