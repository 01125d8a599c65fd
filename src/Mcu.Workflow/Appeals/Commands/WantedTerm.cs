using System.Text.RegularExpressions;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>The day at the beginning of words: «до 12.11», «к пятнице», «завтра», «12 ноября – комиссия».</summary>
/// <param name="Rest">What follows: the reason.</param>
internal sealed partial record WantedTerm(DateOnly Day, string Rest)
{
    /// <summary>A day of this year that has just gone by is no day of the next one.</summary>
    private const int JustGone = 200;

    /// <returns>Null without a refusal where the words speak of no term at all.</returns>
    public static (WantedTerm? Term, Refusal? No) Read(MessageContext context, string words, AppealClock clock)
    {
        var said = Lead().Substitute(words.Trim(), "");
        var today = context.Work.Today();
        if (DateParser.Read(said, today, clock.Work.AddWorkingDays) is not { } found)
        {
            return Until().Fits(words.Trim())
                ? (null, new Refusal("refusal.bad-date", ("words", Until().Find(words.Trim()).Value))) : (null, null);
        }

        var typedYear = said.Contains(found.Day.Year.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var gone = found.Day.Year == today.Year + 1 && !typedYear && found.Day.AddYears(-1) is var before && before < today
            && today.DayNumber - before.DayNumber < JustGone
            && (DateForms.Dotted().Fits(Bare(said)) || DateForms.Spelled().Fits(Bare(said)));
        return gone ? (null, new Refusal("refusal.date-passed")) : (new WantedTerm(found.Day, found.Rest), null);
    }

    private static string Bare(string words) => DateForms.Preposition().Substitute(words, "");

    [GeneratedRegex(@"^(?:срок|исполнить|не\s+позднее|не\s+позже|term)\s*[:–—-]?\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, BoundedRegex.Milliseconds)]
    private static partial Regex Lead();

    /// <summary>«до …» says that a term is meant.</summary>
    [GeneratedRegex(@"^(?:срок|до|не\s+позднее|не\s+позже|until|by)\s+\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        BoundedRegex.Milliseconds)]
    private static partial Regex Until();
}
