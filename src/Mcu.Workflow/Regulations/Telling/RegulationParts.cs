using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mcu.Workflow.Regulations.Telling;

/// <summary>
/// A regulation part by part, each written out in full: two that are written alike are alike. Nobody can forget a new part here.
/// </summary>
public static class RegulationParts
{
    // Not the computed ones.
    private static readonly System.Reflection.PropertyInfo[] Parts =
        [.. typeof(Regulation).GetProperties().Where(part => part.CanWrite && !part.GetMethod!.IsStatic)];

    private static readonly JsonSerializerOptions Written = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The parts by the names of their properties.</summary>
    public static IReadOnlyDictionary<string, string> Of(Regulation regulation) =>
        Parts.ToDictionary(part => part.Name, part => JsonSerializer.Serialize(part.GetValue(regulation), part.PropertyType, Written),
        StringComparer.Ordinal);
}
