using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Residents;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Dispatch;

/// <summary>
/// What is answered at once and becomes no appeal: thanks, a greeting, a thumb up, a call for a person. The staff hear of thanks and calls.
/// A question goes the way of an appeal, but nobody asks where it is (<see cref="DraftRequirements"/>).
/// </summary>
internal sealed class ShortAnswers(ResidentCommands commands, DraftService drafts, EmergencyDetector emergencyDetector)
    : IResidentMessageHandler
{
    private const int MostQuoted = 500;
    private const int MostWordsBetween = 3;

    public bool Takes(ResidentMessageContext message) => message is { IsOwnWords: true, Meaning: MessageMeaning.Unsaid };

    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (context, resident) = message;
        if (context.Message is not { Files.Count: 0, Place: null, ReplyTo: null, Text.Length: > 0, Unread.Count: 0 }
            || emergencyDetector.IsEmergency(context.Message.Text)
            || ShortWays.Of(context.Message.Text) is ShortWay.None or ShortWay.Question || await Asked(context, resident))
        {
            return false;
        }

        var way = ShortWays.Of(context.Message.Text);
        return await context.Store.DraftOf(resident.Id) is { } draft
            ? await Between(context, resident, draft, way) : await First(context, resident, way);
    }

    /// <summary>They were asked something about an appeal: a thumb up may be the answer.</summary>
    private static async Task<bool> Asked(MessageContext context, Resident resident) =>
        (await context.Store.AppealsOf(resident.Id, openOnly: true)).Any(appeal => appeal.State == AppealState.Waiting);

    private async Task<bool> First(MessageContext context, Resident resident, ShortWay way)
    {
        switch (way)
        {
            case ShortWay.Greeting:
                await commands.Greet(context, resident);
                break;
            case ShortWay.Thanks:
                await Thanks(context, resident);
                break;
            case ShortWay.Person:
                await Person(context, resident);
                break;
            default:
                context.Say("intake.say-in-words");
                break;
        }

        return true;
    }

    /// <summary>In the midst of a message such words are no part of it: what was asked is asked again.</summary>
    private async Task<bool> Between(MessageContext context, Resident resident, Draft draft, ShortWay way)
    {
        if (way == ShortWay.Person)
        {
            await Person(context, resident);
        }
        else if (way == ShortWay.Thanks && ShortMessages.Plain(context.Message.Text).Split(' ').Length > MostWordsBetween)
        {
            return false;
        }

        await drafts.AskAgain(context, resident, draft);
        return true;
    }

    private static async Task Thanks(MessageContext context, Resident resident)
    {
        var about = (await context.Store.AppealsOf(resident.Id, openOnly: false)) is [var latest, ..] ? latest : null;
        var words = Excerpt.Of(context.Message.Text, MostQuoted);
        var content = new Content(about is null
            ? context.Texts.Say("staff.thanks", ("text", words))
            : context.Texts.Say("staff.thanks-for", ("number", about.FullNumber), ("text", words)));
        context.Work.SendInTime(context.Municipality.StaffChat, content, Priority.Digest).AppealId = about?.Id;
        if (about?.ExecutorId is { } id && await context.Store.FindPerson(id) is { Active: true } executor)
        {
            context.Work.SendInTime(context.Municipality.ChatOf(executor), content, Priority.Digest).AppealId = about.Id;
        }

        context.Say("resident.thanks-passed-on");
    }

    /// <summary>How to reach a person, and the staff hear that somebody waits for one: once an hour.</summary>
    private static async Task Person(MessageContext context, Resident resident)
    {
        var town = context.Municipality.Regulation.Municipality;
        IEnumerable<string> lines =
        [
            .. town.Phone is { } phone ? [context.Texts.Say("about.phone", ("value", phone))] : Array.Empty<string>(),
            .. town.Hours is { } hours ? [context.Texts.Say("about.hours", ("value", hours))] : Array.Empty<string>(),
            context.Texts.Say("resident.write-question"),
        ];
        context.Reply(new Content(string.Join('\n', lines)));

        var open = (await context.Store.AppealsOf(resident.Id, openOnly: true)) is [var latest, ..] ? latest : null;
        var words = Excerpt.Of(context.Message.Text, MostQuoted);
        var text = open is null
            ? context.Texts.Say("staff.wants-person", ("text", words))
            : context.Texts.Say("staff.wants-person-about", ("number", open.FullNumber), ("text", words));
        var once = string.Create(CultureInfo.InvariantCulture, $"person:{resident.Id}:{context.Now:yyyyMMddHH}");
        await context.Work.SendOnce(once, context.Municipality.StaffChat, new Content(text), Priority.Staff, open,
            context.Work.StaffQuietTill());
    }
}
