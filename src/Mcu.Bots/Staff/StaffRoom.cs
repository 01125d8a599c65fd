using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Staff;

/// <summary>What the staff say and press, in the staff chat and in their own chats with the bot.</summary>
internal sealed class StaffRoom(CommandDesk commands, CommandBook book, Entrance entrance, StaffMessageRouter messages)
{
    public async Task Hear(Turn turn)
    {
        if (turn.Staff is null)
        {
            Stranger(turn);
            return;
        }

        if (!turn.In.Private && turn.In.Chat != turn.Town.StaffChat)
        {
            Elsewhere(turn);
            return;
        }

        StaffNames.Learn(turn);
        await Staff(turn);
    }

    private async Task Staff(Turn turn)
    {
        switch (turn.In.Kind)
        {
            case IncomingKind.Button:
                await commands.Press(turn);
                break;
            case IncomingKind.Start:
                await entrance.Greet(turn);
                break;
            case IncomingKind.Message:
                await Words(turn);
                break;
            case IncomingKind.Edit:
                await Edited(turn);
                break;
        }
    }

    private async Task Words(Turn turn)
    {
        if (turn.In.Private || turn.In.SaysNothing)
        {
            await UnreadNote.Tell(turn);
        }

        if (!turn.In.SaysNothing)
        {
            await messages.Handle(turn);
        }
    }

    /// <summary>
    /// What was done cannot be undone by an edit, so an edited order is not obeyed a second time; whoever gave it is told, and people who talk
    /// with each other are not.
    /// </summary>
    private async Task Edited(Turn turn)
    {
        if (turn.In.Private || turn.In.Text.StartsWith('/') || book.Read(turn.In.Text) is { } typed && AppealNumbers.StartsWithNumber(typed.Rest)
            || (turn.In.ReplyTo is { } replied && await turn.Registry.AppealBehind(turn.In.Chat, replied) is not null))
        {
            await turn.Work.SendOnce($"edited:{turn.In.Chat}:{turn.In.MessageId}", turn.In.Chat, new Content(turn.Texts.Say("staff.edit-not-taken")), Priority.Staff);
        }
    }

    /// <summary>In any other group the bot stands in strangers read along: nothing of appeals is said there, whoever asks.</summary>
    private void Elsewhere(Turn turn)
    {
        if (turn.In.Kind == IncomingKind.Button || (turn.In is { Kind: IncomingKind.Message, Forwarded: false } && turn.In.Text.StartsWith('/') && book.Read(turn.In.Text) is not null))
        {
            turn.Refuse(new Refusal("refusal.other-group"));
        }
    }

    /// <summary>Somebody in the staff chat who is not on the list: the talk of people is none of the bot's business, a command or a press is.</summary>
    private static void Stranger(Turn turn)
    {
        if (turn.In.Kind == IncomingKind.Button || (turn.In.Text.StartsWith('/') && !turn.In.Forwarded))
        {
            turn.Refuse(new Refusal("refusal.not-staff"));
        }
    }
}
