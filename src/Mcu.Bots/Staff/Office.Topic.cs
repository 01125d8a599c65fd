using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Staff;

internal sealed partial class Office
{
    /// <summary>The guess was wrong: another topic. Whoever executes it and its date stay, both can be changed by commands of their own.</summary>
    public Refusal? NameTopic(Work work, Appeal appeal, Topic topic, Actor by)
    {
        var (before, after) = (CardFace.TopicName(work, appeal.Topic), CardFace.TopicName(work, topic.Code));
        if (appeal.NameTopic(topic.Code, by, work.Now, $"{before} → {after}") is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        return null;
    }
}
