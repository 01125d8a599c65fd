using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Regulations.Reading;

namespace Mcu.Workflow.Regulations;

/// <summary>The municipality: its name, its time zone (IANA), the language its staff and residents write (ru or en).</summary>
public sealed record Municipality(string Name, string? NameGenitive, string TimeZone, string Language)
{
    /// <summary>Where it is, for people and for letters; null where the file does not say.</summary>
    public string? Address { get; init; }

    /// <summary>When it is open, in words.</summary>
    public string? Hours { get; init; }

    /// <summary>The telephone for residents.</summary>
    public string? Phone { get; init; }
}

/// <summary>The numbering of appeals: a series such as «МЦУ» and a pattern such as <c>{series}-{year}-{number:000000}</c>.</summary>
public sealed record Numbering(string Series, string Pattern)
{
    /// <summary>The series of formal appeals, which have a register of their own.</summary>
    public Numbering? Formal { get; init; }

    /// <summary>The series that an appeal of this kind is numbered by.</summary>
    public Numbering Of(AppealKind kind) => kind == AppealKind.Formal && Formal is { } formal ? formal : this;

    /// <summary>The number of an appeal as people see it.</summary>
    public string Format(int year, int number)
    {
        var digits = Reading.Patterns.Number().Find(Pattern).Groups["zeros"].Value;
        var told = number.ToString(digits.Length == 0 ? "0" : digits, System.Globalization.CultureInfo.InvariantCulture);
        var dated = Pattern.Replace("{year}", year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal)
            .Replace("{series}", Series, StringComparison.Ordinal);
        return Reading.Patterns.Number().Substitute(dated, told);
    }
}

/// <summary>What a registrar is held to.</summary>
/// <param name="MailZones">The zones in which the mail of an applicant must lie (547-FZ); empty for any.</param>
public sealed record Registering(IReadOnlyList<string> MailZones);
