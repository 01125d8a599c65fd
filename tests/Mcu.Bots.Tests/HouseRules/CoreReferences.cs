using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mcu.Bots.Tests.HouseRules;

/// <summary>Which file of the core refers to which type of another folder, as the compiler understands it: comments and strings are none.</summary>
internal static class CoreReferences
{
    private const string Core = "src/Mcu.Workflow/";

    // What the project file brings in for every file.
    private const string GlobalUsings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;
        """;

    /// <summary>Each pair of a file and a type of another folder once.</summary>
    public static IReadOnlyList<Reference> All() => Of([.. House.Sources.Where(source => source.Path.StartsWith(Core, StringComparison.Ordinal))]);

    public static IReadOnlyList<Reference> Of(IReadOnlyList<House.Source> sources)
    {
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(string.Join('\n', source.Lines), path: source.Path)).ToList();
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create("Mcu.Workflow", [.. trees, CSharpSyntaxTree.ParseText(GlobalUsings)],
            platform.Where(file => Path.GetFileNameWithoutExtension(file) is not ("Mcu.Workflow" or "Mcu.Bots" or "Mcu.Data"))
                .Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return [.. trees.AsParallel().SelectMany(tree => In(compilation, tree)).Distinct()
            .OrderBy(reference => reference.File, StringComparer.Ordinal).ThenBy(reference => reference.Type, StringComparer.Ordinal)];
    }

    /// <summary>The folder below the core, «Appeals/Actions»; empty for a file of the core's own folder.</summary>
    public static string FolderOf(string path) => Path.GetDirectoryName(path)!.Replace('\\', '/')[(Core.Length - 1)..].TrimStart('/');

    private static IEnumerable<Reference> In(CSharpCompilation compilation, SyntaxTree tree)
    {
        var (model, from) = (compilation.GetSemanticModel(tree), FolderOf(tree.FilePath));
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name).Symbol;
            var type = symbol as INamedTypeSymbol ?? (symbol is IMethodSymbol or IPropertySymbol or IFieldSymbol ? symbol.ContainingType : null);
            if (type?.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.FilePath is { Length: > 0 } where && FolderOf(where) is var to && to != from)
            {
                yield return new Reference(tree.FilePath, from, to, type.Name);
            }
        }
    }

    internal sealed record Reference(string File, string From, string To, string Type);
}
