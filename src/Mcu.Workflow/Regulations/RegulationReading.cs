namespace Mcu.Workflow.Regulations;

/// <summary>A fault of a regulation file: the line, the key (<c>topics[3].unit</c>) and what was expected there, in Russian.</summary>
public sealed record RegulationProblem(int Line, string Key, string Expected);

/// <summary>What came of reading a file: the regulation, or all its faults at once.</summary>
public sealed record RegulationReading(string Name, Regulation? Regulation, IReadOnlyList<RegulationProblem> Problems)
{
    /// <summary>The faults one a line, as an administrator reads them.</summary>
    public string Report =>
        string.Join('\n', Problems.Select(problem => problem.Key.Length == 0
        ? $"{Name}:{problem.Line}: {problem.Expected}" : $"{Name}:{problem.Line} {problem.Key}: {problem.Expected}"));
}
