using System.Runtime.CompilerServices;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Regulations.Telling;

namespace Mcu.Workflow.Tests.Appeals;

/// <summary>docs/lifecycle.md shows the table as it is.</summary>
public sealed class LifecycleDiagramTests
{
    private const string Page =
        """
        # The life of an appeal

        Drawn from the table in `src/Mcu.Workflow/Appeals/Lifecycle.cs`. Do not edit by hand: change the table, then run

        ```sh
        MCU_WRITE_DOCS=1 dotnet test tests/Mcu.Workflow.Tests --filter LifecycleDiagramTests
        ```

        `ResidentReplied` leads back to the state in which the question was asked. `Reopen` of an appeal that nobody executed leads to `Registered`.
        Where the regulation asks for no approval, `Submit`, `Approve` and `Place` happen in one step; where answers are placed by hand,
        the appeal waits as `Approved`. It begins as `Received` where somebody is to register it by hand. `Endorse` is the first yes where two approve.
        A decision is put off (`AskToPostpone`, `Postpone`) and an answer is looked at afterwards (`PassQuality`, `FailQuality`) where the `path` of the regulation says so.

        ```mermaid
        {diagram}```

        ## Who may

        | Trigger | Right |
        |---|---|
        {rights}

        ## Words seen in public

        Comments, suggested posts and what was put in by hand have a life of their own, drawn from `src/Mcu.Workflow/Comments/Model/CommentLifecycle.cs`. What was taken is an
        appeal, and its answer comes back here. `Fail` is the platform's no to our answer, `SeeAnswered` an answer that one of the staff gave on the page itself.

        ```mermaid
        {spotted}```

        """;

    [Fact]
    public async Task The_page_is_drawn_from_the_table()
    {
        var file = Path.Combine(Root(), "docs", "lifecycle.md");
        if (Environment.GetEnvironmentVariable("MCU_WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(file, Drawn());
        }

        var written = File.Exists(file) ? (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") : "";
        written.ShouldBe(Drawn(),
            "docs/lifecycle.md is not what Lifecycle says. To draw it anew: MCU_WRITE_DOCS=1 dotnet test tests/Mcu.Workflow.Tests --filter LifecycleDiagramTests");
    }

    [Fact]
    public void Every_state_is_on_the_diagram()
    {
        var diagram = LifecycleDiagram.ToMermaid();
        foreach (var state in Enum.GetNames<AppealState>())
        {
            diagram.ShouldContain(state);
        }
    }

    private static string Drawn() => Page.ReplaceLineEndings("\n")
        .Replace("{diagram}", LifecycleDiagram.ToMermaid(), StringComparison.Ordinal)
        .Replace("{spotted}", LifecycleDiagram.OfSpotted(), StringComparison.Ordinal)
        .Replace("{rights}", string.Join("\n", Enum.GetValues<Trigger>().Select(RightLine)), StringComparison.Ordinal);

    private static string RightLine(Trigger trigger) =>
        $"| {trigger} | {(Lifecycle.RightsFor(trigger) is { Count: > 0 } rights ? string.Join(" or ", rights) : "the resident")} |";

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
