using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>Applicants whom no chat leads to: each appeal entered for somebody has one of its own, which goes when its appeal is forgotten.</summary>
internal static class WithoutChat
{
    public static Resident New(Work work)
    {
        var id = work.Town.Ids.Next();
        var address = new Address(Resident.NoChat, id.ToString(CultureInfo.InvariantCulture));
        var resident = new Resident { Id = id, Address = address.ToString(), CreatedAt = work.Now, MinuteStart = work.Now };
        work.Registry.Add(resident);
        return resident;
    }
}
