using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Staff;

internal sealed partial class Office
{
    /// <summary>
    /// The guess was wrong: another topic. Before anybody is assigned the dates follow it, and the resident hears of a new one; later whoever
    /// executes it and its date stay, both can be changed by commands of their own.
    /// </summary>
    public async Task<Refusal?> NameTopic(Work work, Appeal appeal, Topic topic, Actor by)
    {
        var (before, after) = (CardFace.TopicName(work, appeal.Topic), CardFace.TopicName(work, topic.Code));
        if (appeal.NameTopic(topic.Code, by, work.Now, $"{before} → {after}") is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        if (await clock.Recount(work.Registry, appeal, work.Now))
        {
            var due = ("due", (object?)work.Local(appeal.DueAt));
            appeal.Note(work.Texts.Say("history.recounted", due), Actor.System, work.Now);
            await herald.ResidentHears(work, appeal, ResidentNotification.Recounted, $"recounted:{appeal.Version}", [], due, ("topic", after));
        }

        return null;
    }
}
