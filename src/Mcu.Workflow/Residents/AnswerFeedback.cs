using System.Globalization;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Residents;

/// <summary>
/// After the answer: «Вопрос решён» asks for a rating, «Не решён» asks why and reopens. Nobody is asked to rate what was not solved.
/// </summary>
internal sealed class AnswerFeedback(AppealActions appealActions, EmergencyDetector emergencyDetector)
{
    public async Task Solved(MessageContext context, Appeal appeal)
    {
        if (appeal.Solved == true)
        {
            context.AnswerPress(context.Texts.Say("resident.already-solved", ("number", appeal.FullNumber)));
            return;
        }

        if (appeal.ConfirmSolved(context.Now) is not null)
        {
            context.Refuse(new Refusal("refusal.not-answered-now", ("number", appeal.FullNumber)));
            return;
        }

        await ConversationPrompts.Clear(context);
        context.Chosen();
        context.Work.Touch(appeal);
        if (context.Municipality.PathOf(appeal).Rating)
        {
            var stars = Enumerable.Range(1, 5).Select(n => n.ToString(CultureInfo.InvariantCulture));
            context.Reply(new Content(context.Texts.Say("resident.rate"))
            { Buttons = [[.. stars.Select(n => new Button(n, $"rate:{appeal.Id}:{n}"))]] }, appeal);
        }
        else
        {
            context.Say("resident.thanks");
        }
    }

    public async Task Rate(MessageContext context, Appeal appeal, string stars)
    {
        if (!int.TryParse(stars, CultureInfo.InvariantCulture, out var rating) || rating is < 1 or > 5
            || appeal.Rate(rating, context.Now) is not null)
        {
            context.Refuse(new Refusal("refusal.not-rated"));
            return;
        }

        context.Work.Touch(appeal);
        context.Chosen();
        await ConversationPrompts.SetPending(context, new PendingQuestion.RatingRemark(appeal.Id));
        context.Say("resident.rated");
    }

    public async Task Unsolved(MessageContext context, Appeal appeal)
    {
        if (appeal.State is not (AppealState.Answered or AppealState.Closed) || appeal.Solved == true)
        {
            context.Refuse(new Refusal("refusal.not-answered-now", ("number", appeal.FullNumber)));
            return;
        }

        if (context.Municipality.PathOf(appeal).NotReopened(appeal, context.Now) is { } no)
        {
            context.Refuse(no);
            return;
        }

        await ConversationPrompts.SetPending(context, new PendingQuestion.UnsolvedReason(appeal.Id));
        context.Reply(new Content(context.Texts.Say("resident.why-unsolved")), appeal);
    }

    /// <returns>False where it cannot be reopened any more.</returns>
    public async Task<bool> Reopen(MessageContext context, Appeal appeal)
    {
        emergencyDetector.Check(context, appeal);
        var reason = context.Message.Text.Length > 0 ? context.Message.Text : context.Texts.Say("resident.reason-in-files");
        if (await appealActions.Reopen(context.Work, appeal, reason, Actor.Resident, context.Message.Chat) is not null)
        {
            return false;
        }

        appeal.AddWords(ResidentMessages.Keep(context, appeal.ResidentId), context.Now);
        return true;
    }
}
