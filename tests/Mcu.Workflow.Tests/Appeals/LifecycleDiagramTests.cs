using System.Runtime.CompilerServices;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Lifecycles;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations.Telling;

namespace Mcu.Workflow.Tests.Appeals;

/// <summary>docs/lifecycle.md shows the machines as they are.</summary>
public sealed class LifecycleDiagramTests
{
    private const string Page =
        """
        # The life of an appeal

        Drawn from the state machine in `src/Mcu.Workflow/Appeals/AppealLifecycle.cs`. Do not edit by hand: change the machine, then run

        ```sh
        MCU_WRITE_DOCS=1 dotnet test tests/Mcu.Workflow.Tests --filter LifecycleDiagramTests
        ```

        What leads out of `InHands` («в руках») and `SentAway` («отправлено») holds for every state in the box; an arrow from a box to itself leaves the
        appeal in the state it is in. `ResidentReplied` leads back to the state in which the question was asked. `Reopen` of an appeal that nobody executed leads to `Registered`.
        Where the regulation asks for no approval, `Submit`, `Approve` and `Place` happen in one step; where answers are placed by hand,
        the appeal waits as `Approved`. It begins as `Received` where somebody is to register it by hand. `Endorse` is the first yes where two approve.
        A decision is put off (`AskToPostpone`, `Postpone`) and an answer is looked at afterwards (`PassQuality`, `FailQuality`) where the `path` of the regulation says so.

        ```mermaid
        {diagram}```

        ## Who may

        | Trigger | Right |
        |---|---|
        {rights}

        The owner of an appeal is its executor. The program makes any move that the regulation leaves to it.

        ## Words seen in public

        Comments, suggested posts and what was put in by hand have a life of their own, drawn from `src/Mcu.Workflow/Comments/Model/CommentLifecycle.cs`. What was taken is an
        appeal, and its answer comes back here. `Fail` is the platform's no to our answer, `SeeAnswered` an answer that one of the staff gave on the page itself.

        ```mermaid
        {spotted}```

        | Trigger | Right |
        |---|---|
        {spotted-rights}

        """;

    [Fact]
    public async Task The_page_is_drawn_from_the_machines()
    {
        var file = Path.Combine(Root(), "docs", "lifecycle.md");
        if (Environment.GetEnvironmentVariable("MCU_WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(file, Drawn());
        }

        var written = File.Exists(file) ? (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") : "";
        written.ShouldBe(Drawn(),
            "docs/lifecycle.md is not what the machines say. To draw it anew: MCU_WRITE_DOCS=1 dotnet test tests/Mcu.Workflow.Tests --filter LifecycleDiagramTests");
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
        .Replace("{spotted}", MermaidDiagram.Of(new CommentLifecycle(null, Actor.System)), StringComparison.Ordinal)
        .Replace("{rights}", Rights(AppealLifecycle.Table), StringComparison.Ordinal)
        .Replace("{spotted-rights}", Rights(CommentLifecycle.Table), StringComparison.Ordinal);

    private static string Rights<TState, TTrigger>(LifecycleTable<TState, TTrigger> table)
        where TState : struct, Enum
        where TTrigger : struct, Enum =>
        string.Join('\n', Enum.GetValues<TTrigger>().Select(on => $"| {on} | {table.GuardOf(on)} |"));

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
