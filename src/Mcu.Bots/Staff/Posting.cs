using Mcu.Bots.Desk;
using Mcu.Workflow.People;

namespace Mcu.Bots.Staff;

/// <summary>The entries of who holds a post.</summary>
internal static class Posting
{
    /// <summary>A post given without an end is the other's no more; one given for some days goes back to its holder after them.</summary>
    public static async Task Give(Work work, string post, long personId, DateOnly from, DateOnly? to, long byId)
    {
        if (to is null)
        {
            await End(work, post, from);
        }

        work.Registry.Add(new PostHolding { Id = work.Town.Ids.Next(), Post = post, PersonId = personId, From = from, To = to, CreatedById = byId });
    }

    /// <summary>Nobody holds the post from this day on, but for what was planned for a later one.</summary>
    public static async Task End(Work work, string post, DateOnly from)
    {
        foreach (var holding in (await work.Registry.HoldingsFrom(from)).Where(h => h.Post == post && h.From <= from))
        {
            if (holding.From < from)
            {
                holding.To = from.AddDays(-1);
            }
            else
            {
                work.Registry.Remove(holding);
            }
        }
    }
}
