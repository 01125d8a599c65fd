using Mcu.Workflow.Localization;
using Mcu.Workflow.Settings;

namespace Mcu.Bots.Tests.World;

/// <summary>What is wrong with settings, as lines in English.</summary>
internal static class StartupProblems
{
    private static readonly Phrasebook English = Phrasebook.Load().Speaking(Phrasebook.English);

    public static IReadOnlyList<string> Lines(this IEnumerable<StartupProblem> problems) =>
        [.. problems.Select(problem => problem.In(English))];
}
