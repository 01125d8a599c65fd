using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.StaffAccounts;

namespace Mcu.Workflow.Dispatch;

/// <summary>What the staff say and press, in the staff chat and in their own chats with the bot.</summary>
internal sealed class StaffMessageHandler(CommandDispatcher commands, CommandRegistry book, StaffEnrolment staffEnrolment,
    StaffMessageRouter messages)
{
    public async Task Handle(MessageContext context)
    {
        if (context.Staff is null)
        {
            Stranger(context);
            return;
        }

        if (!context.Message.Private && context.Message.Chat != context.Municipality.StaffChat)
        {
            Elsewhere(context);
            return;
        }

        StaffNames.Learn(context);
        await Staff(context);
    }

    private async Task Staff(MessageContext context)
    {
        switch (context.Message.Kind)
        {
            case IncomingKind.Button:
                await commands.Press(context);
                break;
            case IncomingKind.Start:
                await staffEnrolment.Greet(context);
                break;
            case IncomingKind.Message:
                await Words(context);
                break;
            case IncomingKind.Edit:
                await Edited(context);
                break;
        }
    }

    private async Task Words(MessageContext context)
    {
        if (context.Message.Private || context.Message.SaysNothing)
        {
            await UnreadableContentNotice.Tell(context);
        }

        if (!context.Message.SaysNothing)
        {
            await messages.Handle(context);
        }
    }

    /// <summary>
    /// What was done cannot be undone by an edit, so an edited order is not obeyed a second time; whoever gave it is told, and people who
    /// talk with each other are not.
    /// </summary>
    private async Task Edited(MessageContext context)
    {
        if (context.Message.Private || context.Message.Text.StartsWith('/')
            || book.Read(context.Message.Text) is { } typed && AppealNumbers.StartsWithNumber(typed.Rest)
            || (context.Message.ReplyTo is { } replied && await context.Store.AppealBehind(context.Message.Chat, replied) is not null))
        {
            await context.Work.SendOnce($"edited:{context.Message.Chat}:{context.Message.MessageId}", context.Message.Chat,
                new Content(context.Texts.Say("staff.edit-not-taken")), Priority.Staff);
        }
    }

    /// <summary>In any other group the bot stands in strangers read along: nothing of appeals is said there, whoever asks.</summary>
    private void Elsewhere(MessageContext context)
    {
        if (context.Message.Kind == IncomingKind.Button
            || (context.Message is { Kind: IncomingKind.Message, Forwarded: false } && context.Message.Text.StartsWith('/')
            && book.Read(context.Message.Text) is not null))
        {
            context.Refuse(new Refusal("refusal.other-group"));
        }
    }

    /// <summary>
    /// Somebody in the staff chat who is not on the list: the talk of people is none of the bot's business, a command or a press is.
    /// </summary>
    private static void Stranger(MessageContext context)
    {
        if (context.Message.Kind == IncomingKind.Button || (context.Message.Text.StartsWith('/') && !context.Message.Forwarded))
        {
            context.Refuse(new Refusal("refusal.not-staff"));
        }
    }
}
