using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Comments;

/// <summary>What was seen in public and is still open, the first due on top; or the quiet ones, from the digest.</summary>
internal sealed class CommentListCommand : StaffCommand
{
    public const string Quiet = "quiet";

    public override string Name => "spotted";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> RequiredRights => [Right.Read];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var quiet = invocation.Filter == Quiet;
        var total = await context.Store.CountSpotted(quiet);
        var page = Pages.Within(invocation.Page, total, AppealList.PageSize);
        var shown = await context.Store.SpottedList(quiet, page * AppealList.PageSize, AppealList.PageSize);
        var head = context.Texts.Say(total == 0 ? "list.spotted-empty" : quiet ? "list.spotted-quiet" : "list.spotted", ("total", total));
        var lines = new PublicCommentLines(context.Work);
        var first = (page * AppealList.PageSize) + 1;
        context.Reply(new Content(string.Join("\n", [head, .. await lines.Of(shown, first)]))
        {
            Buttons = [.. lines.Buttons(shown, first),
                .. Pages.Row(Name, null, page, (page + 1) * AppealList.PageSize < total, invocation.Filter)],
        });
        return null;
    }
}
