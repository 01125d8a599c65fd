using Mcu.Bots.Desk;
using Mcu.Bots.DirectLines;
using Mcu.Bots.Papers;
using Mcu.Bots.Receptions;
using Mcu.Bots.Staff;
using Mcu.Bots.Watching;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>What a resident says and presses. Whatever a stranger sends first is taken as an appeal; nobody has to press /start.</summary>
internal sealed class ResidentRoom(
    Entrance entrance, DraftDesk drafts, ResidentButtons buttons, ResidentCommands commands, Edits edits, Aftercare aftercare, Additions additions, Reach reach,
    PrivateCalls calls, TypedChoices typed, ShortAnswers answers, ResidentNames names, Joining joining, PaperDesk papers, ReceptionRoom receptions, LineAsking lines, ResidentWordOrCommand asking)
{
    public async Task Hear(Turn turn)
    {
        if (await entrance.TryEnter(turn))
        {
            return;
        }

        var resident = await turn.Registry.ResidentAt(turn.In.From) ?? NewResident(turn);
        await reach.Note(turn, resident);
        switch (turn.In.Kind)
        {
            case IncomingKind.Button:
                await Press(turn, resident);
                break;
            case IncomingKind.Edit:
                await TellUnread(turn);
                await edits.Take(turn, resident);
                break;
            case IncomingKind.Start:
                await Start(turn, resident);
                break;
            case IncomingKind.Message:
                await Words(turn, resident);
                break;
        }
    }

    private async Task Start(Turn turn, Resident resident)
    {
        if (!await joining.TryCode(turn, resident) && !await calls.TryEnter(turn, resident))
        {
            await commands.Greet(turn, resident);
        }
    }

    /// <summary>A code or a command; else words that the bot has asked for; else more words about an open appeal; else a draft.</summary>
    private async Task Words(Turn turn, Resident resident)
    {
        var quiet = Throttle.Count(turn, resident);
        if (!quiet)
        {
            await UnreadNote.Tell(turn);
        }

        if (turn.In.SaysNothing)
        {
            return;
        }

        if (!quiet && (await joining.TryCode(turn, resident) || (!turn.In.Forwarded && await Orders(turn, resident)) || await additions.TryWords(turn, resident)
            || (!turn.In.Forwarded && await answers.TryTake(turn, resident))))
        {
            return;
        }

        await Story(turn, resident, quiet);
    }

    private async Task Story(Turn turn, Resident resident, bool quiet)
    {
        if (!await additions.TryReply(turn, resident))
        {
            await drafts.Take(turn, resident, quiet);
        }
    }

    /// <summary>Any button; «Это текст» and «Это команда» lead the words of the person on as they came.</summary>
    private async Task Press(Turn turn, Resident resident)
    {
        if (await ResidentWordOrCommand.Chosen(turn) is not var (said, order))
        {
            await buttons.Press(turn, resident);
        }
        else if (!(order ? await commands.TryRun(said, resident) : await Answers(said, resident)))
        {
            await Story(said, resident, quiet: false);
        }
    }

    /// <summary>The person's own words as a command or as what was asked for. What somebody else said and they pass on is content only.</summary>
    private async Task<bool> Orders(Turn turn, Resident resident) =>
        await asking.TryAsk(turn, resident) || await commands.TryRun(turn, resident) || await Answers(turn, resident);

    private async Task<bool> Answers(Turn turn, Resident resident) =>
        await names.TryWords(turn, resident) || await lines.TryWords(turn, resident)
        || await aftercare.TryReason(turn, resident) || await aftercare.TryRemark(turn, resident) || await papers.TryName(turn, resident) || await receptions.TryWords(turn, resident) || await typed.TryTake(turn, resident);

    /// <summary>What an edit put in and we cannot read; one that takes everything away says nothing new.</summary>
    private static Task TellUnread(Turn turn) => turn.In.Unread.Count > 0 ? UnreadNote.Tell(turn) : Task.CompletedTask;

    private static Resident NewResident(Turn turn)
    {
        var resident = new Resident { Id = turn.Town.Ids.Next(), Address = turn.In.From.ToString(), CreatedAt = turn.Now, MinuteStart = turn.Now };
        turn.Registry.Add(resident);
        return resident;
    }
}
