using Mcu.Workflow.Appeals;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Privacy;

/// <summary>Takes words of residents out of the database, with their earlier versions and their files.</summary>
internal static class MessageErasure
{
    public static async Task Drop(UnitOfWork work, Draft draft)
    {
        Remove(work, await work.Store.MessagesOfDraft(draft.Id));
        work.Store.Remove(draft);
    }

    public static void Remove(UnitOfWork work, IReadOnlyList<ResidentMessage> messages)
    {
        work.Erase(messages.SelectMany(m => m.Files));
        foreach (var message in messages)
        {
            foreach (var version in message.Versions.ToList())
            {
                work.Store.Remove(version);
            }

            work.Store.Remove(message);
        }
    }
}
