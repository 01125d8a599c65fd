using System.Collections;
using System.Reflection;
using Mcu.Workflow.Processing;

namespace Mcu.Bots.Tests.Papers;

/// <summary>Every key that the program reads stands in docs/configuration.md and in deploy/mcu.env.example.</summary>
public sealed class ConfigurationPaperTests
{
    /// <summary>Set by the program itself, not by the configuration.</summary>
    private static readonly string[] NoKeys = ["Stand__RealWork__0"];

    /// <summary>Keys that no settings class holds.</summary>
    private static readonly string[] Loose = ["ConnectionStrings__Mcu", "Regulation__File", "ASPNETCORE_URLS"];

    public static TheoryData<string> Keys =>
        [.. Loose, .. typeof(StaffSettings).Assembly.GetTypes().SelectMany(KeysOf).Order(StringComparer.Ordinal)];

    [Fact]
    public void The_settings_classes_are_found() => Keys.Count.ShouldBeGreaterThan(Loose.Length + 5);

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_stands_in_the_paper(string key) => Paper.Read("docs/configuration.md").ShouldContain($"`{key}`");

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_stands_in_the_example_of_the_environment(string key) =>
        Paper.Read("deploy/mcu.env.example").ShouldContain($"#{key}=");

    /// <summary>
    /// A settings class names its section in a constant and has a key for each property that can be set; lists begin with 0.
    /// </summary>
    private static IEnumerable<string> KeysOf(Type type) =>
        type.Name.EndsWith("Settings", StringComparison.Ordinal) && type.GetField("Section")?.GetRawConstantValue() is string section
            ? type.GetProperties().Where(IsKey).Select(key => $"{section}__{key.Name}{(IsList(key) ? "__0" : "")}").Except(NoKeys)
            : [];

    private static bool IsKey(PropertyInfo property) => property.CanWrite || IsList(property);

    private static bool IsList(PropertyInfo property) =>
        property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable));
}
