namespace Mcu.Workflow.Regulations;

/// <summary>What an organisation is to the municipality.</summary>
public enum OrganisationKind
{
    /// <summary>The district, the municipal or the city okrug itself.</summary>
    District,
    Settlement,
    Institution,
    Enterprise,

    /// <summary>Not the municipality's: appeals are only passed on to it.</summary>
    Outside,
}

/// <summary>
/// An organisation of the municipality or beside it. <paramref name="Parent"/> is the code of the one it belongs to, null at the top of the
/// tree;
/// <paramref name="Units"/> are codes of units of the blocks.
/// </summary>
public sealed record Organisation(
    string Code, string Name, string? ShortName, OrganisationKind Kind, string? Parent, IReadOnlyList<string> Units,
    IReadOnlyList<Post> Posts)
{
    /// <summary>Appeals can be passed on to it, and that is all.</summary>
    public bool Outside => Kind == OrganisationKind.Outside;
}

/// <summary>
/// A post (должность): whoever holds it has its <paramref name="Roles"/>, in its <paramref name="Unit"/> where it has one. Who holds it is
/// never written in the file.
/// </summary>
/// <param name="Reported">The regional centre is to hear of a new holder (S2 I.3).</param>
public sealed record Post(string Code, string Name, string? NameEn, string? Unit, IReadOnlyList<string> Roles, bool Reported = false);
