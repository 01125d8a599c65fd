using System.Globalization;
using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Regulations.Telling;

/// <summary>The facts of what meets the world outside: entering for applicants, other systems, personal receptions.</summary>
internal static class ThresholdFacts
{
    public static IEnumerable<RegulationFact> Of(Regulation regulation, Phrasebook texts)
    {
        yield return RegulationFacts.Fact(texts, nameof(Regulation.Pos), "widget", regulation.Pos.Widget ?? "–");
        foreach (var (status, state) in regulation.Imports.Statuses)
        {
            yield return RegulationFacts.Fact(texts, nameof(Regulation.Imports), "import-status",
                texts.Name(state)!.ToString()!, status, status);
        }

        foreach (var reception in regulation.Receptions)
        {
            yield return RegulationFacts.Fact(texts, nameof(Regulation.Receptions), "reception", Times(reception, texts), reception.Code,
                reception.Who ?? regulation.PostOf(reception.Post)?.Name);
        }
    }

    private static string Times(ReceptionRule reception, Phrasebook texts)
    {
        var days = reception.Hours.OrderBy(day => ((int)day.Key + 6) % 7)
            .Select(day => $"{texts.Culture.DateTimeFormat.GetDayName(day.Key)} {day.Value}");
        var dates = reception.Dates.OrderBy(date => date.Key)
            .Select(date => $"{date.Key.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo(texts.Culture.Name))} {date.Value}");
        return string.Join(", ", days.Concat(dates).Prepend(reception.Place));
    }
}
