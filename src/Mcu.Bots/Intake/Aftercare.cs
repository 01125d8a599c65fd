using System.Globalization;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Intake;

/// <summary>
/// After the answer: «Вопрос решён» asks for a rating, «Не решён» asks why and reopens. Nobody is asked to rate what was not solved.
/// </summary>
internal sealed class Aftercare(Office office, Alarm alarm)
{
    /// <summary>Longer words after a rating are a new story and not a word about the answer.</summary>
    private const int LongestWord = 300;
    private static readonly TimeSpan WordWithin = TimeSpan.FromMinutes(30);

    public async Task Solved(Turn turn, Appeal appeal)
    {
        if (appeal.Solved == true)
        {
            turn.AnswerPress(turn.Texts.Say("resident.already-solved", ("number", appeal.FullNumber)));
            return;
        }

        if (appeal.ConfirmSolved(turn.Now) is not null)
        {
            turn.Refuse(new Refusal("refusal.not-answered-now", ("number", appeal.FullNumber)));
            return;
        }

        await Questions.Drop(turn);
        turn.Chosen();
        turn.Work.Touch(appeal);
        if (turn.Town.PathOf(appeal).Rating)
        {
            var stars = Enumerable.Range(1, 5).Select(n => n.ToString(CultureInfo.InvariantCulture));
            turn.Reply(new Content(turn.Texts.Say("resident.rate")) { Buttons = [[.. stars.Select(n => new Button(n, $"rate:{appeal.Id}:{n}"))]] }, appeal);
        }
        else
        {
            turn.Say("resident.thanks");
        }
    }

    public async Task Rate(Turn turn, Appeal appeal, string stars)
    {
        if (!int.TryParse(stars, CultureInfo.InvariantCulture, out var rating) || rating is < 1 or > 5 || appeal.Rate(rating, turn.Now) is not null)
        {
            turn.Refuse(new Refusal("refusal.not-rated"));
            return;
        }

        turn.Work.Touch(appeal);
        turn.Chosen();
        await Questions.Expect(turn, new PendingQuestion.RatingRemark(appeal.Id));
        turn.Say("resident.rated");
    }

    public async Task Unsolved(Turn turn, Appeal appeal)
    {
        if (appeal.State is not (AppealState.Answered or AppealState.Closed) || appeal.Solved == true)
        {
            turn.Refuse(new Refusal("refusal.not-answered-now", ("number", appeal.FullNumber)));
            return;
        }

        if (turn.Town.PathOf(appeal).NotReopened(appeal, turn.Now) is { } no)
        {
            turn.Refuse(no);
            return;
        }

        await Questions.Expect(turn, new PendingQuestion.UnsolvedReason(appeal.Id));
        turn.Reply(new Content(turn.Texts.Say("resident.why-unsolved")), appeal);
    }

    /// <summary>Why it is not solved, as it was asked for.</summary>
    public async Task<bool> TryReason(Turn turn, Resident resident)
    {
        if (await Questions.Find<PendingQuestion.UnsolvedReason>(turn) is not var (asked, question)
            || await Own(turn, resident, question.AppealId) is not { } appeal)
        {
            return false;
        }

        turn.Registry.Remove(asked);
        return turn.Now - asked.At <= WhyWithin(turn) && await Reopen(turn, appeal);
    }

    /// <summary>A remark about the answer, which nobody has to make.</summary>
    public async Task<bool> TryRemark(Turn turn, Resident resident)
    {
        if (await Questions.Find<PendingQuestion.RatingRemark>(turn) is not var (asked, question)
            || await Own(turn, resident, question.AppealId) is not { } appeal)
        {
            return false;
        }

        turn.Registry.Remove(asked);
        return Word(turn, appeal, asked.At);
    }

    private static async Task<Appeal?> Own(Turn turn, Resident resident, long id) =>
        await turn.Registry.FindAppeal(id) is { } appeal && await turn.Registry.Owns(resident, appeal) ? appeal : null;

    private async Task<bool> Reopen(Turn turn, Appeal appeal)
    {
        alarm.Listen(turn, appeal);
        var reason = turn.In.Text.Length > 0 ? turn.In.Text : turn.Texts.Say("resident.reason-in-files");
        if (await office.Reopen(turn.Work, appeal, reason, Actor.Resident, turn.In.Chat) is not null)
        {
            return false;
        }

        appeal.AddWords(ResidentWords.Keep(turn, appeal.ResidentId), turn.Now);
        return true;
    }

    private bool Word(Turn turn, Appeal appeal, DateTimeOffset askedAt)
    {
        if (turn.Now - askedAt > WordWithin || turn.In.Text.Length is 0 or > LongestWord || turn.In.Files.Count > 0 || alarm.Heard(turn.In.Text))
        {
            return false;
        }

        appeal.Note(turn.In.Text, Actor.Resident, turn.Now);
        turn.Work.Touch(appeal);
        turn.Say("resident.thanks");
        return true;
    }

    /// <summary>After that the appeal would have closed by itself, and the next words are a new story.</summary>
    private static TimeSpan WhyWithin(Turn turn) => TimeSpan.FromDays(turn.Town.Regulation.Routine.AutoCloseDays);
}
