using System.Globalization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Workflow.Processing;

/// <summary>
/// Applicants whom no chat leads to: each appeal entered for somebody has one of its own, which goes when its appeal is forgotten.
/// </summary>
internal static class OfflineApplicant
{
    public static Resident New(UnitOfWork work)
    {
        var id = work.Municipality.Ids.Next();
        var address = new Address(Resident.NoChat, id.ToString(CultureInfo.InvariantCulture));
        var resident = new Resident { Id = id, Address = address.ToString(), CreatedAt = work.Now, MinuteStart = work.Now };
        work.Store.Add(resident);
        return resident;
    }
}
