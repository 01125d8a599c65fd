using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Commands;

/// <summary>How commands answer.</summary>
internal static class Replies
{
    /// <summary>«Готово»: a short note on the pressed button, or a message to who typed.</summary>
    public static void Done(this Turn turn, string key, Appeal appeal, params IReadOnlyList<(string Name, object? Value)> args)
    {
        var text = turn.Texts.Say(key, [("number", appeal.FullNumber), .. args]);
        if (turn.In.PressId is null)
        {
            turn.Reply(new Content(text), appeal);
        }
        else
        {
            turn.AnswerPress(text);
        }
    }

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

    /// <summary>Whether the move exists now.</summary>
    public static Refusal? CannotNow(this Appeal appeal, Trigger trigger) => Lifecycle.Find(appeal.State, trigger) is null ? appeal.TooLate(trigger) : null;

    /// <summary>Somebody was first: who and when.</summary>
    public static Refusal TooLate(this Appeal appeal, Trigger trigger) => new(
        "refusal.cannot-now", ("number", appeal.Number), ("trigger", trigger), ("state", appeal.State), ("who", appeal.ChangedBy), ("at", appeal.ChangedAt));
}
