using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Mcu.Bots.Channels.Max;
using Mcu.Bots.Tests.World;
using Mcu.Workflow.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Channels.Max;

public sealed class MaxSettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mcu-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Nothing_set_is_fine_and_switches_nothing_on()
    {
        Settings().Problems().Lines().ShouldBeEmpty();
        new ServiceCollection().AddMax(Configuration(("Token", " "))).ShouldBeEmpty();
    }

    [Fact]
    public void A_token_is_enough_to_poll_and_an_address_makes_it_a_webhook()
    {
        var polling = Settings(("Token", "f9LHodD0-cOL_5\n"), ("Mode", ""));
        polling.Problems().Lines().ShouldBeEmpty();
        (polling.ApiUrl, polling.UsesWebhook).ShouldBe(("https://platform-api2.max.ru", false));
        var webhook = Settings(("Token", "t"), ("WebhookUrl", "https://bot.town.ru"),
            ("WebhookSecret", "s3cret_of-town_0123456789abcdef_x"));
        webhook.Problems().Lines().ShouldBeEmpty();
        (webhook.UsesWebhook, webhook.FullWebhookUrl).ShouldBe((true, "https://bot.town.ru/max/webhook"));
        Settings(("Token", "t"), ("WebhookUrl", "https://bot.town.ru"), ("Mode", "polling")).UsesWebhook.ShouldBeFalse();
    }

    [Theory]
    [InlineData("два слова")]
    [InlineData("a b")]
    public void A_token_of_the_wrong_shape_is_named_but_never_repeated(string token)
    {
        var problem = Settings(("Token", token)).Problems().Lines().ShouldHaveSingleItem();
        problem.ShouldStartWith("Max__Token: expected");
        problem.ShouldNotContain(token);
    }

    [Fact]
    public void Wrong_values_are_named_by_their_keys()
    {
        Keys(("Mode", "Hook"), ("ApiUrl", "max.ru"), ("RootCertificate", "/nowhere.pem"))
            .ShouldBe(["Max__ApiUrl", "Max__Mode", "Max__RootCertificate"]);
        Keys(("Mode", "Webhook"), ("WebhookUrl", "http://x.ru"), ("WebhookSecret", "four"))
            .ShouldBe(["Max__WebhookUrl", "Max__WebhookSecret"]);
        Keys(("WebhookUrl", "https://x.ru:8443"), ("WebhookSecret", "s3cret_of-town_0123456789abcdef_x")).ShouldBe(["Max__WebhookUrl"]);
    }

    [Fact]
    public void A_webhook_without_a_token_is_a_forgotten_token() =>
        Settings(("WebhookUrl", "https://x")).Problems().Lines().ShouldHaveSingleItem().ShouldStartWith("Max__Token");

    [Fact]
    public void A_wrong_value_stops_the_start_with_its_line() =>
        Should.Throw<StartupException>(() => new ServiceCollection().AddMax(Configuration(("Token", "t"), ("Mode", "x"))))
            .Message.ShouldBe("Max__Mode: expected Polling or Webhook; got «x»");

    [Fact]
    public async Task A_certificate_of_the_national_authority_is_trusted_when_its_root_is_given_and_no_other_is()
    {
        using var root = Certificate("CN=National root", issuer: null);
        using var server = Certificate("CN=localhost", root);
        await using var platform = await Serve(server);
        (await Asks(platform, root)).ShouldBeOfType<MaxResult<(long, string?)>.Ok>();
        (await Asks(platform, root: null)).ShouldBeOfType<MaxResult<(long, string?)>.Unreachable>();
        using var stranger = Certificate("CN=Another root", issuer: null);
        (await Asks(platform, stranger)).ShouldBeOfType<MaxResult<(long, string?)>.Unreachable>();
    }

    private async Task<MaxResult<(long Id, string? Name)>> Asks(WebApplication platform, X509Certificate2? root)
    {
        var file = Path.Combine(_folder, "root.pem");
        await File.WriteAllTextAsync(file, root?.ExportCertificatePem() ?? "");
        await using var app = new ServiceCollection().AddLogging()
            .AddMax(Configuration(("Token", "t"), ("ApiUrl", platform.Urls.Single().Replace("127.0.0.1", "localhost")),
            ("RootCertificate", root is null ? "" : file)))
            .BuildServiceProvider();
        return await app.GetRequiredService<MaxClient>().GetMe(default);
    }

    private static async Task<WebApplication> Serve(X509Certificate2 certificate)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration()
            .ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var app = builder.Build();
        app.Run(context => context.Response.WriteAsync("""{"user_id":1,"username":"town_bot"}"""));
        await app.StartAsync();
        return app;
    }

    private static X509Certificate2 Certificate(string name, X509Certificate2? issuer)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(issuer is null, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        if (issuer is null)
        {
            return request.CreateSelfSigned(now.AddDays(-2), now.AddDays(2));
        }

        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(issuer, now.AddDays(-1), now.AddDays(1), [1, 2, 3, 4]);
        using var whole = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pfx), null);
    }

    private static IEnumerable<string> Keys(params (string Key, string Value)[] values) =>
        Settings([("Token", "t"), .. values]).Problems().Lines().Select(problem => problem.Split(':')[0]);

    private static MaxSettings Settings(params (string Key, string Value)[] values) => MaxSettings.From(Configuration(values));

    private static IConfiguration Configuration(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.Select(v => KeyValuePair.Create($"Max:{v.Key}", (string?)v.Value))).Build();
}
