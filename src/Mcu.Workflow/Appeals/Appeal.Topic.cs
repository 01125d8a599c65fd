using Mcu.Workflow.People;

namespace Mcu.Workflow.Appeals;

public sealed partial class Appeal
{
    /// <summary>Another topic, while it is open; the history keeps the one before. No deadline moves: the resident knows it.</summary>
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
