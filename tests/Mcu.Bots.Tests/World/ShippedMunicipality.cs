using Mcu.Workflow;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Loading;

namespace Mcu.Bots.Tests.World;

/// <summary>The municipality of the regulation that ships, for tests of a channel alone.</summary>
internal static class ShippedMunicipality
{
    public static CurrentMunicipality Current() =>
        new(new Editions(new Edition(Regulation.Default)), Phrasebook.Load(), new IdSource(TimeProvider.System),
        new StaffSettings { Chat = "web:staff" });
}
