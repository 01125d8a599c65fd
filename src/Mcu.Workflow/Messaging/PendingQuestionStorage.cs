using System.Globalization;
using static Mcu.Workflow.Messaging.PendingQuestion;

namespace Mcu.Workflow.Messaging;

/// <summary>A question as a row keeps it. A code that belongs to no other kind is the name of a command.</summary>
internal static class PendingQuestionStorage
{
    private const string Held = "held";
    private const string Name = "resident-name";
    private const string Addition = "add";
    private const string Unsolved = "unsolved-why";
    private const string Remark = "rating-word";
    private const string Document = "paper-name";
    private const string Consent = "reception-consent";
    private const string Visitor = "reception-name";
    private const string Subject = "reception-subject";
    private const string Line = "line-question";
    private const char Between = '|';

    public static (string Code, long? AppealId, string Data) Write(PendingQuestion question) => question switch
    {
        CommandInput asked => (asked.Command, asked.AppealId, asked.Argument),
        HeldMessage asked => (Held, asked.AppealId, asked.Message),
        ResidentName asked => (Name, asked.AppealId, ""),
        AppealAddition asked => (Addition, asked.AppealId, ""),
        UnsolvedReason asked => (Unsolved, asked.AppealId, ""),
        RatingRemark asked => (Remark, asked.AppealId, ""),
        DocumentName asked => (Document, null, Text(asked.DraftId)),
        ReceptionConsent asked => (Consent, null, asked.Choice),
        ReceptionName asked => (Visitor, null, asked.Slot),
        ReceptionSubject asked => (Subject, null, asked.Slot + Between + asked.Name),
        DirectLineQuestion { Words: "" } asked => (Line, null, Text(asked.LineId)),
        DirectLineQuestion asked => (Line, null, Text(asked.LineId) + Between + asked.Words),
        _ => throw new ArgumentOutOfRangeException(nameof(question), question.GetType().Name, "This question has no stored form."),
    };

    public static PendingQuestion Read(string code, long? appealId, string? data)
    {
        var (first, second) = (data ?? "").Split(Between, 2) is [var one, var other] ? (one, other) : (data ?? "", "");
        return (code, appealId) switch
        {
            (Held, _) => new HeldMessage(appealId, data ?? ""),
            (Name, { } appeal) => new ResidentName(appeal),
            (Addition, { } appeal) => new AppealAddition(appeal),
            (Unsolved, { } appeal) => new UnsolvedReason(appeal),
            (Remark, { } appeal) => new RatingRemark(appeal),
            (Document, _) => new DocumentName(Number(first)),
            (Consent, _) => new ReceptionConsent(data ?? ""),
            (Visitor, _) => new ReceptionName(first),
            (Subject, _) => new ReceptionSubject(first, second),
            (Line, _) => new DirectLineQuestion(Number(first), second),
            _ => new CommandInput(code, appealId, data ?? ""),
        };
    }

    private static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
}
