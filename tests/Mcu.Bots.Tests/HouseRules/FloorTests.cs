namespace Mcu.Bots.Tests.HouseRules;

/// <summary>The folders of the core stand on floors: a file uses its own floor and those below (docs/architecture.md has the picture).</summary>
public sealed class FloorTests
{
    /// <summary>From the top down; folders of one line may use each other.</summary>
    private static readonly string[][] Floors =
    [
        ["Dispatch"],
        ["Imports", "Imports/Tables"],
        ["Privacy"],
        ["Reminders"],
        ["DirectLines"],
        ["Receptions"],
        ["Comments"],
        ["Registration"],
        ["Residents"],
        ["StaffAccounts"],
        ["RegulationFiles"],
        ["Appeals/Actions", "Appeals/Commands", "Appeals/Lists"],
        ["Cards"],
        ["Notifications"],
        ["Outbox"],
        ["Processing"],
        ["Registry"],
        ["Appeals", "Appeals/Terms", "Comments/Model", "DirectLines/Model", "Receptions/Model", "Imports/Model"],
        ["Regulations/Loading", "Regulations/Telling", "Regulations/Reading", "Classification"],
        ["Deadlines", "Regulations", "Appeals/Values", "Calendars"],
        ["TextAnalysis"],
        ["People", "People/Names", "Lifecycles", "Messaging"],
        ["Settings"],
        ["Localization"],
        [""],
    ];

    [Fact]
    public void No_file_uses_a_floor_above_its_own() => House.Nobody(Upward(CoreReferences.All()), "up");

    private static IEnumerable<string> Upward(IEnumerable<CoreReferences.Reference> references) =>
        from reference in references
        where FloorOf(reference.To) < FloorOf(reference.From)
        group reference by (reference.From, reference.To) into pair
        orderby pair.Key
        select $"{pair.Key.From} → {pair.Key.To}: {pair.Count()}: {string.Join(", ", pair.Take(9).Select(one => $"{Path.GetFileNameWithoutExtension(one.File)} {one.Type}"))}";

    private static int FloorOf(string folder) => Array.FindIndex(Floors, floor => floor.Contains(folder)) is >= 0 and var at ? at
        : throw new InvalidOperationException($"{folder} stands on no floor: give it one here and in docs/architecture.md.");
}
