using System.Globalization;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads the reminders by parts of the term, and who hears a reminder.</summary>
internal static class PercentReader
{
    public static PercentReminder Read(Section? parent, PercentReminder? was)
    {
        var part = parent?.Part("atPercent", required: false);
        if (part is null)
        {
            return was ?? new PercentReminder([], []);
        }

        var percents = part.Texts("percents", static text => TryPercent(text, out _), static _ => Expected.Number(1, 99),
            Written(was?.Percents ?? []));
        var to = Audiences(part, was?.To);
        part.Close();
        return new PercentReminder([.. percents.Select(static text => TryPercent(text, out var percent) ? percent : 0).Distinct().Order()],
            to);
    }

    /// <summary>The people that a reminder may name.</summary>
    public static IReadOnlyList<string> Audiences(Section part, IReadOnlyList<string>? was) => part.Texts(
        "to", static name => ReminderRules.Audiences.Contains(name),
        static typed => Expected.Known(Expected.OneOf(ReminderRules.Audiences), Nearest.To(typed, ReminderRules.Audiences)), was);

    private static bool TryPercent(string text, out int percent) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out percent) && percent is >= 1 and <= 99;

    private static IReadOnlyList<string> Written(IEnumerable<int> percents) =>
        [.. percents.Select(percent => percent.ToString(CultureInfo.InvariantCulture))];
}
