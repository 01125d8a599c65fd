using Mcu.Workflow.Localization;
using Mcu.Workflow.RegulationFiles;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Loading;
using Mcu.Workflow.Regulations.Reading;
using Mcu.Workflow.Regulations.Telling;
using Mcu.Workflow.Settings;

namespace Mcu.Bots.Hosting;

/// <summary>regulation check for a folder of editions: whether each can be read, and whether they fit together in time.</summary>
internal static class FolderCheck
{
    /// <returns>The editions by the day they begin, and which of them is in force today.</returns>
    /// <exception cref="StartupException">A file or the files together are wrong: a line for each thing to mend.</exception>
    public static string Tell(string folder, Phrasebook spoken, TimeProvider clock)
    {
        var readings = Read(folder, spoken);
        var problems = readings.Select(reading => reading.Report).Where(report => report.Length > 0)
            .Concat(EditionChecks.Look(readings)).Concat(EditionChecks.Gaps(readings)).ToList();
        if (problems.Count > 0)
        {
            throw new StartupException(string.Join('\n', problems));
        }

        var editions = readings.OrderBy(reading => reading.Regulation!.Act?.ValidFrom)
            .Select(reading => (reading.Name, Edition: new Edition(reading.Regulation!))).ToList();
        var texts = RegulationCli.TextsOf(editions[^1].Edition.Regulation);
        var today = editions[^1].Edition.Clock.Work.LocalDay(clock.GetUtcNow());
        var now = Edition.InForce([.. editions.Select(edition => edition.Edition)], today);
        return string.Join('\n',
        [
            .. editions.SelectMany(edition => Lines(folder, edition.Name, edition.Edition.Regulation, texts)),
            texts.Say("regulation.check.folder-now", ("file", editions.Find(edition => edition.Edition == now).Name)),
        ]);
    }

    private static IEnumerable<string> Lines(string folder, string name, Regulation regulation, Phrasebook texts) =>
    [
        texts.Say("regulation.check.folder-file", ("file", name), ("act", RegulationFormatter.Act(regulation, texts))),
        .. RegulationCli.Left(Path.Combine(folder, name), regulation, texts).Where(line => line.Length > 0),
    ];

    private static List<RegulationReading> Read(string folder, Phrasebook texts)
    {
        try
        {
            var files = RegulationLoader.Files(folder);
            return files.Count > 0
                ? [.. files.Select(file => RegulationFile.Read(File.ReadAllBytes(file.FullName), file.Name))]
                : throw Nothing(folder, texts);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Nothing(folder, texts);
        }
    }

    private static StartupException Nothing(string folder, Phrasebook texts) =>
        new(texts.Say("regulation.chore.no-folder", ("file", folder)));
}
