using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Lists;

/// <summary>Who, what, when and why, a line each, oldest first.</summary>
internal sealed class HistoryCommand : StaffCommand
{
    private const int PageSize = 20;

    /// <summary>Twenty such lines fit into the 4,000 characters that the strictest messenger takes.</summary>
    private const int MostWhy = 120;

    public override string Name => "history";
    public override CommandGroup Group => CommandGroup.Appeal;
    public override AuditAction? Shows => AuditAction.HistoryViewed;
    public override IReadOnlyList<Right> RequiredRights => [Right.Read];
    public override bool TakesWords => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var lines = await context.Store.HistoryOf(invocation.Appeal.Id);
        var page = Pages.Within(invocation.Page, lines.Count, PageSize);
        var shown = lines.Skip(page * PageSize).Take(PageSize).Select(line => Line(context.Work, line));
        var head = context.Texts.Say("history.head", ("number", invocation.Appeal.FullNumber), ("n", lines.Count));
        context.Reply(
            new Content(head + "\n\n" + string.Join("\n", shown))
            { Buttons = Pages.Row(Name, invocation.Appeal.Id, page, (page + 1) * PageSize < lines.Count) },
            invocation.Appeal);
        return null;
    }

    /// <summary>«21.11, 14:05 · Петров Пётр: назначено – Иванова Анна».</summary>
    public static string Line(UnitOfWork work, HistoryLine line)
    {
        var texts = work.Texts;
        var what = line.Trigger is { } trigger ? texts.Say($"history.{trigger}".ToLowerInvariant()) : (string)texts.Name(line.Kind)!;
        var key = line.Text.Length > 0 ? "history.line-why" : "history.line";
        return texts.Say(key, ("at", work.Local(line.At)), ("who", Who(texts, line)), ("what", what),
            ("why", Excerpt.Of(line.Text.ReplaceLineEndings(" "), MostWhy)));
    }

    public static string Who(Phrasebook texts, HistoryLine line) => line.By switch
    {
        ActorKind.Staff => line.InsteadOf is { } absent ? texts.Say("history.instead-of", ("who", line.Name), ("name", absent)) : line.Name,
        ActorKind.Resident => texts.Say("history.resident"),
        ActorKind.System => texts.Say("history.system"),
    };
}
