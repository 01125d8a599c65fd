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

    public static async Task<Refusal?> Reject(Work work, DirectLine line, LineQuestion question, string reason)
    {
        if (question.Reject(reason) is { } no)
        {
            return no;
        }

        await Hears(work, question, "line.rejected", ("title", line.Title), ("n", question.Number), ("reason", reason));
        return null;
    }

    /// <summary>Whoever asked the same hears the same answer.</summary>
    public static async Task<Refusal?> AnswerOnAir(Work work, DirectLine line, LineQuestion question, string words)
    {
        if (question.AnswerOnAir(words) is { } no)
        {
            return no;
        }

        var same = (await work.Registry.QuestionsOfLine(line.Id)).Where(other => other.State == QuestionState.Merged && other.IntoId == question.Id).ToList();
        same.ForEach(other => other.AnswerOnAir(words));
        foreach (var answered in same.Prepend(question))
        {
            await Hears(work, answered, "line.answered", ("title", line.Title), ("n", answered.Number), ("answer", words));
        }

        return null;
    }

    /// <summary>Everything that was not answered becomes an appeal; nobody has to ask a second time.</summary>
    /// <returns>Why not, or null; then how many became appeals.</returns>
    public async Task<(Refusal? No, int Appeals)> SumUp(Work work, DirectLine line, Actor by)
    {
        if (line.End(work.Now) is { } no)
        {
            return (no, 0);
        }

        var open = (await work.Registry.QuestionsOfLine(line.Id)).Where(question => question.Open || question.State == QuestionState.Merged).ToList();
        foreach (var question in open)
        {
            await Register(work, line, question, by);
        }

        return (null, open.Count);
    }

    private async Task Register(Work work, DirectLine line, LineQuestion question, Actor by)
    {
        var topic = work.Town.InForce.Topics.Guess(question.Text, 1) is [var best, ..] ? best.Code : null;
        var (deadline, term) = clock.ForNew(new AppealFacts(Sources.DirectLine, topic), work.Now);
        var appeal = await book.Enter(work, new NewAppeal
        {
            ResidentId = question.ResidentId == 0 ? WithoutChat.New(work).Id : question.ResidentId,
            Source = Sources.DirectLine,
            Applicant = question.Caller is { } caller ? new Applicant(ApplicantKind.Citizen, caller) : null,
            Topic = topic,
            Text = question.Text,
            Urgent = work.Town.InForce.Danger.Sound(question.Text),
            From = work.Now,
            Deadline = deadline,
            Term = term,
        }, by);
        question.BecomeAppeal(appeal.Id);
        await Hears(
            work, question, "line.became-appeal",
            ("title", line.Title), ("n", question.Number), ("number", appeal.FullNumber), ("due", work.Local(appeal.DueAt)));
        await cards.Open(work, appeal, CardKind.Staff, work.Town.StaffChat);
    }

    /// <summary>Tells the author; a caller has no chat, and who was forgotten hears nothing.</summary>
    private static async Task Hears(Work work, LineQuestion question, string key, params IReadOnlyList<(string Name, object? Value)> args)
    {
        if (await work.Registry.FindResident(question.ResidentId) is { HasChat: true } resident)
        {
            var text = Workflow.Texts.Excerpt.Of(question.Text, MostText);
            work.Send(Address.Parse(resident.Address), new Content(work.Texts.Say(key, [.. args, ("text", text)])), Priority.Resident);
        }
    }
}
