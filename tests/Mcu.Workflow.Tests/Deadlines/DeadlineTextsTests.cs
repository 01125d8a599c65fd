using System.Text.RegularExpressions;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Loading;
using YamlDotNet.Serialization;
using static Mcu.Workflow.Tests.Calendars.Moscow;

namespace Mcu.Workflow.Tests.Deadlines;

public class DeadlineTextsTests
{
    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public void Every_step_has_its_phrase_and_no_phrase_is_left_over(string language)
    {
        var keys = typeof(DeadlineStepKeys).GetFields().Select(field => (string)field.GetRawConstantValue()!);

        Phrases(language).Keys.Order().ShouldBe(keys.Order());
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public void Every_phrase_uses_the_arguments_that_its_step_has(string language)
    {
        var phrases = Phrases(language);
        var seen = new HashSet<string>();
        foreach (var step in Samples().Concat(Paused()).SelectMany(deadline => deadline.Steps))
        {
            seen.Add(step.Key);
            Regex.Matches(phrases[step.Key], @"(?<=\{)\w+", RegexOptions.None, TimeSpan.FromSeconds(1))
                .Select(match => match.Value).Distinct().Order()
                .ShouldBe(step.Args.Keys.Order(), step.Key);
        }

        seen.Count.ShouldBe(phrases.Count, "the samples meet every step");
    }

    private static IEnumerable<Deadline> Samples() =>
        from rolling in Enum.GetValues<Rolling>()
        from start in new[] { "20.11.2026 18:00", "20.12.2027 10:00", "19.11.2026 10:00", "31.08.2026 10:00" }
        from term in new[] { "1d", "30d", "50wd", "9wh", "100wh" }
        select new DeadlineCalculator(Clock, rolling).Compute(At(start), Term.TryParse(term, out var parsed) ? parsed : default);

    /// <summary>One pause is over and another stands, under a term in each unit.</summary>
    private static IEnumerable<Deadline> Paused()
    {
        var edition = new Edition(Regulation.Default);
        foreach (var term in new[] { "10d", "10wd", "90wh" })
        {
            var appeal = new Appeal
            {
                Number = 1,
                Year = 2026,
                FullNumber = "1",
                ResidentId = 1,
                Source = Sources.Letter,
                Text = "",
                RegisteredAt = At("20.11.2026 10:00"),
                DueAt = edition.Clock.Compute(term, At("20.11.2026 10:00")).DueAt,
                DueFrom = At("20.11.2026 10:00"),
                DueTerm = term,
            };
            appeal.Stand(At("20.11.2026 11:00"));
            appeal.Resume(appeal.DueAt, "", At("23.11.2026 11:00"));
            appeal.Stand(At("24.11.2026 11:00"));
            yield return new AppealClock(new Editions(edition)).Explain(appeal);
        }
    }

    private static Dictionary<string, string> Phrases(string language)
    {
        using var stream = typeof(Deadline).Assembly.GetManifestResourceStream($"texts/{language}/deadline.yaml")!;
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(reader);
    }
}
