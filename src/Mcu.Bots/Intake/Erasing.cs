using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Intake;

/// <summary>Takes words of residents out of the database, with their earlier versions and their files.</summary>
internal static class Erasing
{
    public static async Task Drop(Work work, Draft draft)
    {
        Remove(work, await work.Registry.MessagesOfDraft(draft.Id));
        work.Registry.Remove(draft);
    }

    public static void Remove(Work work, IReadOnlyList<ResidentMessage> messages)
    {
        work.Erase(messages.SelectMany(m => m.Files));
        foreach (var message in messages)
        {
            foreach (var version in message.Versions.ToList())
            {
                work.Registry.Remove(version);
            }

            work.Registry.Remove(message);
        }
    }
}
