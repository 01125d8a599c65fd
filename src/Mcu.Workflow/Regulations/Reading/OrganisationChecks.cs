namespace Mcu.Workflow.Regulations.Reading;

/// <summary>
/// Checks that the tree of organisations holds together: parents, units, roles of posts exist, and outside bodies have neither units nor
/// posts.
/// </summary>
internal static class OrganisationChecks
{
    /// <summary>A button carries it, that of an organisation beside an appeal.</summary>
    private const int MostCode = 30;
    private static readonly string[] Inside = ["units", "posts"];

    public static void Look(Regulation regulation, Section root)
    {
        if (root.Find("organisations") is null)
        {
            return;
        }

        var parts = root.Parts("organisations");
        foreach (var (organisation, part) in regulation.Organisations.Zip(parts))
        {
            Short(part, organisation.Code);
            Parent(regulation, organisation, part);
            Units(regulation, organisation, part);
            Posts(regulation, organisation, part);
            Outside(organisation, part);
        }
    }

    private static void Parent(Regulation regulation, Organisation organisation, Section part)
    {
        if (organisation.Parent is not { } parent)
        {
            return;
        }

        var codes = regulation.Organisations.Select(other => other.Code).ToList();
        if (!codes.Contains(parent))
        {
            part.Fault("parent", Expected.Known($"организации {parent} нет в organisations", Nearest.To(parent, codes)));
        }
        else if (Above(regulation, organisation).Contains(organisation.Code))
        {
            part.Fault("parent", Expected.NoCircle);
        }
    }

    /// <summary>The codes above an organisation; a circle is walked once.</summary>
    private static HashSet<string> Above(Regulation regulation, Organisation organisation)
    {
        var above = new HashSet<string>();
        for (var at = organisation.Parent; at is not null && above.Add(at);)
        {
            at = regulation.OrganisationBy(at)?.Parent;
        }

        return above;
    }

    private static void Units(Regulation regulation, Organisation organisation, Section part)
    {
        var known = regulation.Units.Select(unit => unit.Code).ToList();
        foreach (var unit in organisation.Units)
        {
            if (!known.Contains(unit))
            {
                part.Fault("units", Expected.Known(Expected.KnownUnit(unit), Nearest.To(unit, known)));
            }
            else if (regulation.Organisations.First(other => other.Units.Contains(unit)) is var first && first.Code != organisation.Code)
            {
                part.Fault("units", $"подразделение {unit} уже есть у организации {first.Code}");
            }
        }
    }

    private static void Posts(Regulation regulation, Organisation organisation, Section part)
    {
        if (organisation.Posts.Count == 0)
        {
            return;
        }

        var (roles, units) = (regulation.Roles.Select(role => role.Code).ToList(), regulation.Units.Select(unit => unit.Code).ToList());
        foreach (var (post, place) in organisation.Posts.Zip(part.Parts("posts")))
        {
            Short(place, post.Code);
            foreach (var role in post.Roles.Where(role => !roles.Contains(role)))
            {
                place.Fault("roles", Expected.Known($"роли {role} нет в roles", Nearest.To(role, roles)));
            }

            if (post.Unit is { } unit && !units.Contains(unit))
            {
                place.Fault("unit", Expected.Known(Expected.KnownUnit(unit), Nearest.To(unit, units)));
            }
        }
    }

    private static void Short(Section part, string code)
    {
        if (code.Length > MostCode)
        {
            part.Fault("code", Expected.ShortCode(MostCode));
        }
    }

    private static void Outside(Organisation organisation, Section part)
    {
        foreach (var key in Inside.Where(key => organisation.Outside && part.Find(key) is not null))
        {
            part.Fault(key, Expected.NothingOutside);
        }
    }
}
