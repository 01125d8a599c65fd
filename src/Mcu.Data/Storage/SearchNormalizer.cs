using Mcu.Workflow.Appeals;

namespace Mcu.Data.Storage;

/// <summary>Words as the search compares them: lower case, «ё» as «е».</summary>
internal static class SearchNormalizer
{
    public static string In(Appeal appeal) =>
        Fold($"{appeal.FullNumber}\n{appeal.PlaceText}\n{appeal.Applicant?.Name}\n{appeal.OutsideNumber}\n{appeal.Text}");

    public static IEnumerable<string> Of(string words) =>
        Fold(words).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);

    private static string Fold(string text) => text.ToLowerInvariant().Replace('ё', 'е');
}
