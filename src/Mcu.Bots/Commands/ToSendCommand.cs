using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Commands;

/// <summary>What waits to be sent by hand, oldest first; a press brings the text and its card to one's own chat.</summary>
internal sealed class ToSendCommand : StaffCommand
{
    private const int PageSize = 8;

    public override string Name => "tosend";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> Needs => [Right.Place];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        if (call.Chosen is { } appeal)
        {
            return await Bring(turn, appeal, call.Argument);
        }

        var count = await turn.Registry.CountOpenErrands();
        if (count == 0)
        {
            turn.Say("tosend.none");
            return null;
        }

        var page = Pages.Within(call.Page, count, PageSize);
        var shown = await turn.Registry.OpenErrands(page * PageSize, PageSize);
        var lines = new List<string> { turn.Texts.Say("tosend.head", ("n", count)) };
        var buttons = new List<Button>();
        foreach (var errand in shown)
        {
            var about = (await turn.Registry.FindAppeal(errand.AppealId))!;
            lines.Add(turn.Texts.Say("tosend.line", ("number", about.FullNumber), ("what", turn.Texts.Name(errand.Kind)), ("since", turn.Work.Local(errand.CreatedAt))));
            buttons.Add(new Button(turn.Texts.Say("button.number", ("number", about.Called)), Press(Name, about.Id, ErrandFace.IdOf(errand))));
        }

        turn.Reply(new Content(string.Join("\n", lines)) { Buttons = [.. buttons.Chunk(4), .. Pages.Row(Name, null, page, (page + 1) * PageSize < count)] });
        return null;
    }

    private static async Task<Refusal?> Bring(Turn turn, Appeal appeal, string id)
    {
        if ((await turn.Registry.ErrandsOf(appeal.Id)).FirstOrDefault(errand => ErrandFace.IdOf(errand) == id) is not { Open: true } errand)
        {
            return new Refusal("refusal.old-button");
        }

        Errands.Show(turn.Work, appeal, errand, turn.Me.HomeAddress, []);
        turn.AnswerPress();
        return null;
    }
}
