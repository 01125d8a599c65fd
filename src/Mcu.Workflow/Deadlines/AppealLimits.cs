using Mcu.Workflow.Appeals;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Watching;

namespace Mcu.Workflow.Deadlines;

/// <summary>How far the answer's date may be put off, by the rule that the appeal goes by.</summary>
public sealed class AppealLimits(Editions editions)
{
    /// <summary>Why the date cannot be extended to this day; null where it can. It is counted from the date that stands; a formal appeal is extended once.</summary>
    public Refusal? NotExtended(Appeal appeal, DateOnly to)
    {
        var clock = editions.Of(appeal).Clock;
        if (appeal is { Kind: AppealKind.Formal, Extensions: > 0, DateByHand: true })
        {
            return new Refusal("refusal.extended-once", ("due", clock.Work.LocalDay(appeal.DueAt)));
        }

        return LastExtension(appeal) is { } last && to > last ? new Refusal("refusal.extend-too-far", ("due", last)) : null;
    }

    /// <summary>The last day that the date may be extended to; null where there is no such bound.</summary>
    public DateOnly? LastExtension(Appeal appeal) => ExtensionOf(appeal) is { } term ? Last(appeal, term, appeal.DueAt) : null;

    /// <summary>Why an interim answer cannot put the final one off to this day; null where it can.</summary>
    public Refusal? NotPutOff(Appeal appeal, DateOnly to, DateTimeOffset now) =>
        Rule(appeal).AfterInterim is { } term && Last(appeal, term, now) is var last && to > last ? new Refusal("refusal.interim-after-rule", ("due", last)) : null;

    /// <summary>What was asked in public has the bound of open sources where its rule names none.</summary>
    private string? ExtensionOf(Appeal appeal) =>
        Rule(appeal).Extension ?? (PublicSource.Is(appeal.Source) ? editions.Of(appeal).Regulation.OpenSources.AfterInterim : null);

    private DateOnly Last(Appeal appeal, string term, DateTimeOffset from)
    {
        var clock = editions.Of(appeal).Clock;
        return clock.Work.LocalDay(clock.Compute(term, from, Rule(appeal).Rolling).DueAt);
    }

    private DeadlineRule Rule(Appeal appeal) => editions.Of(appeal).Clock.RuleFor(appeal.Facts);
}
