namespace Mcu.Bots.Tests.HouseRules;

/// <summary>The folders of the core stand on floors: a file uses its own floor and those below (docs/architecture.md has the picture).</summary>
public sealed class FloorTests
{
    private const int MostInAFolder = 40;

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
        ["Processing", "Processing/Commands"],
        ["Regulations/Telling"],
        ["Storage", "Appeals", "Appeals/Terms", "Regulations/Loading", "Comments/Model", "DirectLines/Model", "Receptions/Model", "Imports/Model",
            "Classification"],
        ["Deadlines", "Regulations", "Regulations/Reading", "Appeals/Values", "Calendars"],
        ["TextAnalysis"],
        ["People", "People/Names", "Lifecycles", "Messaging"],
        ["Settings"],
        ["Localization"],
        [""],
    ];

    /// <summary>References against the floors that are still to be cut, and how many; the list may only become shorter.</summary>
    private static readonly (string From, string To, int Count, string Why)[] ToBeCut =
    [
        ("Appeals/Actions", "Registration", 1, "closing without an answer reads the form of a registered appeal"),
        ("Appeals/Actions", "RegulationFiles", 1, "the path of a reopened appeal asks for the newest edition"),
        ("Appeals/Commands", "Comments", 2, "the answer's and the approval's card offer the button of /publish"),
        ("Notifications", "Cards", 1, "what the resident will read is shown by the card's own preview"),
        ("Notifications", "Residents", 1, "an undelivered message is sent to a linked account"),
        ("Outbox", "Cards", 2, "a lost thread or comment is told to whoever drew it"),
        ("Outbox", "Notifications", 1, "a final refusal becomes a dead letter"),
        ("Processing/Commands", "Cards", 2, "words that a resident will read are shown before they leave"),
        ("Regulations", "Appeals", 2, "the regulation knows the life that it filters"),
        ("Residents", "Privacy", 1, "a cancelled draft is erased"),
        ("Residents", "Receptions", 1, "the formal appeal may be a personal reception"),
    ];

    [Fact]
    public void A_file_uses_its_own_floor_and_those_below()
    {
        var upward = CoreReferences.All().Where(IsUpward).GroupBy(reference => (reference.From, reference.To)).ToList();
        var excused = ToBeCut.ToDictionary(one => (one.From, one.To), one => one.Count);
        House.Nobody(
            upward.Where(pair => pair.Count() > excused.GetValueOrDefault(pair.Key)).SelectMany(pair => pair).Select(Told),
            "References against the floors; move the file, pass a value, or declare an interface below:");
        House.Nobody(
            excused.Where(one => upward.Find(pair => pair.Key == one.Key)?.Count() != one.Value).Select(one => $"{one.Key}: {one.Value}"),
            "Fewer than the list says, so shorten the list:");
    }

    [Fact]
    public void A_planted_reference_against_the_floors_is_seen()
    {
        var planted = new House.Source("src/Mcu.Workflow/Outbox/Planted.cs",
            ["namespace Mcu.Workflow.Outbox;", "internal sealed class Planted(Mcu.Workflow.Dispatch.Upstairs upstairs);"]);
        var above = new House.Source("src/Mcu.Workflow/Dispatch/Upstairs.cs", ["namespace Mcu.Workflow.Dispatch;", "internal sealed class Upstairs;"]);

        CoreReferences.Of([planted, above]).Where(IsUpward).ShouldHaveSingleItem().Type.ShouldBe("Upstairs");
    }

    [Fact]
    public void No_folder_holds_more_than_40_files() =>
        House.Nobody(
            from source in House.Sources
            group source by Path.GetDirectoryName(source.Path) into folder
            where folder.Count() > MostInAFolder
            select $"{folder.Key}: {folder.Count()}",
            "Split these folders:");

    private static bool IsUpward(CoreReferences.Reference reference) => FloorOf(reference.To) < FloorOf(reference.From);

    private static string Told(CoreReferences.Reference reference) => $"{reference.File} ({reference.From} → {reference.To}): {reference.Type}";

    private static int FloorOf(string folder) => Array.FindIndex(Floors, floor => floor.Contains(folder)) is >= 0 and var at ? at
        : throw new InvalidOperationException($"{folder} stands on no floor: give it one here and in docs/architecture.md.");
}
