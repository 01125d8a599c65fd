using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;

namespace Mcu.Workflow.Tests.Appeals;

/// <summary>Article 11 of 59-FZ, line by line.</summary>
public sealed class SpecialOrderTests
{
    [Theory]
    [InlineData(SpecialReason.Anonymous, "ч. 1 ст. 11", null, false, false, false)]
    [InlineData(SpecialReason.Crime, "ч. 1 ст. 11", null, false, false, true)]
    [InlineData(SpecialReason.Court, "ч. 2 ст. 11", 7, true, false, false)]
    [InlineData(SpecialReason.Abuse, "ч. 3 ст. 11", null, true, false, false)]
    [InlineData(SpecialReason.Illegible, "ч. 4 ст. 11", 7, true, false, false)]
    [InlineData(SpecialReason.Unclear, "ч. 4.1 ст. 11", 7, true, false, false)]
    [InlineData(SpecialReason.Repeated, "ч. 5 ст. 11", null, true, true, false)]
    [InlineData(SpecialReason.Stopped, "ч. 5 ст. 11", null, false, false, false)]
    [InlineData(SpecialReason.Published, "ч. 5.1 ст. 11", 7, true, false, false)]
    [InlineData(SpecialReason.Secret, "ч. 6 ст. 11", null, true, false, false)]
    [InlineData(SpecialReason.NobodyElse, "ч. 7 ст. 8", 7, true, false, false)]
    public void Each_reason_has_its_article_its_term_and_who_may(SpecialReason reason, string article, int? days, bool notice,
    bool head, bool passedOn)
    {
        var order = SpecialOrder.Of(reason);
        (order.Article, order.Days, order.Notice, order.OnlyHead, order.PassedOn).ShouldBe((article, days, notice, head, passedOn));
    }

    [Fact]
    public void The_list_is_closed_and_each_reason_stands_in_it_once() =>
        SpecialOrder.All.Select(order => order.Reason).ShouldBe(Enum.GetValues<SpecialReason>());

    /// <summary>«Не указаны фамилия или почтовый адрес»: either of them is enough (art. 11 part 1).</summary>
    [Theory]
    [InlineData("", "ул. Мира, 3", null, true)]
    [InlineData("Иванов", null, null, true)]
    [InlineData("Иванов", "ул. Мира, 3", null, false)]
    [InlineData("Иванов", null, "ivanov@mail.ru", false)]
    public void Nameless_is_who_gives_no_surname_or_no_address(string name, string? address, string? mail, bool nameless)
    {
        var appeal = Letter(new Applicant(ApplicantKind.Citizen, name, Address: address, Mail: mail), AppealKind.Formal);
        SpecialOrder.Nameless(appeal).ShouldBe(nameless);
        (SpecialOrder.Of(SpecialReason.Anonymous).NotFor(appeal) is null).ShouldBe(nameless);
        SpecialOrder.Of(SpecialReason.Illegible).Tells(appeal).ShouldBe(!nameless);
    }

    [Fact]
    public void A_message_has_no_special_order() =>
    SpecialOrder.All.ShouldAllBe(order => order.NotFor(Letter(null, AppealKind.Message)) != null);

    private static Appeal Letter(Applicant? applicant, AppealKind kind) => new()
    {
        Number = 1,
        Year = 2026,
        FullNumber = "ОГ-2026-000001",
        ResidentId = 1,
        Source = Sources.Letter,
        Kind = kind,
        Applicant = applicant,
        Text = "Текст",
        RegisteredAt = DateTimeOffset.UnixEpoch,
        DueAt = DateTimeOffset.UnixEpoch,
        DueFrom = DateTimeOffset.UnixEpoch,
    };
}
