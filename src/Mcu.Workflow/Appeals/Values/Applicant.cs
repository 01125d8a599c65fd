using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Appeals.Values;

/// <summary>Who asks (S1-7).</summary>
public enum ApplicantKind
{
    Citizen,
    Company,
    Entrepreneur,

    /// <summary>Several people with one text: one answer to all, by their contact person.</summary>
    Group,
}

/// <summary>
/// Who asks, where somebody entered the appeal for them; who writes to the bot is known as a resident only. Personal data: leaves with
/// the rest when they are forgotten.
/// </summary>
/// <param name="Kind">A citizen, a company, an entrepreneur or a group.</param>
/// <param name="Name">The full name, or the company's.</param>
/// <param name="Contact">The person to speak to, for a company or a group; null where it is the applicant.</param>
/// <param name="Address">The postal address for the answer; null where there is none.</param>
/// <param name="Mail">The e-mail for the answer; null where there is none.</param>
/// <param name="Phone">The telephone; null where there is none.</param>
/// <param name="People">How many signed, for a group.</param>
public sealed record Applicant(
    ApplicantKind Kind, string Name, string? Contact = null, string? Address = null, string? Mail = null,
    string? Phone = null, int? People = null)
    : IErasable
{
    public (object Left, IReadOnlyList<FileRef> Files) Erased(Erasure by, string mask) => (new Applicant(Kind, mask), []);
}
