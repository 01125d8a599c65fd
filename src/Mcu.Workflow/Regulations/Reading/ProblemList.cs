namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Gathers the faults of one file.</summary>
internal sealed class ProblemList
{
    private readonly List<RegulationProblem> _problems = [];

    public bool IsEmpty => _problems.Count == 0;

    /// <summary>Whether something under this key is wrong already.</summary>
    public bool Within(string key) => _problems.Exists(problem => problem.Key.StartsWith(key, StringComparison.Ordinal));

    public void Add(int line, string key, string expected) => _problems.Add(new RegulationProblem(line, key, expected));

    public IReadOnlyList<RegulationProblem> InOrder() => [.. _problems.Distinct().OrderBy(problem => problem.Line)];
}
