using System.Globalization;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Regulations.Telling;

/// <summary>One thing that a regulation says.</summary>
/// <param name="Part">The property of <see cref="Regulation"/> that holds it.</param>
/// <param name="Key">The same in two regulations where it is said of the same thing.</param>
/// <param name="What">Of what it is said.</param>
/// <param name="How">What is said.</param>
public sealed record RegulationFact(string Part, string Key, string What, string How);

/// <summary>A regulation as a list of facts in words, to hold two of them against each other.</summary>
public static class RegulationFacts
{
    /// <summary>The facts in the order of the file.</summary>
    public static IEnumerable<RegulationFact> Of(Regulation regulation, Phrasebook texts) =>
    [
        .. Head(regulation, texts), .. People(regulation, texts), .. OrganisationFacts.Of(regulation, texts),
        .. TopicFacts.Of(regulation, texts), .. Answers(regulation, texts), .. WorkflowFormatter.Facts(regulation, texts),
        .. Deadlines(regulation, texts), .. Time(regulation, texts), .. Reminders(regulation, texts), .. ClockFacts.Of(regulation, texts),
        .. NoticeFacts.Of(regulation, texts), .. ThresholdFacts.Of(regulation, texts), .. Rest(regulation, texts),
    ];

    private static IEnumerable<RegulationFact> Head(Regulation regulation, Phrasebook texts)
    {
        var (town, numbers) = (regulation.Municipality, regulation.Numbers);
        yield return Fact(texts, nameof(Regulation.Act), "act", RegulationFormatter.Act(regulation, texts));
        yield return Fact(texts, nameof(Regulation.Municipality), "municipality", town.Name);
        yield return Fact(texts, nameof(Regulation.Municipality), "genitive", town.NameGenitive ?? "–");
        yield return Fact(texts, nameof(Regulation.Municipality), "zone", town.TimeZone);
        yield return Fact(texts, nameof(Regulation.Municipality), "language", town.Language);
        yield return Fact(texts, nameof(Regulation.Numbers), "numbers", numbers.Format(2026, 17));
        yield return Fact(texts, nameof(Regulation.Numbers), "formal-numbers", numbers.Of(AppealKind.Formal).Format(2026, 17));
        yield return Fact(texts, nameof(Regulation.Registering), "mail-zones", regulation.Registering.MailZones is { Count: > 0 } zones
            ? string.Join(", ", zones) : "–");
    }

    private static IEnumerable<RegulationFact> People(Regulation regulation, Phrasebook texts)
    {
        foreach (var role in regulation.Roles)
        {
            yield return Fact(texts, nameof(Regulation.Roles), "role", RegulationFormatter.Rights(role, texts), role.Code, role.Name);
        }

        foreach (var (block, unit) in regulation.Blocks.SelectMany(block => block.Units.Select(unit => (block, unit))))
        {
            var posts = string.Join(", ", unit.ExecutorPosts.Prepend(unit.HeadPost));
            yield return Fact(texts, nameof(Regulation.Blocks), "unit", $"{unit.Name}; {block.Name}; {posts}", unit.Code, unit.ShortName);
        }
    }

    private static IEnumerable<RegulationFact> Answers(Regulation regulation, Phrasebook texts)
    {
        var answers = regulation.Answers;
        yield return Fact(texts, nameof(Regulation.Answers), "approval", texts.Name(answers.Approval)!.ToString()!);
        yield return Fact(texts, nameof(Regulation.Answers), "placing", texts.Name(answers.Placing)!.ToString()!);
        yield return Fact(texts, nameof(Regulation.Answers), "interims", Number(answers.InterimAnswers));
        yield return Fact(texts, nameof(Regulation.Answers), "sentence", Number(answers.LongestSentence));
        yield return Fact(texts, nameof(Regulation.Answers), "checklist", answers.Checklist.Count == 0
            ? texts.Say("regulation.quiet.none")
            : string.Join(", ", answers.Checklist.Select(check => texts.Say($"regulation.check-of.{check}"))));
        yield return Fact(texts, nameof(Regulation.Answers), "officialese", string.Join(", ", answers.Officialese));
    }

    private static IEnumerable<RegulationFact> Deadlines(Regulation regulation, Phrasebook texts) =>
    [
        .. regulation.Deadlines.Select(rule => Fact(
            texts, nameof(Regulation.Deadlines), "deadline", RegulationFormatter.Terms(rule, texts), rule.When.ToString(),
            RegulationFormatter.When(rule.When, regulation, texts))),
        Fact(texts, nameof(Regulation.Pauses), "pauses", RegulationFormatter.Pauses(regulation.Pauses, texts)),
        Fact(texts, nameof(Regulation.Request), "request", RegulationFormatter.Term(regulation.Request, texts)),
    ];

    private static IEnumerable<RegulationFact> Time(Regulation regulation, Phrasebook texts)
    {
        var time = regulation.Time;
        for (var day = 1; day <= 7; day++)
        {
            var weekday = (DayOfWeek)(day % 7);
            var hours = time.Hours.GetValueOrDefault(weekday) ?? texts.Say("regulation.day-off");
            yield return Fact(texts, nameof(Regulation.Time), "hours", hours, $"{weekday}",
                texts.Culture.DateTimeFormat.GetDayName(weekday));
        }

        yield return Fact(texts, nameof(Regulation.Time), "rolling", texts.Say($"regulation.rolling.{time.Rolling}"));
        var daysOff = string.Join(", ", time.DaysOff.Order().Select(day => day.ToString("d MMMM yyyy", texts.Culture)));
        yield return Fact(texts, nameof(Regulation.Time), "days-off", daysOff.Length == 0 ? "–" : daysOff);
    }

    private static IEnumerable<RegulationFact> Reminders(Regulation regulation, Phrasebook texts)
    {
        var rules = regulation.Reminders;
        foreach (var (kind, reminder) in new[]
        {
            ("half", rules.Half), ("days", rules.WorkingDaysBefore), ("hours", rules.WorkingHoursBefore), ("missed", rules.Missed),
            ("mornings", rules.OverdueMornings),
        })
        {
            var to = reminder.On ? string.Join(", ", reminder.To.Select(audience => texts.Say($"regulation.to.{audience}")))
                : texts.Say("regulation.to.nobody");
            var how = kind is "days" or "hours" ? texts.Say($"regulation.ahead.{kind}", ("n", reminder.Amount), ("to", to)) : to;
            yield return Fact(texts, nameof(Regulation.Reminders), $"reminder-{kind}", how);
        }
    }

    private static IEnumerable<RegulationFact> Rest(Regulation regulation, Phrasebook texts)
    {
        var (routine, keeping) = (regulation.Routine, regulation.Keeping);
        yield return Fact(texts, nameof(Regulation.Routine), "digest", routine.DigestAt.ToString("HH:mm", CultureInfo.InvariantCulture));
        yield return Fact(texts, nameof(Regulation.Routine), "auto-close", texts.Say("regulation.days", ("n", routine.AutoCloseDays)));
        yield return Fact(texts, nameof(Regulation.Routine), "ratings", texts.Say(routine.Ratings ? "regulation.yes" : "regulation.no"));
        yield return Fact(texts, nameof(Regulation.Keeping), "keep-appeals",
            texts.Say("regulation.years", ("n", keeping.ClosedAppealYears)));
        yield return Fact(texts, nameof(Regulation.Keeping), "keep-formal",
            texts.Say("regulation.years", ("n", keeping.FormalAppealYears)));
        yield return Fact(texts, nameof(Regulation.Keeping), "keep-raw", texts.Say("regulation.days", ("n", keeping.RawDays)));
        yield return Fact(texts, nameof(Regulation.Keeping), "keep-drafts", texts.Say("regulation.days", ("n", keeping.DraftDays)));
        yield return Fact(texts, nameof(Regulation.UnansweredAfter), "unanswered-after",
            RegulationFormatter.Term(regulation.UnansweredAfter, texts));
        foreach (var date in regulation.RecurringDutys)
        {
            var how = texts.Say($"regulation.every.{date.Every}", ("n", date.Day), ("to", string.Join(", ", date.To)));
            var rolling = texts.Say($"regulation.rolling.{date.Rolling}");
            yield return Fact(texts, nameof(Regulation.RecurringDutys), "regular-date", $"{how}; {rolling}", date.Code, date.Name);
        }

        foreach (var (key, text) in regulation.Wording.Russian.Concat(
            regulation.Wording.English.Select(own => KeyValuePair.Create($"{own.Key} (en)", own.Value))))
        {
            yield return Fact(texts, nameof(Regulation.Wording), "phrase", text, key, key);
        }
    }

    internal static RegulationFact Fact(Phrasebook texts, string part, string kind, string how, string? code = null, string? name = null) =>
        new(part, $"{kind}:{code}", texts.Say($"regulation.what.{kind}", ("name", name)), how);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
