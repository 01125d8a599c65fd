using System.Text.Json;
using Mcu.Fakes.Vk;

namespace Mcu.Fakes.Tests.Vk;

/// <summary>What the fake holds requests to is what VK publishes.</summary>
public sealed class VkSchemaTests
{
    private static readonly string[] Rules = ["type", "required", "minimum", "maximum", "maxLength", "maxItems", "enum"];

    [SchemaFact]
    public void The_fake_s_rules_are_those_of_the_published_schema()
    {
        using var own = typeof(VkFake).Assembly.GetManifestResourceStream("Mcu.Fakes.Vk.spec.json")!;
        foreach (var method in JsonDocument.Parse(own).RootElement.EnumerateObject())
        {
            Shown(method.Value.EnumerateObject().Select(p => (p.Name, p.Value))).ShouldBe(Shown(Published(method.Name)), method.Name);
        }
    }

    [SchemaFact]
    public void The_kinds_of_keys_are_those_of_the_published_schema()
    {
        using var own = typeof(VkFake).Assembly.GetManifestResourceStream("Mcu.Fakes.Vk.tokens.json")!;
        foreach (var method in JsonDocument.Parse(own).RootElement.EnumerateObject())
        {
            JsonSerializer.Serialize(method.Value)
                .ShouldBe(JsonSerializer.Serialize(MethodOf(method.Name).GetProperty("access_token_type")), method.Name);
        }
    }

    private static IEnumerable<(string Name, JsonElement Rule)> Published(string method) =>
        MethodOf(method).TryGetProperty("parameters", out var parameters)
        ? parameters.EnumerateArray().Select(p => (p.GetProperty("name").GetString()!, p)) : [];

    private static JsonElement MethodOf(string name)
    {
        var file = Path.Combine(SchemaFactAttribute.Folder!, "vk", name.Split('.')[0], "methods.json");
        return JsonElement.Parse(File.ReadAllBytes(file)).GetProperty("methods").EnumerateArray()
            .Single(m => m.GetProperty("name").GetString() == name);
    }

    private static IEnumerable<string> Shown(IEnumerable<(string Name, JsonElement Rule)> parameters) => parameters
        .Select(p => p.Name + string.Concat(
        Rules.Select(rule => p.Rule.TryGetProperty(rule, out var value) ? $" {rule}={JsonSerializer.Serialize(value)}" : "")))
        .Order(StringComparer.Ordinal);
}

/// <summary>Runs only where MCU_SPECS names a folder with the published schemas; elsewhere it is shown as skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SchemaFactAttribute : FactAttribute
{
    public SchemaFactAttribute()
    {
        Skip = Directory.Exists(Folder) ? null : "MCU_SPECS names no folder of published schemas";
    }

    public static string? Folder => Environment.GetEnvironmentVariable("MCU_SPECS");
}
