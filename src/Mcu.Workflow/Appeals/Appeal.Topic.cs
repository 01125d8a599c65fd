using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Appeals;

public sealed partial class Appeal
{
    /// <summary>Nobody was ever assigned, and its date is that of its rule: no hand, no waiting, no second round moved it.</summary>
    public bool MayBeRecounted =>
        State is AppealState.Received or AppealState.Registered && RoutedAt is null && Counted is not null && !DateByHand
        && Reopened == 0 && PausedAt is null && Pauses.Count == 0;

    /// <summary>Its rule is another one: the same beginning, another term.</summary>
    public void CountAnew(DateTimeOffset due, string term, bool beyondCalendar) =>
        (DueAt, DueTerm, DueBeyondCalendar) = (due, term, beyondCalendar);

    /// <summary>Another topic, while it is open; the history keeps the one before.</summary>
    public Refusal? NameTopic(string topic, Actor by, DateTimeOffset at, string text)
    {
        if (Ended)
        {
            return new Refusal("refusal.topic-ended", ("number", FullNumber));
        }

        if (Topic == topic)
        {
            return new Refusal("refusal.same-topic", ("number", FullNumber));
        }

        Topic = topic;
        Write(HistoryKind.TopicNamed, by, at, text);
        return null;
    }
}
