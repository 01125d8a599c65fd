using Mcu.Bots.Channels.Vk;
using Mcu.Bots.Tests.World;
using Mcu.Workflow.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Channels.Vk;

public sealed class VkSettingsTests
{
    [Fact]
    public void Nothing_set_is_fine_and_switches_nothing_on()
    {
        Settings().Problems().Lines().ShouldBeEmpty();
        new ServiceCollection().AddVk(Configuration(("Token", " "))).ShouldBeEmpty();
    }

    [Fact]
    public void A_key_and_the_community_s_number_are_enough()
    {
        var settings = Settings(("Token", "vk1.a.B-c_d\n"), ("GroupId", " 4321 "), ("Mode", ""));
        settings.Problems().Lines().ShouldBeEmpty();
        (settings.Group, settings.ApiUrl, settings.UsesCallback).ShouldBe((4321, "https://api.vk.ru", false));
    }

    [Theory]
    [InlineData("Token", "ключ от города", "Vk__Token")]
    [InlineData("PageToken", "ключ смотрителя", "Vk__PageToken")]
    [InlineData("GroupId", "-4321", "Vk__GroupId")]
    [InlineData("GroupId", "club4321", "Vk__GroupId")]
    [InlineData("GroupId", "", "Vk__GroupId")]
    [InlineData("ApiUrl", "api.vk.ru", "Vk__ApiUrl")]
    [InlineData("Mode", "Hook", "Vk__Mode")]
    public void A_wrong_value_is_named_with_what_is_expected(string key, string value, string named)
    {
        var right = new Dictionary<string, string>(StringComparer.Ordinal) { ["Token"] = "abc", ["GroupId"] = "4321", [key] = value };
        var problem = Settings([.. right.Select(pair => (pair.Key, pair.Value))]).Problems().Lines().ShouldHaveSingleItem();
        problem.ShouldStartWith(named + ": expected");
        problem.ShouldNotContain("ключ ");
    }

    [Fact]
    public void An_administrator_s_key_is_another_one_than_the_community_s()
    {
        Settings(("Token", "abc"), ("PageToken", "def"), ("GroupId", "1")).Problems().Lines().ShouldBeEmpty();
        Settings(("Token", "abc"), ("PageToken", "abc"), ("GroupId", "1")).Problems().Lines().ShouldHaveSingleItem()
            .ShouldStartWith("Vk__PageToken: expected");
        Settings(("PageToken", "def")).Problems().Lines().ShouldHaveSingleItem().ShouldStartWith("Vk__Token");
    }

    [Fact]
    public void Callbacks_want_a_confirmation_code_and_a_secret_that_is_never_repeated()
    {
        Settings(("Token", "a"), ("GroupId", "1"), ("Mode", "callback")).Problems().Lines().Select(p => p.Split(':')[0])
            .ShouldBe(["Vk__ConfirmationCode", "Vk__Secret"]);
        Settings(("Token", "a"), ("GroupId", "1"), ("Mode", "Callback"), ("ConfirmationCode", "c0de"), ("Secret", "тайна-тайна")).Problems()
            .Lines()
            .ShouldHaveSingleItem().ShouldNotContain("тайна");
        Settings(("Token", "a"), ("GroupId", "1"), ("Mode", "Callback"), ("ConfirmationCode", "c0de"),
            ("Secret", "s3cret_of-town_0123456789abcdef_x")).Problems().Lines().ShouldBeEmpty();
    }

    [Fact]
    public void A_community_without_a_key_is_a_forgotten_key() =>
        Settings(("GroupId", "1")).Problems().Lines().ShouldHaveSingleItem().ShouldStartWith("Vk__Token");

    [Fact]
    public void A_wrong_value_stops_the_start_with_its_line() =>
        Should.Throw<StartupException>(() => new ServiceCollection().AddVk(Configuration(("Token", "a"), ("GroupId", "1"), ("Mode", "x"))))
            .Message.ShouldBe("Vk__Mode: expected LongPoll or Callback; got «x»");

    private static VkSettings Settings(params (string Key, string Value)[] values) => VkSettings.From(Configuration(values));

    private static IConfiguration Configuration(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create($"Vk:{v.Key}", (string?)v.Value))).Build();
}
