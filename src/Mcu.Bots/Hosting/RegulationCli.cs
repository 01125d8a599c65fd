using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Localization;
using Mcu.Workflow.RegulationFiles;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Loading;
using Mcu.Workflow.Regulations.Reading;
using Mcu.Workflow.Regulations.Telling;
using Mcu.Workflow.Settings;

namespace Mcu.Bots.Hosting;

/// <summary>What can be asked about regulation files from the command line. None of it changes anything.</summary>
internal static class RegulationCli
{
    /// <returns>The words to be printed.</returns>
    /// <exception cref="StartupException">The arguments or the files are wrong.</exception>
    public static async Task<string> Run(string[] args, IConfiguration configuration, TimeProvider clock) => args switch
    {
        ["check", var folder] when Directory.Exists(folder) => FolderCheck.Tell(folder, TextsOf(configuration), clock),
        ["check", var file] => Check(file, configuration, clock),
        ["diff", var was, var now] => await Diff(Read(was, configuration), Read(now, configuration), configuration),
        ["explain", var clause] => Explain(clause, TextsOf(configuration)),
        _ => throw new StartupException(TextsOf(configuration).Say("regulation.chore.expected")),
    };

    private static string Check(string file, IConfiguration configuration, TimeProvider clock)
    {
        var regulation = Read(file, configuration);
        var texts = TextsOf(regulation);
        var today = new RegulationClock(regulation).Work.LocalDay(clock.GetUtcNow());
        var act = RegulationFormatter.Act(regulation, texts);
        return string.Join('\n',
        [
            texts.Say("regulation.check.good", ("file", Path.GetFileName(file)), ("act", act)),
            .. Left(file, regulation, texts),
            "", texts.Say("regulation.check.who"), "", .. StepDescription.Lines(regulation, texts),
            "", texts.Say("regulation.check.path"), "", "```mermaid", LifecycleDiagram.ToMermaid(regulation, texts) + "```",
            "", texts.Say("regulation.check.deadlines"), "", .. DeadlineExamples.Lines(regulation, today, texts),
        ]);
    }

    private static async Task<string> Diff(Regulation was, Regulation now, IConfiguration configuration)
    {
        var texts = TextsOf(now);
        var head = texts.Say("regulation.diff.head", ("was", RegulationFormatter.Act(was, texts)),
            ("now", RegulationFormatter.Act(now, texts)));
        var lines = RegulationDiff.Lines(was, now, texts);
        var open = await OpenAppeals.Read(SettingsCheck.Connection(configuration), texts);
        return string.Join('\n',
        [
            head, .. lines.Count == 0 ? [texts.Say("regulation.nothing-changed")] : lines, "",
            .. open is null
                ? [texts.Say("regulation.diff.no-database")] : AppealDiff.Lines(open, new Edition(was), new Edition(now), texts),
        ]);
    }

    /// <summary>What is still the example's own, after an empty line; nothing where all is filled in.</summary>
    internal static IReadOnlyList<string> Left(string file, Regulation regulation, Phrasebook texts)
    {
        var left = Placeholders.Lines(regulation, File.ReadAllText(file), texts);
        return left.Count == 0 ? [] : ["", texts.Say("regulation.check.left"), .. left.Select(line => $"– {line}")];
    }

    private static string Explain(string typed, Phrasebook texts)
    {
        var clauses = ClauseRegister.Find(typed);
        return clauses.Count > 0
            ? string.Join('\n', clauses.Select(clause => ClauseFormatter.Tell(clause, texts)))
            : throw new StartupException(ClauseFormatter.WhyNot(typed, texts));
    }

    private static Regulation Read(string file, IConfiguration configuration)
    {
        try
        {
            var reading = RegulationFile.Read(File.ReadAllBytes(file), Path.GetFileName(file));
            return reading.Regulation ?? throw new StartupException(reading.Report);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartupException(TextsOf(configuration).Say("regulation.chore.no-file", ("file", file)));
        }
    }

    internal static Phrasebook TextsOf(Regulation regulation) => TextsIn(regulation.Municipality.Language);

    /// <summary>
    /// Before a file is read, or where it cannot be, in the language of the regulation that the settings name; in Russian where they name
    /// none.
    /// </summary>
    internal static Phrasebook TextsOf(IConfiguration? configuration)
    {
        try
        {
            var file = RegulationLoader.Files(configuration?["Regulation:File"] ?? "") is [var first, ..] ? first : null;
            var named = file is null ? null : RegulationFile.Read(File.ReadAllBytes(file.FullName), file.Name).Regulation;
            return TextsIn(named?.Municipality.Language ?? Phrasebook.Russian);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return TextsIn(Phrasebook.Russian);
        }
    }

    private static Phrasebook TextsIn(string language) => Phrasebook.Load().Speaking(language);
}
