using Mcu.Workflow.Localization;
using Mcu.Workflow.Regulations.Loading;

namespace Mcu.Workflow.Processing;

/// <summary>
/// The state of the municipality as the last commit left it. Whoever reads outside a unit of work (pages, pollers, the sending of messages)
/// asks here each time and changes nothing. A unit of work takes a copy and publishes it after its commit; when the commit fails the copy
/// is dropped.
/// </summary>
internal sealed class CurrentMunicipality(Editions editions, Phrasebook shipped, IdSource ids, StaffSettings staff)
{
    private volatile MunicipalityContext _published = new(editions, shipped, ids, staff.ChatAddress);

    public MunicipalityContext State => _published;

    /// <summary>A copy to change in one unit of work.</summary>
    public MunicipalityContext Copy() => _published.Copy();

    public void Publish(MunicipalityContext committed) => _published = committed;
}
