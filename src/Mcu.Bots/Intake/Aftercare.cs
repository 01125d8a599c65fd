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

    /// <returns>False where it cannot be reopened any more.</returns>
    public async Task<bool> Reopen(Turn turn, Appeal appeal)
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
}
