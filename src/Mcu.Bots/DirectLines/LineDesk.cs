using Mcu.Bots.Desk;
using Mcu.Bots.Intake;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.DirectLines;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.DirectLines;

/// <summary>What is done with a direct line and its questions; whoever asked hears of it in their chat.</summary>
internal sealed class LineDesk(AppealClock clock, AppealBook book, Cards cards)
{
    private const int MostText = 300;

    /// <param name="caller">The caller as the operator wrote them; null for a resident's own question.</param>
    public static async Task<LineQuestion> Ask(Work work, DirectLine line, long residentId, string text, string? caller = null)
    {
        var earlier = await work.Registry.QuestionsOfLine(line.Id);
        var question = new LineQuestion
        {
            Id = work.Town.Ids.Next(),
            LineId = line.Id,
            Number = earlier.Count == 0 ? 1 : earlier[^1].Number + 1,
            ResidentId = residentId,
            Caller = caller,
            Text = text,
            AskedAt = work.Now,
        };
        work.Registry.Add(question);
        return question;
    }

    /// <summary>Whoever asked the same hears the same reason.</summary>
    public static async Task<Refusal?> Reject(Work work, DirectLine line, LineQuestion question, string reason)
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
    public static async Task<Refusal?> Merge(Work work, DirectLine line, LineQuestion question, LineQuestion into)
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
    public static async Task<Refusal?> Withdraw(Work work, LineQuestion question)
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
    public static async Task<string?> Reads(Work work, DirectLine line, LineQuestion question, string verb, string words) =>
        await work.Registry.FindResident(question.ResidentId) is not { HasChat: true } ? null
        : verb == "reject" ? Text(work, question, "line.rejected", ("title", line.Title), ("n", question.Number), ("reason", words))
        : Text(work, question, "line.answered", ("title", line.Title), ("n", question.Number), ("answer", words));

    /// <summary>Whoever asked the same hears the same answer.</summary>
    public static async Task<Refusal?> AnswerOnAir(Work work, DirectLine line, LineQuestion question, string words)
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
    public async Task<(Refusal? No, int Appeals)> SumUp(Work work, DirectLine line, Actor by)
    {
        var said = line.StageAt(work.Now) == LineStage.OnAir ? "line.became-appeal" : "line.called-off";
        if (line.End(work.Now) is { } no)
        {
            return (no, 0);
        }

        var open = (await work.Registry.QuestionsOfLine(line.Id)).Where(question => question.Open || question.State == QuestionState.Merged).ToList();
        foreach (var question in open)
        {
            await Register(work, line, question, said, by);
        }

        return (null, open.Count);
    }

    private static async Task Answered(Work work, DirectLine line, IReadOnlyList<LineQuestion> same, string words)
    {
        foreach (var question in same)
        {
            question.AnswerOnAir(words);
            await Tell(work, line, question, words);
        }
    }

    private static Task Tell(Work work, DirectLine line, LineQuestion question, string answer) =>
        Hears(work, question, "line.answered", ("title", line.Title), ("n", question.Number), ("answer", answer));

    private static async Task<List<LineQuestion>> SameAs(Work work, LineQuestion question) =>
        [.. (await work.Registry.QuestionsOfLine(question.LineId)).Where(other => other.State == QuestionState.Merged && other.IntoId == question.Id)];

    private async Task Register(Work work, DirectLine line, LineQuestion question, string said, Actor by)
    {
        var topic = work.Town.InForce.Topics.Guess(question.Text, 1) is [var best, ..] ? best.Code : null;
        var urgent = work.Town.InForce.Danger.Sound(question.Text);
        var (deadline, term) = clock.ForNew(new AppealFacts(Sources.DirectLine, topic) { Important = urgent }, work.Now);
        var appeal = await book.Enter(work, new NewAppeal
        {
            ResidentId = question.ResidentId == 0 ? WithoutChat.New(work).Id : question.ResidentId,
            Source = Sources.DirectLine,
            Applicant = question.Caller is { } caller ? LineWords.Called(caller) : null,
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
        await cards.Open(work, appeal, CardKind.Staff, work.Town.StaffChat);
    }

    /// <summary>Tells the author; a caller has no chat, and who was forgotten hears nothing.</summary>
    private static async Task Hears(Work work, LineQuestion question, string key, params IReadOnlyList<(string Name, object? Value)> args)
    {
        if (await work.Registry.FindResident(question.ResidentId) is { HasChat: true } resident)
        {
            work.Send(Address.Parse(resident.Address), new Content(Text(work, question, key, args)), Priority.Resident);
        }
    }

    private static string Text(Work work, LineQuestion question, string key, params IReadOnlyList<(string Name, object? Value)> args) =>
        work.Texts.Say(key, [.. args, ("text", Workflow.Texts.Excerpt.Of(question.Text, MostText))]);
}
