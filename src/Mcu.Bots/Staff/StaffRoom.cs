using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Bots.Intake.Entering;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Staff;

/// <summary>What the staff say and press, in the staff chat and in their own chats with the bot.</summary>
internal sealed class StaffRoom(CommandDesk commands, CommandBook book, WordsOrCommand asking, SimilarCommands similar, Entrance entrance, Office office, EntryDesk entries)
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

    /// <summary>A command; else the words that the bot has asked for; else a reply to a card; else, in the thread of an appeal, a note; else, in a private talk, a hint.</summary>
    private async Task Words(Turn turn)
    {
        if (turn.In.Private || turn.In.SaysNothing)
        {
            await UnreadNote.Tell(turn);
        }

        if (turn.In.SaysNothing)
        {
            return;
        }

        if (await AlbumGoesOn(turn) || await entries.AlbumGoesOn(turn) || await asking.TryAsk(turn))
        {
            return;
        }

        if (turn.In.Forwarded)
        {
            await PassedOn(turn);
        }
        else if (!(await commands.TryRun(turn) || await commands.TryComplete(turn) || await commands.TryReplyToCard(turn)))
        {
            await Loose(turn);
        }
    }

    /// <summary>Words that belong to nothing.</summary>
    private async Task Loose(Turn turn)
    {
        if (InviteCodes.Read(turn.In.Text) is not null)
        {
            await entrance.Greet(turn);
        }
        else if (turn.In.Thread is not null)
        {
            await Talk(turn);
        }
        else if (turn.In.Private)
        {
            NotUnderstood(turn);
        }
    }

    /// <summary>Words of somebody else are no order and no answer to what was asked: in the thread of an appeal they are kept with it, in a private talk it is said.</summary>
    private static async Task PassedOn(Turn turn)
    {
        if (turn.In.Thread is not null)
        {
            await Talk(turn);
        }
        else if (turn.In.Private)
        {
            turn.Say("staff.forwarded");
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

    /// <summary>What people say to each other in the thread of an appeal is kept with it as notes, and nobody is answered.</summary>
    private static async Task Talk(Turn turn)
    {
        if (turn.In.Text.Trim() is { Length: > 0 } words && turn.Town.May(turn.Me, Right.Note) && await turn.AppealHere() is { } appeal)
        {
            Office.Note(turn.Work, appeal, words, turn.Actor);
        }
    }

    /// <summary>An album arrives in parts: the later ones join the answer that the first came with.</summary>
    private async Task<bool> AlbumGoesOn(Turn turn)
    {
        if (turn.In.AlbumKey is not { } key || await turn.Registry.AnswerOfAlbum(turn.Me.Id, key) is not { } draft
            || await turn.Registry.FindAppeal(draft.AppealId) is not { } appeal)
        {
            return false;
        }

        var files = AnswerFiles.Fitting(turn).ToList();
        if ((files.Count > 0 || turn.In.Text.Length > 0) && !await office.AddPart(turn.Work, appeal, draft, files, turn.In.Text.Trim()))
        {
            turn.Say("staff.caption-late");
        }
        else if (turn.In.Text.Length > 0 && draft.Verdict == Verdict.Pending && appeal.State == AppealState.InWork && book.Find("answer") is AnswerCommand answer)
        {
            await answer.Advise(turn, appeal);
        }

        return true;
    }

    private void NotUnderstood(Turn turn)
    {
        var text = turn.In.Text.Trim();
        if (book.Misspelt(text, turn.Town.RightsOf(turn.Me)) is { } nearest)
        {
            turn.Refuse(new Refusal("refusal.unknown-command", ("command", text.Split(' ')[0]), ("nearest", "/" + nearest)));
            return;
        }

        similar.Offer(turn);
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
