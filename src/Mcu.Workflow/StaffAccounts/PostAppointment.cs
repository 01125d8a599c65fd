using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>The entries of who holds a post.</summary>
internal static class PostAppointment
{
    /// <summary>A post given without an end is the other's no more; one given for some days goes back to its holder after them.</summary>
    public static async Task Give(UnitOfWork work, string post, long personId, DateOnly from, DateOnly? to, long byId)
    {
        if (to is null)
        {
            await End(work, post, from);
        }

        work.Store.Add(new PostHolding
        { Id = work.Municipality.Ids.Next(), Post = post, PersonId = personId, From = from, To = to, CreatedById = byId });
    }

    /// <summary>Nobody holds the post from this day on, but for what was planned for a later one.</summary>
    public static async Task End(UnitOfWork work, string post, DateOnly from)
    {
        foreach (var holding in (await work.Store.HoldingsFrom(from)).Where(h => h.Post == post && h.From <= from))
        {
            if (holding.From < from)
            {
                holding.To = from.AddDays(-1);
            }
            else
            {
                work.Store.Remove(holding);
            }
        }
    }
}
