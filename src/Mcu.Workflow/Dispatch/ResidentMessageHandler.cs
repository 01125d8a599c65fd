using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Residents;
using Mcu.Workflow.StaffAccounts;

namespace Mcu.Workflow.Dispatch;

/// <summary>What a resident says and presses. Whatever a stranger sends first is taken as an appeal; nobody has to press /start.</summary>
internal sealed class ResidentMessageHandler(StaffEnrolment staffEnrolment, ResidentContact residentContact, MessageEdits messageEdits,
    ResidentMessageRouter messages, ResidentPressRouter presses)
{
    public async Task Handle(MessageContext context)
    {
        if (await staffEnrolment.TryEnter(context))
        {
            return;
        }

        var resident = await context.Store.ResidentAt(context.Message.From) ?? NewResident(context);
        await residentContact.OnIncoming(context, resident);
        switch (context.Message.Kind)
        {
            case IncomingKind.Button:
                await presses.Handle(ResidentPress.Read(context, resident, context.Message.Button ?? ""));
                break;
            case IncomingKind.Edit:
                await TellUnread(context);
                await messageEdits.Take(context, resident);
                break;
            case IncomingKind.Start:
                await messages.Handle(new ResidentMessageContext(context, resident));
                break;
            case IncomingKind.Message:
                await Words(context, resident);
                break;
        }
    }

    private async Task Words(MessageContext context, Resident resident)
    {
        var throttled = Throttle.Count(context, resident);
        if (!throttled)
        {
            await UnreadableContentNotice.Tell(context);
        }

        if (!context.Message.SaysNothing)
        {
            await messages.Handle(new ResidentMessageContext(context, resident) { Throttled = throttled });
        }
    }

    /// <summary>What an edit put in and we cannot read; one that takes everything away says nothing new.</summary>
    private static Task TellUnread(MessageContext context) =>
        context.Message.Unread.Count > 0 ? UnreadableContentNotice.Tell(context) : Task.CompletedTask;

    private static Resident NewResident(MessageContext context)
    {
        var resident = new Resident
        {
            Id = context.Municipality.Ids.Next(),
            Address = context.Message.From.ToString(),
            CreatedAt = context.Now,
            MinuteStart = context.Now
        };
        context.Store.Add(resident);
        return resident;
    }
}
