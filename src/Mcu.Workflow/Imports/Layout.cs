using Mcu.Workflow.TextAnalysis;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Mcu.Workflow.Imports;

/// <summary>A column of an export.</summary>
internal sealed class Column
{
    public string Code { get; init; } = "";
    public string Name { get; init; } = "";
    public string[] Also { get; init; } = [];
    public bool Needed { get; init; }

    private string? _plain;
    private HashSet<string>? _borne;

    public bool IsCalled(string plain) => (_plain ??= PlainName.Of(Name)) == plain;

    public bool Bears(string plain) => (_borne ??= [.. Also.Append(Name).Select(PlainName.Of)]).Contains(plain);
}

/// <summary>What an export of another system looks like (<c>layouts.yaml</c>).</summary>
/// <param name="Source">Which system: one of <see cref="Workflow.Appeals.Sources"/>.</param>
internal sealed record Layout(string Source, IReadOnlyList<Column> Columns)
{
    public static IReadOnlyList<Layout> All { get; } = Read();

    public static Layout Of(string source) => All.Single(layout => layout.Source == source);

    private static List<Layout> Read()
    {
        using var stream = typeof(Layout).Assembly.GetManifestResourceStream("imports/layouts.yaml")
            ?? throw new InvalidOperationException("The layouts of exports are missing.");
        using var text = new StreamReader(stream);
        var read = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<Dictionary<string, Column[]>>(text);
        return [.. read.Select(layout => new Layout(layout.Key, layout.Value))];
    }
}
