namespace Mcu.Workflow.Regulations.Reading;

/// <summary>
/// Reads the organisations with their units and posts. A file that says nothing of them has one organisation: the municipality itself.
/// </summary>
internal static class OrganisationReader
{
    private static readonly Dictionary<string, OrganisationKind> Kinds =
        Enum.GetValues<OrganisationKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant());

    public static IReadOnlyList<Organisation> Read(Section root, Municipality municipality, IReadOnlyList<Block> blocks)
    {
        if (root.Find("organisations") is null)
        {
            return [new Organisation("municipality", municipality.Name, null, OrganisationKind.District, null, [.. Codes(blocks)], [])];
        }

        var posts = new HashSet<string>();
        return StructureReader.Coded(root, "organisations", part => ReadOne(part, posts), static organisation => organisation.Code);
    }

    private static Organisation ReadOne(Section part, HashSet<string> posts) => new(
        part.Code("code"),
        part.Text("name"),
        part.OptionalText("shortName"),
        Kinds.GetValueOrDefault(part.OneOf("kind", Kinds.Keys, "district")),
        part.OptionalText("parent"),
        part.Texts("units", []),
        part.Find("posts") is null ? [] : StructureReader.Coded(part, "posts", ReadPost, static post => post.Code, posts));

    private static Post ReadPost(Section part) =>
        new(part.Code("code"), part.Text("name"), part.OptionalText("nameEn"), part.OptionalText("unit"), part.Texts("roles"),
        part.Flag("reported", false));

    private static IEnumerable<string> Codes(IReadOnlyList<Block> blocks) =>
        blocks.SelectMany(block => block.Units).Select(unit => unit.Code);
}
