using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Cards;
using Mcu.Workflow.DirectLines.Model;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.DirectLines;

/// <summary>What is done with a direct line and its questions; whoever asked hears of it in their chat.</summary>
internal sealed class DirectLineService(AppealClock clock, AppealRegistration book, AppealCards appealCards)
{
    private const int MostText = 300;

    /// <param name="caller">The caller as the operator wrote them; null for a resident's own question.</param>
    public static async Task<DirectLineQuestion> Ask(UnitOfWork work, DirectLine line, long residentId, string text, string? caller = null)
    {
        var earlier = await work.Store.QuestionsOfLine(line.Id);
        var question = new DirectLineQuestion
        {
            Id = work.Municipality.Ids.Next(),
            LineId = line.Id,
            Number = earlier.Count == 0 ? 1 : earlier[^1].Number + 1,
            ResidentId = residentId,
            Caller = caller,
            Text = text,
            AskedAt = work.Now,
        };
        work.Store.Add(question);
        return question;
    }

    /// <summary>Whoever asked the same hears the same reason.</summary>
    public static async Task<Refusal?> Reject(UnitOfWork work, DirectLine line, DirectLineQuestion question, string reason)
    {
        if (question.Reject(reason) is { } no)
        {
            return no;
        }

        var same = await SameAs(work, question);
        same.ForEach(other => other.Reject(reason));
        foreach (var rejected in same.Prepend(question))
        {
            await Hears(work, rejected, "line.rejected", ("title", line.Title), ("n", rejected.Number), ("reason", reason));
        }

        return null;
    }

    /// <summary>What was put together with it goes along; and where that one was answered already, its answer is told at once.</summary>
    public static async Task<Refusal?> Merge(UnitOfWork work, DirectLine line, DirectLineQuestion question, DirectLineQuestion into)
    {
        var same = await SameAs(work, question);
        if (question.MergeInto(into) is { } no)
        {
            return no;
        }

        same.ForEach(other => other.MergeInto(into));
        if (into is { State: QuestionState.Answered, Words: { } words })
        {
            await Answered(work, line, [question, .. same], words);
        }

        return null;
    }

    /// <summary>Taken back by its author alone: the first of those who asked the same stands in its place.</summary>
    public static async Task<Refusal?> Withdraw(UnitOfWork work, DirectLineQuestion question)
    {
        var (place, same) = (question.State, await SameAs(work, question));
        if (question.Withdraw() is { } no)
        {
            return no;
        }

        if (same is [var first, .. var others])
        {
            first.StandInFor(place);
            others.ForEach(other => other.MergeInto(first));
        }

        return null;
    }

    /// <summary>What the author would hear of it, with the same phrase as then; null where nobody hears.</summary>
    public static async Task<string?> Reads(UnitOfWork work, DirectLine line, DirectLineQuestion question, string verb, string words) =>
        await work.Store.FindResident(question.ResidentId) is not { HasChat: true } ? null
        : verb == "reject" ? Text(work, question, "line.rejected", ("title", line.Title), ("n", question.Number), ("reason", words))
        : Text(work, question, "line.answered", ("title", line.Title), ("n", question.Number), ("answer", words));

    /// <summary>Whoever asked the same hears the same answer.</summary>
    public static async Task<Refusal?> AnswerOnAir(UnitOfWork work, DirectLine line, DirectLineQuestion question, string words)
    {
        if (question.AnswerOnAir(words) is { } no)
        {
            return no;
        }

        await Tell(work, line, question, words);
        await Answered(work, line, await SameAs(work, question), words);
        return null;
    }

    /// <summary>Everything that was not answered becomes an appeal; nobody has to ask a second time.</summary>
    /// <returns>Why not, or null; then how many became appeals.</returns>
    public async Task<(Refusal? No, int Appeals)> SumUp(UnitOfWork work, DirectLine line, Actor by)
    {
        var said = line.StageAt(work.Now) == LineStage.OnAir ? "line.became-appeal" : "line.called-off";
        if (line.End(work.Now) is { } no)
        {
            return (no, 0);
        }

        var open = (await work.Store.QuestionsOfLine(line.Id))
            .Where(question => question.Open || question.State == QuestionState.Merged).ToList();
        foreach (var question in open)
        {
            await Register(work, line, question, said, by);
        }

        return (null, open.Count);
    }

    private static async Task Answered(UnitOfWork work, DirectLine line, IReadOnlyList<DirectLineQuestion> same, string words)
    {
        foreach (var question in same)
        {
            question.AnswerOnAir(words);
            await Tell(work, line, question, words);
        }
    }

    private static Task Tell(UnitOfWork work, DirectLine line, DirectLineQuestion question, string answer) =>
        Hears(work, question, "line.answered", ("title", line.Title), ("n", question.Number), ("answer", answer));

    private static async Task<List<DirectLineQuestion>> SameAs(UnitOfWork work, DirectLineQuestion question) =>
        [.. (await work.Store.QuestionsOfLine(question.LineId))
        .Where(other => other.State == QuestionState.Merged && other.IntoId == question.Id)];

    private async Task Register(UnitOfWork work, DirectLine line, DirectLineQuestion question, string said, Actor by)
    {
        var topic = work.Municipality.InForce.Topics.Guess(question.Text, 1) is [var best, ..] ? best.Code : null;
        var urgent = work.Municipality.InForce.Danger.Matches(question.Text);
        var (deadline, term) = clock.ForNew(new AppealFacts(Sources.DirectLine, topic) { Important = urgent }, work.Now);
        var appeal = await book.Register(work, new NewAppeal
        {
            ResidentId = question.ResidentId == 0 ? OfflineApplicant.New(work).Id : question.ResidentId,
            Source = Sources.DirectLine,
            Applicant = question.Caller is { } caller ? DirectLineFormatter.Called(caller) : null,
            Topic = topic,
            Text = question.Text,
            Urgent = urgent,
            From = work.Now,
            Deadline = deadline,
            Term = term,
        }, by);
        question.BecomeAppeal(appeal.Id);
        await Hears(
            work, question, said,
            ("title", line.Title), ("n", question.Number), ("number", appeal.FullNumber), ("due", work.Local(appeal.DueAt)));
        await appealCards.Open(work, appeal, CardKind.Staff, work.Municipality.StaffChat);
    }

    /// <summary>Tells the author; a caller has no chat, and who was forgotten hears nothing.</summary>
    private static async Task Hears(UnitOfWork work, DirectLineQuestion question, string key,
        params IReadOnlyList<(string Name, object? Value)> args)
    {
        if (await work.Store.FindResident(question.ResidentId) is { HasChat: true } resident)
        {
            work.Send(Address.Parse(resident.Address), new Content(Text(work, question, key, args)), Priority.Resident);
        }
    }

    private static string Text(UnitOfWork work, DirectLineQuestion question, string key,
        params IReadOnlyList<(string Name, object? Value)> args) =>
        work.Texts.Say(key, [.. args, ("text", Excerpt.Of(question.Text, MostText))]);
}
