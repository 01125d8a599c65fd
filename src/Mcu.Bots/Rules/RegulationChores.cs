using Mcu.Bots.Settings;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Regulations.Telling;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Rules;

/// <summary>What can be asked about regulation files from the command line. None of it changes anything.</summary>
internal static class RegulationChores
{
    public const string Expected = "expected: regulation check <file>, regulation diff <file now> <file to come>, or regulation explain <clause, for example S1-46>";

    /// <returns>The words to be printed.</returns>
    /// <exception cref="StartupException">The arguments or the files are wrong.</exception>
    public static async Task<string> Run(string[] args, IConfiguration configuration, TimeProvider clock) => args switch
    {
        ["check", var file] => Check(file, clock),
        ["diff", var was, var now] => await Diff(Read(was), Read(now), configuration),
        ["explain", var clause] => Explain(clause),
        _ => throw new StartupException(Expected),
    };

    private static string Check(string file, TimeProvider clock)
    {
        var regulation = Read(file);
        var texts = TextsOf(regulation);
        var today = new RegulationClock(regulation).Work.LocalDay(clock.GetUtcNow());
        var act = RegulationWords.Act(regulation, texts);
        return string.Join('\n',
        [
            texts.Say("regulation.check.good", ("file", Path.GetFileName(file)), ("act", act)),
            "", texts.Say("regulation.check.who"), "", .. WhoDoesWhat.Lines(regulation, texts),
            "", texts.Say("regulation.check.path"), "", "```mermaid", LifecycleDiagram.ToMermaid(regulation, texts) + "```",
            "", texts.Say("regulation.check.deadlines"), "", .. DeadlineExamples.Lines(regulation, today, texts),
        ]);
    }

    private static async Task<string> Diff(Regulation was, Regulation now, IConfiguration configuration)
    {
        var texts = TextsOf(now);
        var head = texts.Say("regulation.diff.head", ("was", RegulationWords.Act(was, texts)), ("now", RegulationWords.Act(now, texts)));
        var lines = RegulationDiff.Lines(was, now, texts);
        var open = await OpenAppeals.Read(SettingsCheck.Connection(configuration));
        return string.Join('\n',
        [
            head, .. lines.Count == 0 ? [texts.Say("regulation.nothing-changed")] : lines, "",
            .. open is null ? [texts.Say("regulation.diff.no-database")] : DiffOfAppeals.Lines(open, new Edition(was), new Edition(now), texts),
        ]);
    }

    private static string Explain(string id)
    {
        // The register is a paper of ours, and those are in English.
        var texts = Phrasebook.Load();
        texts.Speak(Phrasebook.English);
        return ClauseRegister.Find(id) is { } clause ? ClauseWords.Tell(clause, texts) : throw new StartupException($"regulation explain: {ClauseRegister.WhyNot(id)}");
    }

    private static Regulation Read(string file)
    {
        try
        {
            var reading = RegulationFile.Read(File.ReadAllText(file), Path.GetFileName(file));
            return reading.Regulation ?? throw new StartupException(reading.Report);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartupException($"regulation: expected the path of a readable YAML file; got «{file}»");
        }
    }

    private static Phrasebook TextsOf(Regulation regulation)
    {
        var texts = Phrasebook.Load();
        texts.Speak(regulation.Municipality.Language);
        return texts;
    }
}
