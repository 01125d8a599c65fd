using Mcu.Bots.Desk;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Understanding;

namespace Mcu.Bots.Intake;

/// <summary>
/// Who agreed to give their name, where the platform does not say it, is asked once: after the receipt, so that nothing stands between the words and
/// the number.
/// </summary>
internal sealed class ResidentNames(Alarm alarm) : IResidentMessageHandler, IResidentPressHandler
{
    private const int Longest = 60;
    private const int MostWords = 3;
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    public static async Task AskOnce(Turn turn, Resident resident, Appeal appeal)
    {
        if (resident is { Consent: ConsentChoice.Given, Name.Length: 0, NameAskedAt: null } && !appeal.Urgent)
        {
            resident.NameAskedAt = turn.Now;
            await Questions.Expect(turn, new PendingQuestion.ResidentName(appeal.Id));
            turn.Reply(new Content(turn.Texts.Say("intake.ask-name")) { Buttons = [[new Button(turn.Texts.Say("button.skip"), "no-name::")]] });
        }
    }

    public IReadOnlyList<string> Verbs { get; } = ["no-name"];

    /// <summary>«Пропустить».</summary>
    public async Task Handle(ResidentPress press)
    {
        press.Turn.Chosen();
        if (await Questions.Find<PendingQuestion.ResidentName>(press.Turn) is var (asked, _))
        {
            press.Turn.Registry.Remove(asked);
        }
    }

    /// <summary>The name that was asked for; longer words, words about something else and an answer to another question go their own way.</summary>
    public async Task<bool> TryHandle(ResidentMessageContext message)
    {
        var (turn, resident) = message;
        if (await Questions.Find<PendingQuestion.ResidentName>(turn) is not var (asked, question))
        {
            return false;
        }

        turn.Registry.Remove(asked);
        if (turn.Now - asked.At > Within || await turn.Registry.FindAppeal(question.AppealId) is not { State: not AppealState.Waiting } appeal || !IsName(turn))
        {
            return false;
        }

        resident.Name = turn.In.Text.Trim();
        turn.Work.Touch(appeal);
        turn.Say("intake.name-noted", ("name", resident.Name));
        return true;
    }

    private bool IsName(Turn turn)
    {
        var text = turn.In.Text.Trim();
        return turn.In is { Files.Count: 0, Place: null } && text.Length is > 0 and <= Longest
            && text.All(letter => char.IsLetter(letter) || letter is ' ' or '-' or '.' or '\'') && ShortWords.Plain(text).Split(' ').Length <= MostWords
            && ShortWays.Of(text) == ShortWay.None && !alarm.Heard(text) && turn.Town.InForce.Topics.Guess(text, 1).Count == 0 && !SameMatter.IsMore(text);
    }
}
