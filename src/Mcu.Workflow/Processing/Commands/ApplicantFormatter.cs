using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>Who asks, in one line: a citizen, a company with its contact person, a group with its number of people (S1-7).</summary>
internal static class ApplicantFormatter
{
    public static string Named(Phrasebook texts, Applicant applicant)
    {
        var who = applicant.Kind switch
        {
            ApplicantKind.Citizen => applicant.Name,
            ApplicantKind.Company => texts.Say("who.company", ("name", applicant.Name)),
            ApplicantKind.Entrepreneur => texts.Say("who.entrepreneur", ("name", applicant.Name)),
            ApplicantKind.Group => texts.Say(applicant.People is null
                ? "who.group" : "who.group-of", ("name", applicant.Name), ("n", applicant.People ?? 0)),
        };
        return applicant.Contact is { } contact ? $"{who}, {texts.Say("who.contact", ("name", contact))}" : who;
    }
}
