using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Workflow.Calendars;
using Mcu.Workflow.Deadlines;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>The shapes of values in a regulation file.</summary>
internal static partial class Patterns
{
    [GeneratedRegex(@"\{number(?::(?<zeros>0+))?\}", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    public static partial Regex Number();

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, BoundedRegex.Milliseconds)]
    private static partial Regex CodeShape();

    [GeneratedRegex(@"\{[^{}]*\}?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, BoundedRegex.Milliseconds)]
    private static partial Regex Braces();

    [GeneratedRegex(@"^\+?\d[\d ()-]{1,24}$", RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex PhoneShape();

    public static bool IsCode(string value) => CodeShape().Fits(value);

    public static bool IsLink(string value) => Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    public static bool IsTerm(string value) => Term.TryParse(value, out _);

    public static bool IsZone(string value) => TimeZoneInfo.TryFindSystemTimeZoneById(value, out var zone) && zone.HasIanaId;

    public static bool IsTime(string value) => TryTime(value, out _);

    public static bool TryTime(string value, out TimeOnly time) =>
        TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    public static bool IsDay(string value) => TryDay(value, out _);

    public static bool TryDay(string value, out DateOnly day) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public static bool IsDayOfYear(string value) => TryDayOfYear(value, out _);

    /// <summary>A month and a day, in a leap year so that every day has its place.</summary>
    public static bool TryDayOfYear(string value, out DateOnly day) => TryDay($"2000-{value}", out day);

    public static bool IsPhone(string value) => PhoneShape().Fits(value);

    public static bool IsNumberPattern(string value) =>
        value.Contains("{year}", StringComparison.Ordinal) && Number().FindAll(value).Count == 1
        && Braces().FindAll(value).All(brace => brace.Value is "{series}" or "{year}" || Number().Fits(brace.Value));

    /// <summary>«ru», «рф»: letters and dashes, no dot before them.</summary>
    public static bool IsMailZone(string value) => value.Length is > 1 and < 30 && value.All(sign => char.IsLetter(sign) || sign == '-');

    public static bool AreHours(string value) => WorkingHoursText.TryRead(value) is not null;
}
