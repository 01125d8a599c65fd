using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.DirectLines.Model;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Registration;

namespace Mcu.Workflow.DirectLines;

/// <summary>Direct lines and questions in words.</summary>
internal static class DirectLineFormatter
{
    private const int MostShort = 120;

    /// <summary>What it is, who answers, when, till when questions are taken.</summary>
    public static string Announcement(UnitOfWork work, DirectLine line) => work.Texts.Say(
        $"line.announced.{line.StageAt(work.Now)}".ToLowerInvariant(),
        ("title", line.Title), ("hosts", line.Hosts), ("air", work.Local(line.AirAt)), ("from", work.Local(line.AskFrom)),
        ("till", work.Local(line.AskTo)));

    public static string Short(DirectLineQuestion question) => Excerpt.Of(question.Text.ReplaceLineEndings(" "), MostShort);

    /// <summary>«Иванова, 8 900 000-00-00»: who called, and where the answer goes.</summary>
    public static Applicant Called(string caller) => caller.Split(',', 2, StringSplitOptions.TrimEntries) switch
    {
        [var name, { Length: > 0 } phone] when RegistrationFormParser.IsPhone(phone) =>
            new Applicant(ApplicantKind.Citizen, name, Phone: phone),
        [var name, { Length: > 0 } address] => new Applicant(ApplicantKind.Citizen, name, Address: address),
        _ => new Applicant(ApplicantKind.Citizen, caller),
    };

    /// <summary>A question as the hosts may see it: no name unless its author agreed.</summary>
    public static async Task<string> ForHosts(UnitOfWork work, DirectLineQuestion question)
    {
        var name = question is { NameOnAir: true, ResidentId: > 0 } ? (await work.Store.FindResident(question.ResidentId))?.Name : null;
        return work.Texts.Say(string.IsNullOrEmpty(name)
            ? "line.sheet" : "line.sheet-named", ("n", question.Number), ("name", name), ("text", question.Text));
    }

    /// <summary>How many stand where: «12, новых 3, принято 7, отвечено 2».</summary>
    public static string Counts(UnitOfWork work, IReadOnlyList<DirectLineQuestion> questions) => work.Texts.Say(
        "line.counts",
        ("all", questions.Count(q => q.State != QuestionState.Withdrawn)),
        ("asked", questions.Count(q => q.State == QuestionState.Asked)),
        ("accepted", questions.Count(q => q.State == QuestionState.Accepted)),
        ("answered", questions.Count(q => q.State == QuestionState.Answered)),
        ("appeals", questions.Count(q => q.State == QuestionState.Appeal)));
}
