using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Staff;

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
    public void Show(Turn turn, string command, Call call)
    {
        var token = HeldWords.Of(turn, command, call.Words, call.Argument).Keep(turn, call.Chosen);
        turn.Reply(
            new Content(Shown(turn, call.Chosen))
            {
                Buttons = [[HeldWords.Choice(turn, "button.send", HeldWords.Send, token), HeldWords.Choice(turn, "button.mend", HeldWords.Mend, token)]],
            },
            call.Chosen);
        turn.AnswerPress();
    }

    /// <summary>«МЦУ-2026-000033 · ул. Новая, 34», then the words.</summary>
    public string Shown(Turn turn, Appeal? appeal)
    {
        var words = turn.Texts.Say(Key, ("text", Text));
        return appeal is null ? words : turn.Texts.Say("preview.of", ("number", appeal.FullNumber), ("place", CardFace.PlaceOf(turn.Texts, appeal)), ("words", words));
    }
}
