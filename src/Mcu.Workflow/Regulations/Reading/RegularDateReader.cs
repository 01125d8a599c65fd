namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads the dates that come again; there may be none.</summary>
internal static class RegularDateReader
{
    private static readonly Dictionary<string, Every> Periods = new()
    { ["month"] = Every.Month, ["quarter"] = Every.Quarter, ["year"] = Every.Year };
    private static readonly Dictionary<string, DateRolling> Rollings = new()
    { ["previous"] = DateRolling.Previous, ["next"] = DateRolling.Next };

    public static IReadOnlyList<RecurringDuty> Read(Section root, Regulation? basis) =>
        root.Find("regularDates") is null ? basis?.RecurringDutys
        ?? [] : StructureReader.Coded(root, "regularDates", ReadDate, static date => date.Code);

    /// <summary>Whoever is named is a role or a post.</summary>
    public static void Check(Regulation regulation, Section root)
    {
        if (root.Find("regularDates") is null)
        {
            return;
        }

        var known = regulation.Roles.Select(role => role.Code).Concat(regulation.Posts.Select(post => post.Code)).ToList();
        foreach (var (date, part) in regulation.RecurringDutys.Zip(root.Parts("regularDates")))
        {
            if (date.To.FirstOrDefault(code => !known.Contains(code)) is { } unknown)
            {
                part.Fault("to", Expected.Known($"роли или должности {unknown} нет в roles и organisations", Nearest.To(unknown, known)));
            }
        }
    }

    private static RecurringDuty ReadDate(Section part) => new(
        part.Code("code"),
        part.Text("name"),
        part.OptionalText("nameEn"),
        Periods.GetValueOrDefault(part.OneOf("every", Periods.Keys, fallback: null)),
        part.Number("day", 1, 28, fallback: null),
        part.Number("remindWorkingDays", 0, 60, fallback: 3),
        part.Texts("to"))
    {
        Rolling = Rollings.GetValueOrDefault(part.OneOf("rolling", Rollings.Keys, fallback: "previous")),
    };
}
