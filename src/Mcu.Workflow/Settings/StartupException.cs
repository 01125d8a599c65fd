using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Settings;

/// <summary>
/// Why the start, or a command of the command line, stops: whoever runs the program reads it in the municipality's language
/// (<see cref="In"/>), the message of the exception is English as all that developers read.
/// </summary>
internal sealed class StartupException : Exception
{
    private readonly IReadOnlyList<StartupProblem> _problems = [];

    /// <param name="words">In the reader's language already.</param>
    public StartupException(string words)
        : base(words)
    {
    }

    public StartupException(params IReadOnlyList<StartupProblem> problems)
        : base(Line(problems, Phrasebook.Load().Speaking(Phrasebook.English))) => _problems = problems;

    public string In(Phrasebook texts) => _problems.Count == 0 ? Message : Line(_problems, texts);

    private static string Line(IReadOnlyList<StartupProblem> problems, Phrasebook texts) =>
        string.Join("; ", problems.Select(problem => problem.In(texts)));
}
