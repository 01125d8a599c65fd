using System.Text.RegularExpressions;

namespace Mcu.Bots.Tests.HouseRules;

/// <summary>The program speaks the field's own words: the old pet names come back neither as names nor in comments and logs.</summary>
public sealed partial class PetNameTests
{
    /// <summary>Names that must stay, and why.</summary>
    private static readonly (string Name, string Why)[] Kept =
    [
        ("\"Courier", "the configuration section and its keys"),
        ("<c>Courier</c>", "the same, where its settings are explained"),
        ("\"errand.", "phrase keys, which municipalities override"),
        ("\"door\"", "a place in a phrase, a class of the style sheet"),
        ("web.staff.door", "a phrase key"),
        ("invite.code-door", "a phrase key"),
        ("ErrandKind", "an enumeration whose members are stored and make phrase keys"),
        ("ErrandState", "the same"),
        ("CardKind.Desk", "a stored member"),
        ("CardKind.Errand", "a stored member"),
        ("mcu.desk.", "names of metrics that operators collect"),
        ("first-door", "a stored setting and a phrase key"),
    ];

    /// <summary>Files that keep old names whole: what is written in them is stored.</summary>
    private static readonly string[] KeptFiles =
    [
        "src/Mcu.Data/Migrations/", "src/Mcu.Data/Storage/ErrandMapping.cs", "src/Mcu.Workflow/Messaging/CardKind.cs",
    ];

    /// <summary>The port to the store keeps the name of its table until it is split into repositories.</summary>
    private static readonly string[] StorePort =
        ["Errands", "ErrandsOf", "ErrandId", "FindErrand", "OpenErrands", "RingingErrands", "CountOpenErrands"];

    [Fact]
    public void No_old_pet_name_comes_back() =>
        House.Nobody(
            from source in House.Sources
            where !KeptFiles.Any(kept => source.Path.StartsWith(kept, StringComparison.Ordinal))
            from line in source.Lines.Index()
            from word in PetNamesIn(line.Item)
            select $"{source.Path}:{line.Index + 1}: «{word}» in {line.Item.Trim()}",
            "Call it what the trade calls it (docs/glossary.md). A key or a stored name that must stay is listed in this test:");

    [Fact]
    public void No_file_bears_one() =>
        House.Nobody(
            from source in House.Sources
            where !KeptFiles.Any(kept => source.Path.StartsWith(kept, StringComparison.Ordinal))
                && !source.Name.EndsWith(".Errands", StringComparison.Ordinal)
            from word in PetNamesIn(source.Name)
            select $"{source.Path}: «{word}»",
            "Files are called by what they hold:");

    [Theory]
    [InlineData("internal sealed class Herald", "Herald")]
    [InlineData("/// <summary>The courier takes it after the commit.</summary>", "courier")]
    [InlineData("log.LogError(\"A letter landed at the desk\");", "landed,desk")]
    [InlineData("private int _flying;", "_flying")]
    [InlineData("class StaffRoom(CardFace face, OutTray tray)", "StaffRoom,CardFace,OutTray,tray")]
    [InlineData("configuration[\"Courier:Process\"] ErrandKind.Answer", "")]
    public void What_it_sees(string line, string seen) => string.Join(',', PetNamesIn(line)).ShouldBe(seen);

    private static IEnumerable<string> PetNamesIn(string line)
    {
        var rest = Kept.Aggregate(line, (text, kept) => text.Replace(kept.Name, "", StringComparison.Ordinal));
        return PetName().Matches(rest).Select(match => match.Value).Where(word => !StorePort.Contains(word));
    }

    // Names: a word of it may stand anywhere in an identifier. Words: whole ones, as comments and logs say them.
    [GeneratedRegex(
        @"\b_?\w*(Herald|Courier|Twins|Errand|OutTray|FrontDesk|TownHall|Notebook|Parcel|Shelf|FirstDay|Chore|Unnoted|PublicVoice)\w*\b"
        + @"|\b\w+(Room|Face|Desk|Tray|Door)s?\b"
        + @"|\b_?(herald|courier|errand|parcel|tray|desk|shelf|shelves|twins|landed|flying|doors?|notebook)s?\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex PetName();
}
