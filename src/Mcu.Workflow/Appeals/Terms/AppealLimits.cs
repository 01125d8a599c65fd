using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Loading;

namespace Mcu.Workflow.Appeals.Terms;

/// <summary>How far the answer's date may be put off, by the rule that the appeal goes by.</summary>
public sealed class AppealLimits(Editions editions)
{
    /// <summary>59-FZ, art. 12 part 2.</summary>
    private const string MostByLaw = "30d";

    /// <summary>
    /// Why the date cannot be extended to this day; null where it can. It is counted from the date that stands; a formal appeal is extended
    /// once.
    /// </summary>
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
    public Refusal? NotPutOff(Appeal appeal, DateOnly to, DateTimeOffset now) => OnlyExtended(appeal, to) ??
        (Rule(appeal).AfterInterim is { } term && Last(appeal, term, now) is var last && to > last
        ? new Refusal("refusal.interim-after-rule", ("due", last)) : null);

    /// <summary>
    /// The law knows one way to put off the answer to a formal appeal, with a notice to the applicant (59-FZ, art. 12 part 2): the
    /// extension.
    /// </summary>
    public Refusal? OnlyExtended(Appeal appeal, DateOnly to) => appeal.Formal && to > editions.Of(appeal).Clock.Work.LocalDay(appeal.DueAt)
        ? new Refusal("refusal.formal-only-extended", ("number", appeal.Called),
        ("due", editions.Of(appeal).Clock.Work.LocalDay(appeal.DueAt)))
        : null;

    /// <summary>
    /// Where its rule names no bound, a formal appeal has that of the law, and what was asked in public that of open sources.
    /// </summary>
    private string? ExtensionOf(Appeal appeal) =>
        Rule(appeal).Extension ?? (appeal.Formal ? MostByLaw : null)
        ?? (PublicSource.Is(appeal.Source) ? editions.Of(appeal).Regulation.OpenSources.AfterInterim : null);

    private DateOnly Last(Appeal appeal, string term, DateTimeOffset from)
    {
        var clock = editions.Of(appeal).Clock;
        return clock.Work.LocalDay(clock.Compute(term, from, Rule(appeal).Rolling).DueAt);
    }

    private DeadlineRule Rule(Appeal appeal) => editions.Of(appeal).Clock.RuleFor(appeal.Facts);
}
