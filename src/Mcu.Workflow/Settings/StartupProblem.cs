using Mcu.Workflow.Localization;

namespace Mcu.Workflow.Settings;

/// <summary>
/// One wrong or missing value of the configuration, or a command that cannot be carried out: what it is about, and what is expected.
/// </summary>
/// <param name="About">The key as the environment spells it, <c>Web__Files</c>, or the command.</param>
/// <param name="Expected">The phrase that says what is expected.</param>
internal sealed record StartupProblem(string About, string Expected, params IReadOnlyList<(string Name, object? Value)> Args)
{
    /// <summary>The value that was found; never a secret.</summary>
    public string? Got { get; init; }

    /// <summary>One line: a value may have several.</summary>
    public string In(Phrasebook texts)
    {
        var expected = texts.Say(Expected, Args);
        return (Got is null ? texts.Say("start.problem", ("about", About), ("expected", expected))
            : texts.Say("start.problem-got", ("about", About), ("expected", expected), ("got", Got))).ReplaceLineEndings(" ");
    }

    /// <summary>The problem, where the value is not as it should be.</summary>
    public static IEnumerable<StartupProblem> Unless(bool fine, string about, string expected,
        params IReadOnlyList<(string Name, object? Value)> args) =>
        fine ? [] : [new StartupProblem(about, expected, args)];
}
