using System.Reflection;
using System.Runtime.CompilerServices;
using Mcu.Bots.Hosting;
using Mcu.Data;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Tests.HouseRules;

/// <summary>Who needs more than a few others does more than one thing.</summary>
public sealed class ConstructorTests
{
    private const int Most = 7;

    /// <summary>They say who gets a resident's words and presses, and are being made lists.</summary>
    private static readonly string[] Dispatching = ["ResidentRoom", "ResidentButtons"];

    [Fact]
    public void A_constructor_takes_seven_parts_at_most() =>
        House.Nobody(
            from assembly in new[] { typeof(ServiceRegistration).Assembly, typeof(Appeal).Assembly, typeof(McuData).Assembly }
            from type in assembly.GetTypes()
            where type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && type.GetMethod("<Clone>$") is null
            && !Dispatching.Contains(type.Name)
            from constructor in type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            where constructor.GetParameters().Length > Most
            select $"{type.FullName}: {constructor.GetParameters().Length}",
            "Group what belongs together, or split the class:");
}
