using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Texts;
using Mcu.Workflow.Understanding;

namespace Mcu.Bots.Intake;

/// <summary>
/// What is answered at once and becomes no appeal: thanks, a greeting, a thumb up, a call for a person. The staff hear of thanks and calls. A question
/// goes the way of an appeal, but nobody asks where it is (<see cref="Missing"/>).
/// </summary>
internal sealed class ShortAnswers(ResidentCommands commands, DraftDesk drafts, Alarm alarm) : IResidentMessageHandler
{
    private const int MostQuoted = 500;
    private const int MostWordsBetween = 3;

    public bool Takes(ResidentMessageContext message) => message is { IsOwnWords: true, Meaning: MessageMeaning.Unsaid };

    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (turn, resident) = message;
        if (turn.In is not { Files.Count: 0, Place: null, ReplyTo: null, Text.Length: > 0, Unread.Count: 0 } || alarm.Heard(turn.In.Text)
            || ShortWays.Of(turn.In.Text) is ShortWay.None or ShortWay.Question || await Asked(turn, resident))
        {
            return false;
        }

        var way = ShortWays.Of(turn.In.Text);
        return await turn.Registry.DraftOf(resident.Id) is { } draft ? await Between(turn, resident, draft, way) : await First(turn, resident, way);
    }

    /// <summary>They were asked something about an appeal: a thumb up may be the answer.</summary>
    private static async Task<bool> Asked(Turn turn, Resident resident) =>
        (await turn.Registry.AppealsOf(resident.Id, openOnly: true)).Any(appeal => appeal.State == AppealState.Waiting);

    private async Task<bool> First(Turn turn, Resident resident, ShortWay way)
    {
        switch (way)
        {
            case ShortWay.Greeting:
                await commands.Greet(turn, resident);
                break;
            case ShortWay.Thanks:
                await Thanks(turn, resident);
                break;
            case ShortWay.Person:
                await Person(turn, resident);
                break;
            default:
                turn.Say("intake.say-in-words");
                break;
        }

        return true;
    }

    /// <summary>In the midst of a message such words are no part of it: what was asked is asked again.</summary>
    private async Task<bool> Between(Turn turn, Resident resident, Draft draft, ShortWay way)
    {
        if (way == ShortWay.Person)
        {
            await Person(turn, resident);
        }
        else if (way == ShortWay.Thanks && ShortWords.Plain(turn.In.Text).Split(' ').Length > MostWordsBetween)
        {
            return false;
        }

        await drafts.AskAgain(turn, resident, draft);
        return true;
    }

    private static async Task Thanks(Turn turn, Resident resident)
    {
        var about = (await turn.Registry.AppealsOf(resident.Id, openOnly: false)) is [var latest, ..] ? latest : null;
        var words = Excerpt.Of(turn.In.Text, MostQuoted);
        var content = new Content(about is null
            ? turn.Texts.Say("staff.thanks", ("text", words))
            : turn.Texts.Say("staff.thanks-for", ("number", about.FullNumber), ("text", words)));
        turn.Work.SendInTime(turn.Town.StaffChat, content, Priority.Digest).AppealId = about?.Id;
        if (about?.ExecutorId is { } id && await turn.Registry.FindPerson(id) is { Active: true } executor)
        {
            turn.Work.SendInTime(turn.Town.ChatOf(executor), content, Priority.Digest).AppealId = about.Id;
        }

        turn.Say("resident.thanks-passed-on");
    }

    /// <summary>How to reach a person, and the staff hear that somebody waits for one: once an hour.</summary>
    private static async Task Person(Turn turn, Resident resident)
    {
        var town = turn.Town.Regulation.Municipality;
        IEnumerable<string> lines =
        [
            .. town.Phone is { } phone ? [turn.Texts.Say("about.phone", ("value", phone))] : Array.Empty<string>(),
            .. town.Hours is { } hours ? [turn.Texts.Say("about.hours", ("value", hours))] : Array.Empty<string>(),
            turn.Texts.Say("resident.write-question"),
        ];
        turn.Reply(new Content(string.Join('\n', lines)));

        var open = (await turn.Registry.AppealsOf(resident.Id, openOnly: true)) is [var latest, ..] ? latest : null;
        var words = Excerpt.Of(turn.In.Text, MostQuoted);
        var text = open is null
            ? turn.Texts.Say("staff.wants-person", ("text", words))
            : turn.Texts.Say("staff.wants-person-about", ("number", open.FullNumber), ("text", words));
        var once = string.Create(CultureInfo.InvariantCulture, $"person:{resident.Id}:{turn.Now:yyyyMMddHH}");
        await turn.Work.SendOnce(once, turn.Town.StaffChat, new Content(text), Priority.Staff, open, turn.Work.StaffQuietTill());
    }
}
