namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads the act behind the file.</summary>
internal static class ActReader
{
    public static Act? Read(Section root)
    {
        var part = root.Part("act", required: false);
        if (part is null)
        {
            return null;
        }

        var number = part.Text("number");
        var date = Day(part, "date", fallback: null);
        var from = date is null && part.Find("validFrom") is null ? null : Day(part, "validFrom", date);
        var act = new Act(
            number, date ?? default, part.OptionalText("edition"), from
                ?? default, To(part, from), part.OptionalText("title"), part.Link("link"));
        part.Close();
        return act;
    }

    /// <summary>With a fallback the key may be left out.</summary>
    private static DateOnly? Day(Section part, string key, DateOnly? fallback) =>
        Patterns.TryDay(part.Text(key, Patterns.IsDay, Expected.Day,
        fallback?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), out var day)
            ? day
            : null;

    private static DateOnly? To(Section part, DateOnly? from)
    {
        if (part.Find("validTo") is null || Day(part, "validTo", fallback: null) is not { } day)
        {
            return null;
        }

        if (day < from)
        {
            part.Fault("validTo", Expected.ValidTo);
        }

        return day;
    }
}
