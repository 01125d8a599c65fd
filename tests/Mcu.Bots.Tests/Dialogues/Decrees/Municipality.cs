using Mcu.Bots.Files;
using Mcu.Bots.Tests.Papers;
using Mcu.Bots.Tests.World;
using Mcu.Workflow.Imports.Tables;

namespace Mcu.Bots.Tests.Dialogues.Decrees;

/// <summary>A municipality that works by its own file, as it lies in the repository.</summary>
internal static class Municipality
{
    public static Task<Town> Open(string file, string messenger = Messengers.First) =>
        Town.Open(regulation: Paper.Read($"deploy/regulations/{file}.yaml"), messenger: messenger);

    /// <summary>An export of another system comes to this colleague as a file and is loaded.</summary>
    public static async Task Loads(this Town town, Voice clerk, byte[] file)
    {
        await clerk.User.SendsDocument("выгрузка.csv", caption: "/import", bytes: file, chat: clerk.Chat);
        await town.Settle();
        await clerk.Presses("Загрузить");
        clerk.Shown("Загружено").Text.ShouldContain("не принято 0");
    }

    /// <summary>
    /// A register of this year as the file that the colleague gets: what stands in it, line by line, by the names of its columns.
    /// </summary>
    public static async Task<IReadOnlyList<Dictionary<string, string>>> Register(this Town town, Voice clerk, string register)
    {
        await clerk.Says($"/export {register} 2026");
        using var reader = new TableFiles().OpenReader(new MemoryStream(town.Messenger.Sent.SelectMany(sent => sent.Files).Last().Bytes!));
        var rows = reader.Rows().Select(row => row.Cells.Select(CellText.Of).ToArray()).ToList();
        return [.. rows[1..].Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }

    public static Dictionary<string, string> Line(this IEnumerable<Dictionary<string, string>> register, string number) =>
        register.Single(line => line["Номер"] == number);
}
