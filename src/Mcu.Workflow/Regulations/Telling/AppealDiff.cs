using System.Text.Json;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Regulations.Loading;

namespace Mcu.Workflow.Regulations.Telling;

/// <summary>What another regulation would mean for the appeals that are open: how many it concerns, and how.</summary>
public static class AppealDiff
{
    public static IEnumerable<string> Lines(IReadOnlyList<Appeal> open, Edition was, Edition now, Phrasebook texts)
    {
        yield return texts.Say("regulation.diff.open", ("n", open.Count));
        if (open.Count == 0)
        {
            yield break;
        }

        // Another edition leaves them alone; a correction of the same edition does not.
        var stays = was.Key is not null && was.Key != now.Key ? open.Count(appeal => appeal.Edition == was.Key) : 0;
        yield return stays > 0 ? texts.Say("regulation.diff.stay", ("n", stays)) : texts.Say("regulation.diff.follow");
        foreach (var (phrase, concerned) in Concerned(open, was, now).Where(line => line.Appeals.Count > 0))
        {
            yield return texts.Say(phrase, ("n", concerned.Count));
        }

        var without = open.Where(appeal => appeal.Topic is not null && now.Regulation.TopicOf(appeal.Topic) is null).ToList();
        if (without.Count > 0)
        {
            var topics = without.Select(appeal => was.Regulation.TopicOf(appeal.Topic)?.Shown ?? appeal.Topic).Distinct();
            yield return texts.Say("regulation.diff.topics", ("n", without.Count), ("topics", string.Join(", ", topics)));
        }
    }

    private static IEnumerable<(string Phrase, IReadOnlyList<Appeal> Appeals)> Concerned(IReadOnlyList<Appeal> open,
        Edition was, Edition now)
    {
        yield return ("regulation.diff.terms", [.. open.Where(appeal => Rule(was, appeal).Answer != Rule(now, appeal).Answer)]);
        yield return ("regulation.diff.reopened", [.. open.Where(appeal => Rule(was, appeal).Reopened != Rule(now, appeal).Reopened)]);
        yield return ("regulation.diff.dates",
            [.. open.Where(appeal => !Rule(was, appeal).Others().SequenceEqual(Rule(now, appeal).Others()))]);
        yield return ("regulation.diff.pauses",
            [.. open.Where(appeal => was.Regulation.PausesOf(appeal.Facts) != now.Regulation.PausesOf(appeal.Facts))]);
        yield return ("regulation.diff.path", [.. open.Where(appeal => Way(was, appeal) != Way(now, appeal))]);
        yield return ("regulation.diff.approval",
            [.. open.Where(appeal => appeal.State == AppealState.OnApproval && now.Regulation.PathOf(appeal.Facts).Approvals.Count == 0)]);
    }

    /// <summary>The terms beside the answer's, which are told by themselves.</summary>
    private static IEnumerable<(string, string)> Others(this DeadlineRule rule) =>
        rule.Parts.Where(part => part.Key is not ("answer" or "reopened"));

    /// <summary>The way written out in full: two that are written alike are alike.</summary>
    private static string Way(Edition edition, Appeal appeal) => JsonSerializer.Serialize(edition.Regulation.PathOf(appeal.Facts));

    private static DeadlineRule Rule(Edition edition, Appeal appeal) => edition.Clock.RuleFor(appeal.Facts);
}
