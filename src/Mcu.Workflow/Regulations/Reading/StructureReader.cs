using Mcu.Workflow.People;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads who there is: roles, blocks with units.</summary>
internal static class StructureReader
{
    private static readonly Dictionary<string, Right> RightNames = Enum.GetValues<Right>().ToDictionary(RightName);

    public static IReadOnlyList<Role> Roles(Section root) => Coded(root, "roles", static part => new Role(
        part.Code("code"), part.Text("name"), part.OptionalText("nameEn"), Rights(part)), static role => role.Code);

    public static IReadOnlyList<Block> Blocks(Section root)
    {
        var units = new HashSet<string>();
        return Coded(root, "blocks", part => ReadBlock(part, units), static block => block.Code);
    }

    private static HashSet<Right> Rights(Section part) =>
        [.. part.Texts("rights", RightNames.ContainsKey, static typed => Expected.Known(
            Expected.OneOf(RightNames.Keys), Nearest.To(typed, RightNames.Keys))).Select(name => RightNames[name])];

    private static Block ReadBlock(Section part, HashSet<string> taken)
    {
        var code = part.Code("code");
        return new Block(code, part.Text("name"), part.OptionalText("nameEn"), Coded(part, "units", unit => new Unit(
            unit.Code("code"), unit.Text("name"), unit.Text("shortName"), code, unit.Text("headPost"), unit.Texts("executorPosts")),
            static unit => unit.Code, taken));
    }

    /// <summary>The items of a list, each under a code that no other has.</summary>
    public static List<T> Coded<T>(Section parent, string key, Func<Section, T> read, Func<T, string> codeOf, HashSet<string>? taken = null)
    {
        taken ??= [];
        var parts = parent.Parts(key);
        var list = new List<T>();
        foreach (var part in parts)
        {
            var item = read(part);
            part.Close();
            list.Add(item);
            if (codeOf(item).Length > 0 && !taken.Add(codeOf(item)))
            {
                part.Fault("code", Expected.Unique(codeOf(item)));
            }
        }

        if (parent.Find(key) is YamlDotNet.RepresentationModel.YamlSequenceNode { Children.Count: 0 })
        {
            parent.Fault(key, Expected.Filled);
        }

        return list;
    }

    public static string RightName(Right right) =>
        string.Concat(right.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"-{letter}" : $"{letter}"))
        .ToLowerInvariant();
}
