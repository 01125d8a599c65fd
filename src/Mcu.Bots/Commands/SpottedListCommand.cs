using Mcu.Bots.Desk;
using Mcu.Bots.Watching;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>What was seen in public and is still open, the first due on top; or the quiet ones, from the digest.</summary>
internal sealed class SpottedListCommand : StaffCommand
{
    public const string Quiet = "quiet";

    public override string Name => "spotted";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> Needs => [Right.Read];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        var quiet = call.Filter == Quiet;
        var total = await turn.Registry.CountSpotted(quiet);
        var page = Pages.Within(call.Page, total, AppealList.PageSize);
        var shown = await turn.Registry.SpottedList(quiet, page * AppealList.PageSize, AppealList.PageSize);
        var head = turn.Texts.Say(total == 0 ? "list.spotted-empty" : quiet ? "list.spotted-quiet" : "list.spotted", ("total", total));
        var lines = new SpottedLines(turn.Work);
        var first = (page * AppealList.PageSize) + 1;
        turn.Reply(new Content(string.Join("\n", [head, .. await lines.Of(shown, first)]))
        {
            Buttons = [.. lines.Buttons(shown, first), .. Pages.Row(Name, null, page, (page + 1) * AppealList.PageSize < total, call.Filter)],
        });
        return null;
    }
}
