using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Regulations.Telling;

/// <summary>
/// The tree of organisations in words: what each is, where it belongs, which units it has, and the posts with their roles.
/// </summary>
internal static class OrganisationFacts
{
    public static IEnumerable<RegulationFact> Of(Regulation regulation, Phrasebook texts) =>
        regulation.Organisations.SelectMany(organisation =>
        organisation.Posts.Select(post => Post(organisation, post, regulation, texts))
        .Prepend(Organisation(organisation, regulation, texts)));

    private static RegulationFact Organisation(Organisation organisation, Regulation regulation, Phrasebook texts)
    {
        var parts = new List<string> { texts.Name(organisation.Kind)!.ToString()! };
        if (organisation.Parent is { } parent)
        {
            parts.Add(texts.Say("regulation.organisation.parent", ("name", regulation.OrganisationBy(parent)?.Name ?? parent)));
        }

        if (organisation.Units.Count > 0)
        {
            var units = organisation.Units.Select(code => regulation.UnitOf(code)?.ShortName ?? code);
            parts.Add(texts.Say("regulation.organisation.units", ("units", string.Join(", ", units))));
        }

        return RegulationFacts.Fact(
            texts, nameof(Regulation.Organisations), "organisation", string.Join("; ", parts), organisation.Code, organisation.ShortName
                ?? organisation.Name);
    }

    private static RegulationFact Post(Organisation organisation, Post post, Regulation regulation, Phrasebook texts)
    {
        var roles = string.Join(", ", post.Roles.Select(code => regulation.RoleOf(code)?.Name ?? code));
        var unit = post.Unit is { } own ? "; " + (regulation.UnitOf(own)?.ShortName ?? own) : "";
        var reported = post.Reported ? "; " + texts.Say("regulation.post.reported") : "";
        return RegulationFacts.Fact(
            texts, nameof(Regulation.Organisations), "post", $"{organisation.ShortName ?? organisation.Name}; {roles}{unit}{reported}",
            post.Code, post.Name);
    }
}
