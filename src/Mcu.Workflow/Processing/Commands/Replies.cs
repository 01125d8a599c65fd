using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Workflow.Processing.Commands;

/// <summary>How commands answer.</summary>
internal static class Replies
{
    /// <summary>«Готово»: a short note on the pressed button, or a message to who typed.</summary>
    public static void Done(this MessageContext context, string key, Appeal appeal, params IReadOnlyList<(string Name, object? Value)> args)
    {
        var text = context.Texts.Say(key, [("number", appeal.FullNumber), ("way", Way(context, appeal)), .. args]).TrimEnd()
            + Held(context, appeal);
        if (context.Message.PressId is null)
        {
            context.Reply(new Content(text), appeal);
        }
        else
        {
            context.AnswerPress(text);
        }
    }

    /// <summary>
    /// Nothing has left yet when this is said: the outbox takes it after the commit, and tells whoever did it when it could not be
    /// delivered.
    /// </summary>
    private static string Way(MessageContext context, Appeal appeal) =>
        context.Work.Held.ContainsKey(appeal.Id) || !context.Work.Recipients.TryGetValue(appeal.Id, out var recipient)
        ? "" : recipient switch
        {
            Recipient.Comment => context.Texts.Say("done.way-public"),
            Recipient.ByHand => context.Texts.Say("done.way-by-hand"),
            Recipient.Chat => context.Texts.Say(appeal.Unreachable ? "done.way-unreachable" : "done.way-chat"),
            _ => "",
        };

    private static string Held(MessageContext context, Appeal appeal) =>
        context.Work.Held.TryGetValue(appeal.Id, out var till)
        ? " " + context.Texts.Say("done.held", ("till", context.Work.Local(till))) : "";

    /// <summary>What is for the person's eyes only goes to their own chat, wherever it was asked for.</summary>
    public static void SayPrivately(this MessageContext context, Content content)
    {
        if (context.Message.Private)
        {
            context.Reply(content);
            return;
        }

        context.Work.Send(context.RequireStaff.HomeAddress, content, Priority.Staff);
        context.Say("done.sent-privately");
    }
}
