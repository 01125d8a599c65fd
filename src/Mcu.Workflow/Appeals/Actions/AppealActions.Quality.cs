using System.Globalization;
using Mcu.Workflow.Cards;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Notifications;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Appeals.Actions;

/// <summary>Answers that somebody looks at after the residents have them (S1-17). It holds no answer back.</summary>
internal sealed partial class AppealActions
{
    /// <summary>The answer has left: whoever controls gets its card, where the regulation takes this one.</summary>
    private async Task ToControl(UnitOfWork work, Appeal appeal)
    {
        if (work.Municipality.PathOf(appeal).Quality is not { } rule || !rule.Takes(appeal.Number))
        {
            return;
        }

        appeal.AwaitQuality(clock.Of(rule.Term, work.Now).DueAt);
        var people = StepAssignees.Acting(work, await StepAssignees.Of(work, rule.By, Right.Control, appeal));
        var others = people.Where(person => person.Id != appeal.ExecutorId).ToList();
        foreach (var person in others.Count > 0 ? others : people)
        {
            await appealCards.Open(work, appeal, CardKind.Quality, person.HomeAddress);
        }
    }

    public async Task<Refusal?> PassQuality(UnitOfWork work, Appeal appeal, Actor by)
    {
        if ((await NotTheirControl(work, appeal, by) ?? appeal.PassQuality(by, work.Now)) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        return null;
    }

    /// <summary>A question of the resident is ticked as unanswered, or no longer.</summary>
    public async Task<Refusal?> Tick(UnitOfWork work, Appeal appeal, int question, Actor by)
    {
        if ((await NotTheirControl(work, appeal, by) ?? appeal.Tick(question)) is { } no)
        {
            return no;
        }

        work.Touch(appeal);
        return null;
    }

    /// <summary>
    /// Back to the executor with the remark and the questions that were ticked; the resident hears that a better answer is coming.
    /// </summary>
    public async Task<Refusal?> FailQuality(UnitOfWork work, Appeal appeal, string remark, Actor by)
    {
        var whole = Remark(work, appeal, remark);
        var (deadline, term) = clock.Reopened(appeal, work.Now);
        var executor = appeal.ExecutorId is { } id ? await work.Store.FindPerson(id) : null;
        if ((await NotTheirControl(work, appeal, by)
            ?? appeal.FailQuality(whole, deadline.DueAt, by, work.Now, executor is { Active: false })) is { } no)
        {
            return no;
        }

        (appeal.DueTerm, appeal.DueBeyondCalendar) = (term, deadline.BeyondCalendar);
        await clock.Replan(work.Store, appeal);
        work.Touch(appeal);
        await BackToWork(work, appeal, executor, whole);
        await notifier.NotifyResident(work, appeal, ResidentNotification.QualityReturned, $"quality:{appeal.Version}", [],
            ("due", work.Local(appeal.DueAt)));
        return null;
    }

    private static string Remark(UnitOfWork work, Appeal appeal, string remark)
    {
        var questions = QualityView.Questions(appeal);
        var gaps = appeal.Gaps.Where(gap => gap <= questions.Count)
            .Select(gap => string.Create(CultureInfo.InvariantCulture, $"{gap}) {questions[gap - 1]}")).ToList();
        return gaps.Count == 0 || remark.Length == 0
            ? remark : work.Texts.Say("quality.remark", ("remark", remark), ("questions", string.Join("; ", gaps)));
    }

    private static Task<Refusal?> NotTheirControl(UnitOfWork work, Appeal appeal, Actor by) =>
        work.Municipality.PathOf(appeal).Quality is { By: var step }
        ? StepAssignees.NotTheirs(work, appeal, step, Right.Control, by) : Task.FromResult<Refusal?>(null);
}
