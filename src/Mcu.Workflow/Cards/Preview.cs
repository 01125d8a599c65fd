using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Cards;

/// <summary>What somebody outside will read, word for word, looked at before it leaves; or why it cannot leave at all.</summary>
/// <param name="Text">Null where nobody outside reads anything of it.</param>
/// <param name="Key">The phrase that says who reads it.</param>
internal sealed record Preview(Refusal? No, string? Text, string Key = Preview.Resident)
{
    public const string Resident = "preview.resident";
    public const string Letter = "preview.letter";
    public const string Public = "preview.public";

    public static Preview None { get; } = new(null, (string?)null);

    public static Preview Refused(Refusal no) => new(no, null);

    /// <summary>Shows it with «Отправить» and «Исправить»; the words wait until one is pressed.</summary>
    public void Show(MessageContext context, string command, CommandInvocation invocation)
    {
        var token = PendingCommandText.Of(context, command, invocation.Words, invocation.Argument).Keep(context, invocation.Chosen);
        context.Reply(
            new Content(Shown(context, invocation.Chosen))
            {
                Buttons = [[PendingCommandText.Choice(context, "button.send", PendingCommandText.Send, token),
                    PendingCommandText.Choice(context, "button.mend", PendingCommandText.Mend, token)]],
            },
            invocation.Chosen);
        context.AnswerPress();
    }

    /// <summary>«МЦУ-2026-000033 · ул. Новая, 34», then the words.</summary>
    public string Shown(MessageContext context, Appeal? appeal)
    {
        var words = context.Texts.Say(Key, ("text", Text));
        return appeal is null ? words : context.Texts.Say("preview.of", ("number", appeal.FullNumber),
            ("place", CardView.PlaceOf(context.Texts, appeal)), ("words", words));
    }
}
