using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Texts;

namespace Mcu.Bots.Commands;

/// <summary>Who, what, when and why, a line each, oldest first.</summary>
internal sealed class HistoryCommand : StaffCommand
{
    private const int PageSize = 20;

    /// <summary>Twenty such lines fit into the 4,000 characters that the strictest messenger takes.</summary>
    private const int MostWhy = 120;

    public override string Name => "history";
    public override CommandGroup Group => CommandGroup.Appeal;
    public override AuditAction? Shows => AuditAction.HistoryViewed;
    public override IReadOnlyList<Right> Needs => [Right.Read];
    public override bool TakesWords => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        var lines = await turn.Registry.HistoryOf(call.Appeal.Id);
        var page = Pages.Within(call.Page, lines.Count, PageSize);
        var shown = lines.Skip(page * PageSize).Take(PageSize).Select(line => Line(turn.Work, line));
        var head = turn.Texts.Say("history.head", ("number", call.Appeal.FullNumber), ("n", lines.Count));
        turn.Reply(
            new Content(head + "\n\n" + string.Join("\n", shown)) { Buttons = Pages.Row(Name, call.Appeal.Id, page, (page + 1) * PageSize < lines.Count) },
            call.Appeal);
        return null;
    }

    /// <summary>«21.11, 14:05 · Петров Пётр: назначено – Иванова Анна».</summary>
    public static string Line(Work work, HistoryLine line)
    {
        var texts = work.Texts;
        var what = line.Trigger is { } trigger ? texts.Say($"history.{trigger}".ToLowerInvariant()) : (string)texts.Name(line.Kind)!;
        var key = line.Text.Length > 0 ? "history.line-why" : "history.line";
        return texts.Say(key, ("at", work.Local(line.At)), ("who", Who(texts, line)), ("what", what), ("why", Excerpt.Of(line.Text.ReplaceLineEndings(" "), MostWhy)));
    }

    public static string Who(Phrasebook texts, HistoryLine line) => line.By switch
    {
        ActorKind.Staff => line.InsteadOf is { } absent ? texts.Say("history.instead-of", ("who", line.Name), ("name", absent)) : line.Name,
        ActorKind.Resident => texts.Say("history.resident"),
        ActorKind.System => texts.Say("history.system"),
    };
}
