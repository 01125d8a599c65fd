using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Commands;

/// <summary>How commands answer.</summary>
internal static class Replies
{
    /// <summary>«Готово»: a short note on the pressed button, or a message to who typed.</summary>
    public static void Done(this Turn turn, string key, Appeal appeal, params IReadOnlyList<(string Name, object? Value)> args)
    {
        var text = turn.Texts.Say(key, [("number", appeal.FullNumber), ("way", Way(turn, appeal)), .. args]).TrimEnd() + Held(turn, appeal);
        if (turn.In.PressId is null)
        {
            turn.Reply(new Content(text), appeal);
        }
        else
        {
            turn.AnswerPress(text);
        }
    }

    /// <summary>Nothing has left yet when this is said: the courier takes it after the commit, and tells whoever did it when it could not be delivered.</summary>
    private static string Way(Turn turn, Appeal appeal) =>
        turn.Work.Held.ContainsKey(appeal.Id) || !turn.Work.Recipients.TryGetValue(appeal.Id, out var recipient) ? "" : recipient switch
        {
            Recipient.Comment => turn.Texts.Say("done.way-public"),
            Recipient.ByHand => turn.Texts.Say("done.way-by-hand"),
            Recipient.Chat => turn.Texts.Say(appeal.Unreachable ? "done.way-unreachable" : "done.way-chat"),
            _ => "",
        };

    private static string Held(Turn turn, Appeal appeal) =>
        turn.Work.Held.TryGetValue(appeal.Id, out var till) ? " " + turn.Texts.Say("done.held", ("till", turn.Work.Local(till))) : "";

    /// <summary>What is for the person's eyes only goes to their own chat, wherever it was asked for.</summary>
    public static void SayPrivately(this Turn turn, Content content)
    {
        if (turn.In.Private)
        {
            turn.Reply(content);
            return;
        }

        turn.Work.Send(turn.Me.HomeAddress, content, Priority.Staff);
        turn.Say("done.sent-privately");
    }
}
