namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads how work is done: answers, working time, reminders, the daily round.</summary>
internal sealed class RuleReader(Section root, Regulation? basis)
{
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    public static readonly string[] Rollings = ["previous-working-day", "next-working-day", "none"];

    public AnswerRules Answers()
    {
        var was = basis?.Answers;
        var part = root.Part("answers", required: basis is null);
        if (part is null)
        {
            return was ?? new AnswerRules(Approval.Required, Placing.AtOnce, 0, 0, []);
        }

        var approval = part.OneOf("approval", ["required", "none"], was is null ? null : was.Approval == Approval.None
            ? "none" : "required");
        var placing = part.OneOf("placing", ["at-once", "by-hand"], was is null ? null : was.Placing == Placing.ByHand
            ? "by-hand" : "at-once");
        var read = new AnswerRules(
            approval == "none" ? Approval.None : Approval.Required,
            placing == "by-hand" ? Placing.ByHand : Placing.AtOnce,
            part.Number("interimAnswers", 0, 10, was?.InterimAnswers),
            part.Number("longestSentence", 10, 100, was?.LongestSentence),
            part.Texts("officialese", was?.Officialese))
        {
            Checklist = part.Texts("checklist", AnswerRules.Checks.Contains, Check, was?.Checklist ?? AnswerRules.Checks),
        };
        part.Close();
        return read;
    }

    public OpenSources OpenSources()
    {
        var was = basis?.OpenSources;
        var part = root.Part("openSources", required: basis is null);
        if (part is null)
        {
            return was ?? new OpenSources("", "", "", "", 0);
        }

        var read = new OpenSources(
            Term(part, "routed", was?.Routed),
            Term(part, "answered", was?.Answered),
            Term(part, "important", was?.Important),
            Term(part, "afterInterim", was?.AfterInterim),
            part.Number("digestMinutes", 5, 1440, was?.DigestMinutes));
        part.Close();
        return read;
    }

    public WorkingTime Time()
    {
        var rolling = root.OneOf("rolling", Rollings, basis?.Time.Rolling);
        var daysOff = root.Texts("daysOff", Patterns.IsDay, _ => Expected.Day, basis is null ? null : []);
        var off = daysOff.Select(day => Patterns.TryDay(day, out var date) ? date : default).ToHashSet();
        return new WorkingTime(Hours(), rolling, off);
    }

    public ReminderRules Reminders()
    {
        var was = basis?.Reminders;
        var part = root.Part("reminders", required: basis is null);
        var read = new ReminderRules(
            Remind(part, "half", was?.Half, amounts: null),
            PercentReader.Read(part, was?.AtPercent),
            Remind(part, "workingDaysBefore", was?.WorkingDaysBefore, amounts: (1, 30)),
            Remind(part, "workingHoursBefore", was?.WorkingHoursBefore, amounts: (1, 40)),
            Remind(part, "missed", was?.Missed, amounts: null),
            Remind(part, "overdueMornings", was?.OverdueMornings, amounts: null));
        part?.Close();
        return read;
    }

    public Routine Routine()
    {
        var was = basis?.Routine;
        var digest = root.Text("digestAt", Patterns.IsTime, Expected.Time, was is null ? null : $"{was.DigestAt:HH\\:mm}");
        return new Routine(
            Patterns.TryTime(digest, out var time) ? time : default,
            root.Number("autoCloseDays", 1, 365, was?.AutoCloseDays),
            root.Flag("ratings", was?.Ratings));
    }

    private IReadOnlyDictionary<DayOfWeek, string> Hours()
    {
        var part = root.Part("workingHours", required: basis is null);
        if (part is null)
        {
            return basis?.Time.Hours ?? new Dictionary<DayOfWeek, string>();
        }

        var hours = new Dictionary<DayOfWeek, string>();
        for (var at = 0; at < Days.Length; at++)
        {
            var day = part.Text(Days[at], Patterns.AreHours, Expected.Hours, "");
            if (day.Length > 0)
            {
                hours[(DayOfWeek)((at + 1) % Days.Length)] = day;
            }
        }

        part.Close();
        if (hours.Count == 0 && !root.Problems.Within("workingHours"))
        {
            root.Fault("workingHours", Expected.AnyHours);
        }

        return hours;
    }

    private static string Check(string typed) => Expected.Known(Expected.OneOf(AnswerRules.Checks), Nearest.To(typed, AnswerRules.Checks));

    private static string Term(Section part, string key, string? fallback) => part.Text(key, Patterns.IsTerm, Expected.Term, fallback);

    private static Reminder Remind(Section? parent, string key, Reminder? was, (int Least, int Most)? amounts)
    {
        var part = parent?.Part(key, required: was is null);
        if (part is null)
        {
            return was ?? new Reminder(0, []);
        }

        var amount = amounts is { } span ? part.Number("amount", span.Least, span.Most, was?.Amount) : 0;
        var to = PercentReader.Audiences(part, was?.To);
        part.Close();
        return new Reminder(amount, to);
    }
}
