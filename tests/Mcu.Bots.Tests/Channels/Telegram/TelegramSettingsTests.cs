using Mcu.Bots.Channels.Telegram;
using Mcu.Bots.Tests.World;
using Mcu.Workflow.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Channels.Telegram;

public sealed class TelegramSettingsTests
{
    [Fact]
    public void Nothing_set_is_fine_and_switches_nothing_on()
    {
        Settings().Configured.ShouldBeFalse();
        Settings().Problems().Lines().ShouldBeEmpty();
        new ServiceCollection().AddTelegram(Configuration(("Token", " "))).ShouldBeEmpty();
    }

    [Fact]
    public void A_token_is_enough()
    {
        var settings = Settings(("Token", "123:abc\n"), ("Mode", ""));
        settings.Problems().Lines().ShouldBeEmpty();
        (settings.BotId, settings.ApiUrl, settings.UsesWebhook).ShouldBe((123, "https://api.telegram.org", false));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("123:")]
    [InlineData("123:abc def")]
    [InlineData("123:abc/../x")]
    public void A_token_of_the_wrong_shape_is_named_but_never_repeated(string token)
    {
        var problem = Settings(("Token", token)).Problems().Lines().ShouldHaveSingleItem();
        problem.ShouldStartWith("Telegram__Token: expected");
        problem.ShouldNotContain(token);
    }

    [Fact]
    public void A_wrong_mode_is_shown_with_what_is_expected() =>
        Settings(("Token", "1:a"), ("Mode", "Hook")).Problems().Lines()
        .ShouldBe(["Telegram__Mode: expected Polling or Webhook; got «Hook»"]);

    [Fact]
    public void A_wrong_api_address_is_named() =>
        Settings(("Token", "1:a"), ("ApiUrl", "api.telegram.org")).Problems().Lines().ShouldHaveSingleItem()
        .ShouldStartWith("Telegram__ApiUrl: expected");

    [Fact]
    public void A_webhook_wants_an_https_address_and_a_secret()
    {
        Settings(("Token", "1:a"), ("Mode", "webhook"), ("WebhookUrl", "http://x")).Problems().Lines().Select(p => p.Split(':')[0])
            .ShouldBe(["Telegram__WebhookUrl", "Telegram__WebhookSecret"]);
        Settings(("Token", "1:a"), ("Mode", "webhook"), ("WebhookUrl", "https://x"), ("WebhookSecret", "тайна")).Problems().Lines()
            .ShouldHaveSingleItem().ShouldNotContain("тайна");
        var settings = Settings(("Token", "1:a"), ("Mode", "webhook"), ("WebhookUrl", "https://x.ru"),
            ("WebhookSecret", "s3cret_of-town_0123456789abcdef_x"));
        settings.Problems().Lines().ShouldBeEmpty();
        settings.FullWebhookUrl.ShouldBe("https://x.ru/telegram/webhook");
    }

    [Theory]
    [InlineData("-5", "telegram:-1001234567890")]
    [InlineData("gorod_chat", "telegram:-1001234567890")]
    [InlineData("-1001234567890", "telegram:-1001234567890")]
    public void A_discussion_is_a_supergroup_and_not_the_staff_chat(string group, string staff)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Telegram:Token", "1:a"), new("Telegram:Discussions:0", group), new("Staff:Chat", staff)]).Build();
        TelegramSettings.From(configuration).Problems().Lines().ShouldHaveSingleItem()
            .ShouldStartWith("Telegram__Discussions__0: expected");
    }

    [Fact]
    public void A_discussion_may_stand_beside_the_staff_chat() =>
        Settings(("Token", "1:a"), ("Discussions:0", "-1001234567891")).Problems().Lines().ShouldBeEmpty();

    [Fact]
    public void A_webhook_without_a_token_is_a_forgotten_token() =>
        Settings(("WebhookUrl", "https://x")).Problems().Lines().ShouldHaveSingleItem().ShouldStartWith("Telegram__Token");

    [Fact]
    public void A_wrong_value_stops_the_start_with_its_line() =>
        Should.Throw<StartupException>(() => new ServiceCollection().AddTelegram(Configuration(("Token", "1:a"), ("Mode", "x"))))
            .Message.ShouldBe("Telegram__Mode: expected Polling or Webhook; got «x»");

    private static TelegramSettings Settings(params (string Key, string Value)[] values) => TelegramSettings.From(Configuration(values));

    private static IConfiguration Configuration(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create($"Telegram:{v.Key}", (string?)v.Value)))
        .Build();
}
