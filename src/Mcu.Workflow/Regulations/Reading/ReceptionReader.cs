namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads who receives people in person; a file that says nothing of it has no booking.</summary>
internal static class ReceptionReader
{
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    public static IReadOnlyList<ReceptionRule> Read(Section root) =>
        root.Find("receptions") is null ? [] : StructureReader.Coded(root, "receptions", ReadOne, static reception => reception.Code);

    /// <summary>A post that is named stands in the file.</summary>
    public static void Check(Regulation regulation, Section root)
    {
        if (regulation.Receptions.Count == 0 || root.Problems.Within("organisations"))
        {
            return;
        }

        var posts = regulation.Posts.Select(post => post.Code).ToList();
        foreach (var part in root.Parts("receptions"))
        {
            if (part.OptionalText("post") is { } post && !posts.Contains(post))
            {
                part.Fault("post", Expected.Known(Expected.KnownPost(post), Nearest.To(post, posts)));
            }
        }
    }

    private static ReceptionRule ReadOne(Section part)
    {
        var (code, post) = (part.Code("code"), part.OptionalText("post"));
        if (code.Length > ReceptionRule.LongestCode)
        {
            part.Fault("code", Expected.ShortCode(ReceptionRule.LongestCode));
        }

        var reception = new ReceptionRule(
            code, post, post is null ? part.Text("who") : part.OptionalText("who"), part.OptionalText("whoEn"), part.Text("place"),
            part.Number("minutes", 5, 240, null), part.Number("daysAhead", 1, 90, 30), part.Number("bookBeforeHours", 0, 168, 3),
            Weekly(part), Dated(part));
        if (reception.Hours.Count + reception.Dates.Count == 0 && !part.Problems.Within(part.Path))
        {
            part.Fault("hours", Expected.AnyHours);
        }

        return reception;
    }

    private static Dictionary<DayOfWeek, string> Weekly(Section parent)
    {
        var hours = new Dictionary<DayOfWeek, string>();
        if (parent.Part("hours", required: false) is not { } part)
        {
            return hours;
        }

        for (var at = 0; at < Days.Length; at++)
        {
            if (part.Text(Days[at], Patterns.AreHours, Expected.Hours, "") is { Length: > 0 } day)
            {
                hours[(DayOfWeek)((at + 1) % Days.Length)] = day;
            }
        }

        part.Close();
        return hours;
    }

    private static Dictionary<DateOnly, string> Dated(Section parent)
    {
        var hours = new Dictionary<DateOnly, string>();
        if (parent.Part("dates", required: false) is not { } part)
        {
            return hours;
        }

        foreach (var key in part.Keys.Distinct(StringComparer.Ordinal).ToList())
        {
            var text = part.Text(key, Patterns.AreHours, Expected.Hours, "");
            if (Patterns.TryDay(key, out var day))
            {
                hours[day] = text;
            }
            else
            {
                part.Fault(key, Expected.Day);
            }
        }

        part.Close();
        return hours;
    }
}
