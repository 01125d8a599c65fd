using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>What waits to be sent by hand, oldest first; a press brings the text and its card to one's own chat.</summary>
internal sealed class ManualDeliveriesCommand : StaffCommand
{
    private const int PageSize = 8;

    public override string Name => "tosend";
    public override CommandGroup Group => CommandGroup.Lists;
    public override IReadOnlyList<Right> RequiredRights => [Right.Place];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        if (invocation.Chosen is { } appeal)
        {
            return await Bring(context, appeal, invocation.Argument);
        }

        var count = await context.Store.CountOpenErrands();
        if (count == 0)
        {
            context.Say("tosend.none");
            return null;
        }

        var page = Pages.Within(invocation.Page, count, PageSize);
        var shown = await context.Store.OpenErrands(page * PageSize, PageSize);
        var lines = new List<string> { context.Texts.Say("tosend.head", ("n", count)) };
        var buttons = new List<Button>();
        foreach (var delivery in shown)
        {
            var about = (await context.Store.FindAppeal(delivery.AppealId))!;
            lines.Add(Line(context, delivery, about));
            buttons.Add(ButtonOf(context, delivery, about));
        }

        var rows = buttons.Chunk(4).Concat(Pages.Row(Name, null, page, (page + 1) * PageSize < count));
        context.Reply(new Content(string.Join("\n", lines)) { Buttons = [.. rows] });
        return null;
    }

    private Button ButtonOf(MessageContext context, ManualDelivery delivery, Appeal about) =>
        new(context.Texts.Say("button.number", ("number", about.Called)), Press(Name, about.Id, ManualDeliveryCard.IdOf(delivery)));

    private static string Line(MessageContext context, ManualDelivery delivery, Appeal about) =>
        context.Texts.Say("tosend.line", ("number", about.FullNumber), ("what", context.Texts.Name(delivery.Kind)),
            ("since", context.Work.Local(delivery.CreatedAt)));

    private static async Task<Refusal?> Bring(MessageContext context, Appeal appeal, string id)
    {
        if ((await context.Store.ErrandsOf(appeal.Id))
            .FirstOrDefault(delivery => ManualDeliveryCard.IdOf(delivery) == id) is not { Open: true } delivery)
        {
            return new Refusal("refusal.old-button");
        }

        ManualDeliveries.Show(context.Work, appeal, delivery, context.RequireStaff.HomeAddress, []);
        context.AnswerPress();
        return null;
    }
}
