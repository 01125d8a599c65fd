using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Appeals.Commands;

/// <summary>
/// «Отправлено»: what no chat could take was sent by hand. Asks for the outgoing number, a link or a picture; «Без номера» does too.
/// </summary>
internal sealed class ConfirmManualDeliveryCommand(AppealActions appealActions) : StaffCommand
{
    /// <summary>After the delivery: there is no number.</summary>
    private const char Bare = '!';

    public override string Name => "sent";
    public override CommandGroup Group => CommandGroup.Answer;
    public override IReadOnlyList<Right> RequiredRights => [Right.Place];

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var all = await context.Store.ErrandsOf(invocation.Appeal.Id);
        var open = all.Where(delivery => delivery.Open).ToList();
        var named = all.FirstOrDefault(delivery => ManualDeliveryCard.IdOf(delivery) == invocation.Argument.TrimEnd(Bare));
        if ((named ?? (open.Count == 1 ? open[0] : null)) is not { } delivery)
        {
            return open.Count == 0
                ? new Refusal("refusal.nothing-to-send", ("number", invocation.Appeal.Called)) : Which(context, invocation.Appeal, open);
        }

        var files = context.Message.Files.Where(file => !file.TooBig).ToList();
        if (delivery.Open && invocation.Words.Length == 0 && files.Count == 0 && !invocation.Argument.EndsWith(Bare))
        {
            await AskProof(context, invocation.Appeal, delivery);
            return null;
        }

        return await Done(context, invocation, delivery, files);
    }

    public static Task AskProof(MessageContext context, Appeal appeal, ManualDelivery delivery)
    {
        var id = ManualDeliveryCard.IdOf(delivery);
        return ConversationPrompts.Prompt(context, "sent", appeal, "ask.sent", id,
            [[new Button(context.Texts.Say("button.no-number"), Press("sent", appeal.Id, id + Bare))]]);
    }

    private async Task<Refusal?> Done(MessageContext context, CommandInvocation invocation, ManualDelivery delivery,
        IReadOnlyList<FileRef> files)
    {
        if (await appealActions.Sent(context.Work, invocation.Appeal, delivery, invocation.Words, files, context.RequireStaff) is { } no)
        {
            return no;
        }

        await ConversationPrompts.Clear(context);
        context.Chosen();
        context.Done("done.sent", invocation.Appeal);
        return null;
    }

    /// <summary>Several wait: their cards come once more, to be pressed.</summary>
    private static Refusal? Which(MessageContext context, Appeal appeal, IReadOnlyList<ManualDelivery> open)
    {
        foreach (var delivery in open)
        {
            ManualDeliveries.Show(context.Work, appeal, delivery, context.RequireStaff.HomeAddress, []);
        }

        return new Refusal("refusal.which-to-send", ("number", appeal.Called), ("n", open.Count));
    }
}
