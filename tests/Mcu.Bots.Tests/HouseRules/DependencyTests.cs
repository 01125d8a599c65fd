using System.Text.RegularExpressions;
using Mcu.Data;
using Mcu.Workflow.Appeals;

namespace Mcu.Bots.Tests.HouseRules;

/// <summary>Who may know whom.</summary>
public sealed partial class DependencyTests
{
    [Fact]
    public void The_core_knows_no_database_no_web_and_no_channel() =>
        House.Nobody(
            typeof(Appeal).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!)
                .Where(name => Foreign().IsMatch(name)),
            "Mcu.Workflow is the municipality's rules; these references belong to the outer projects:");

    [Fact]
    public void The_core_s_project_file_asks_for_none_of_them_either() =>
        House.Nobody(
            File.ReadLines(Path.Combine(House.Root, "src", "Mcu.Workflow", "Mcu.Workflow.csproj"))
                .Where(line => line.Contains("Reference", StringComparison.Ordinal) && Foreign().IsMatch(line)),
            "src/Mcu.Workflow/Mcu.Workflow.csproj:");

    [Fact]
    public void The_store_shows_one_public_type() =>
        House.Nobody(
            typeof(McuData).Assembly.GetExportedTypes().Where(type => type != typeof(McuData)).Select(type => type.FullName!),
            "Mcu.Data is entered by McuData alone; make these internal:");

    [Fact]
    public void Nobody_asks_late_for_a_part_that_needs_them() =>
        House.Nobody(
            from source in House.Sources
            from line in source.Lines.Index()
            where AskedLate().IsMatch(line.Item)
            select $"{source.Path}:{line.Index + 1}: {line.Item.Trim()}",
            "A part that is resolved late hides a circle; cut it: pass a value, declare a small interface below, split the class.");

    [GeneratedRegex(@"\bLazy<|\bFunc<I[A-Z]\w*>", RegexOptions.CultureInvariant)]
    private static partial Regex AskedLate();

    [GeneratedRegex("EntityFramework|AspNetCore|Npgsql|SQLite|Mcu\\.Data|Mcu\\.Bots|System\\.Net\\.Http",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Foreign();
}
