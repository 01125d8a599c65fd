using System.Text.RegularExpressions;

namespace Mcu.Bots.Tests.HouseRules;

/// <summary>Time comes from TimeProvider, so that tests and the stand move it by hand.</summary>
public sealed partial class ClockTests
{
    [Fact]
    public void Nobody_looks_at_the_wall() =>
        House.Nobody(
            from source in House.Sources
            from line in source.Lines.Index()
            where WallClock().IsMatch(line.Item)
            select $"{source.Path}:{line.Index + 1}: {line.Item.Trim()}",
            "Use TimeProvider instead of the wall clock:");

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b|\bTimeProvider\.System\.Get",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex WallClock();
}
