using Mcu.Workflow.Cards;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Appeals.Actions;

internal sealed partial class AppealActions
{
    /// <summary>
    /// The guess was wrong: another topic. Before anybody is assigned the dates follow it, and the resident hears of a new one; later
    /// whoever executes it and its date stay, both can be changed by commands of their own.
    /// </summary>
    public async Task<Refusal?> NameTopic(UnitOfWork work, Appeal appeal, Topic topic, Actor by)
    {
        var (before, after) = (CardView.TopicName(work, appeal.Topic), CardView.TopicName(work, topic.Code));
        if (appeal.NameTopic(topic.Code, by, work.Now, $"{before} → {after}") is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        if (await clock.Recount(work.Store, appeal, work.Now))
        {
            var due = ("due", (object?)work.Local(appeal.DueAt));
            appeal.Note(work.Texts.Say("history.recounted", due), Actor.System, work.Now);
            await notifier.NotifyResident(work, appeal, ResidentNotification.Recounted, $"recounted:{appeal.Version}", [],
                due, ("topic", after));
        }

        return null;
    }
}
