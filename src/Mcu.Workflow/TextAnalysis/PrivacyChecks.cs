namespace Mcu.Workflow.TextAnalysis;

/// <summary>Whether a draft tells what belongs to somebody else: a flat, a passport, a private telephone, a name.</summary>
internal static class PrivacyChecks
{
    public static IEnumerable<Remark> Look(string draft, string question)
    {
        if (PersonalPatterns.Flat().Find(draft) is { Success: true } flat)
        {
            yield return Remark.Of("personal.flat", ("found", flat.Value));
        }

        if (PersonalPatterns.Document().Find(draft) is { Success: true } document)
        {
            yield return Remark.Of("personal.document", ("found", Remark.Short(document.Value)));
        }

        if (PrivatePhone(draft, question) is { } phone)
        {
            yield return Remark.Of("personal.phone", ("found", phone));
        }

        if (PersonalPatterns.Person().Find(BeforeSignature(draft)) is { Success: true } person)
        {
            yield return Remark.Of("personal.name", ("found", person.Value));
        }
    }

    // A telephone that the resident wrote is the resident's or a neighbour's; an official's own does not come from the message.
    private static string? PrivatePhone(string draft, string question)
    {
        var written = PersonalPatterns.Phone().FindAll(question).Select(match => Digits(match.Value)).ToHashSet();
        return PersonalPatterns.Phone().FindAll(draft).Select(match => match.Value.Trim())
            .FirstOrDefault(found => written.Contains(Digits(found)));
    }

    // +7 and 8 are the same telephone.
    private static string Digits(string phone)
    {
        var digits = string.Concat(phone.Where(char.IsAsciiDigit));
        return digits.Length > 10 ? digits[^10..] : digits;
    }

    // The last two lines are the signature: an official's name belongs there.
    private static string BeforeSignature(string draft)
    {
        var lines = draft.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return string.Join('\n', lines.Length > 2 ? lines[..^2] : lines.Length > 1 ? lines[..^1] : lines);
    }
}
