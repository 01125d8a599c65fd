using System.Reflection;
using Mcu.Workflow.Messaging;
using static Mcu.Workflow.Messaging.PendingQuestion;

namespace Mcu.Workflow.Tests.Messaging;

/// <summary>Rows of earlier versions are read by these codes.</summary>
public sealed class PendingQuestionTests
{
    public static TheoryData<PendingQuestion, string, long?, string> Stored => new()
    {
        { new CommandInput("return", 17, "2026-11-30"), "return", 17, "2026-11-30" },
        { new CommandInput("invite"), "invite", null, "" },
        { new HeldMessage(17, """{"Words":"a|b"}"""), "held", 17, """{"Words":"a|b"}""" },
        { new ResidentName(17), "resident-name", 17, "" },
        { new AppealAddition(17), "add", 17, "" },
        { new UnsolvedReason(17), "unsolved-why", 17, "" },
        { new RatingRemark(17), "rating-word", 17, "" },
        { new DocumentName(5), "paper-name", null, "5" },
        { new ReceptionConsent("head 2026-11-30"), "reception-consent", null, "head 2026-11-30" },
        { new ReceptionName("head 2026-11-30 09:00"), "reception-name", null, "head 2026-11-30 09:00" },
        { new ReceptionSubject("head 2026-11-30 09:00", "Анна | Ивановна"), "reception-subject", null,
            "head 2026-11-30 09:00|Анна | Ивановна" },
        { new DirectLineQuestion(5), "line-question", null, "5" },
        { new DirectLineQuestion(5, "Когда уберут снег?"), "line-question", null, "5|Когда уберут снег?" },
    };

    [Theory]
    [MemberData(nameof(Stored))]
    public void A_question_is_read_as_it_was_written(PendingQuestion question, string code, long? appealId, string data)
    {
        var row = new Conversation { Key = "vk:1|vk:1", Question = question };

        (row.Expecting, row.AppealId, row.Data).ShouldBe((code, appealId, data));
        row.Question.ShouldBe(question);
    }

    [Fact]
    public void Every_kind_of_question_has_a_stored_form()
    {
        var kinds = typeof(PendingQuestion).GetNestedTypes(BindingFlags.Public).Where(type => type.IsSubclassOf(typeof(PendingQuestion)));

        Stored.Select(row => row[0].GetType()).Distinct().ShouldBe(kinds, ignoreOrder: true);
    }
}
