using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Tests.Understanding;

/// <summary>Where the mail of an applicant must lie (547-FZ).</summary>
public sealed class MailZoneTests
{
    private static readonly string[] Russian = ["ru", "рф", "su"];

    [Theory]
    [InlineData("ivanov@mail.ru", true)]
    [InlineData("ivanov@mail.RU", true)]
    [InlineData("иванов@почта.рф", true)]
    [InlineData("ivanov@xn--80a1acny.xn--p1ai", true)]
    [InlineData("old@host.su", true)]
    [InlineData("ivanov@gmail.com", false)]
    [InlineData("ivanov@mail.ru.com", false)]
    [InlineData("ivanov@ru.org", false)]
    public void A_mail_lies_in_one_of_the_zones_or_not(string mail, bool fits)
    {
        MailZone.IsMail(mail).ShouldBeTrue();
        MailZone.Fits(mail, Russian).ShouldBe(fits);
        MailZone.Fits(mail, []).ShouldBeTrue();
    }

    [Theory]
    [InlineData("ул. Мира, 3")]
    [InlineData("8 921 000-00-00")]
    [InlineData("a@b")]
    [InlineData("два слова@mail.ru")]
    [InlineData("@mail.ru")]
    public void What_is_no_mail_is_none(string words) => MailZone.IsMail(words).ShouldBeFalse();
}
