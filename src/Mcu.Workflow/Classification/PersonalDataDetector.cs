using System.Text.RegularExpressions;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Classification;

/// <summary>
/// Looks for what is personal in an answer that everybody will read. It would rather warn in vain: an official's name and a duty
/// telephone are found too, and whoever has the right confirms them. Short numbers (112) and 8 800 belong to nobody.
/// </summary>
public static class PersonalDataDetector
{
    /// <summary>Everything personal that was found, in the order of <see cref="PersonalKind"/>.</summary>
    /// <param name="authorName">The name that the comment's author goes by in public: it may be said as it is shown.</param>
    /// <param name="privateTexts">What this person told in private, with its place and number: it must not be repeated.</param>
    public static IReadOnlyList<Personal> Find(string answer, string authorName, IReadOnlyList<string> privateTexts)
    {
        var documents = PersonalPatterns.Document().FindAll(answer);
        var phones = PersonalPatterns.Phone().FindAll(answer).Where(phone => !documents.Any(document => Overlap(phone, document)));
        var people = PersonalPatterns.Person().FindAll(answer).ToList();
        var named = PersonalPatterns.Named().FindAll(answer).Where(name => !people.Any(person => Overlap(name, person)));
        Match[] surnames = [.. people, .. named];
        return
        [
            .. Of(PersonalKind.Phone, phones),
            .. Of(PersonalKind.Flat, PersonalPatterns.Flat().FindAll(answer)),
            .. Of(PersonalKind.Surname, surnames.OrderBy(match => match.Index)),
            .. Of(PersonalKind.Document, documents),
            .. OtherNames.In(answer, authorName, surnames).Select(name => new Personal(PersonalKind.SomeoneElse, name)),
            .. privateTexts.SelectMany(text => Repeated.Of(text, answer)).Distinct()
                .Select(words => new Personal(PersonalKind.PrivateAppeal, words)),
        ];
    }

    private static IEnumerable<Personal> Of(PersonalKind kind, IEnumerable<Match> matches) =>
        matches.Select(match => new Personal(kind, match.Value.Trim())).Distinct();

    internal static bool Overlap(Capture one, Capture other) =>
        one.Index < other.Index + other.Length && other.Index < one.Index + one.Length;
}
