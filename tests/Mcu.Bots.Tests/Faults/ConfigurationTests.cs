using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Mcu.Bots.Hosting;
using Mcu.Workflow.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Mcu.Bots.Tests.Faults;

/// <summary>Each wrong or missing value stops the start with one line that names the key and what it expects.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mcu-").FullName;

    [Theory]
    [InlineData("ConnectionStrings__Mcu", "mcu.db")]
    [InlineData("ConnectionStrings__Mcu", "")]
    [InlineData("ConnectionStrings__Mcu", "Host=127.0.0.1;Port=1;Database=mcu;Username=mcu;Timeout=2")]
    [InlineData("ConnectionStrings__Mcu", "Data Source=/dev/null/mcu.db")]
    [InlineData("ConnectionStrings__Mcu", "Data Source={folder}/text.yaml")]
    [InlineData("Telegram__Token", "not a token")]
    [InlineData("Telegram__Token", "", "Telegram__Mode=Webhook")]
    [InlineData("Telegram__ApiUrl", "api.telegram.org")]
    [InlineData("Telegram__Mode", "Hook")]
    [InlineData("Telegram__WebhookUrl", "http://bot.town.ru", "Telegram__Mode=Webhook",
    "Telegram__WebhookSecret=s3cret_of-town_0123456789abcdef_x")]
    [InlineData("Telegram__WebhookUrl", "", "Telegram__Mode=Webhook", "Telegram__WebhookSecret=s3cret_of-town_0123456789abcdef_x")]
    [InlineData("Telegram__WebhookSecret", "", "Telegram__Mode=Webhook", "Telegram__WebhookUrl=https://bot.town.ru")]
    [InlineData("Telegram__WebhookSecret", "с пробелом", "Telegram__Mode=Webhook", "Telegram__WebhookUrl=https://bot.town.ru")]
    [InlineData("Telegram__LegalMode", "open")]
    [InlineData("Telegram__LegalMode", "1")]
    [InlineData("Vk__LegalMode", "half", "Vk__Token=abc", "Vk__GroupId=1")]
    [InlineData("Max__LegalMode", "hand off", "Max__Token=abc")]
    [InlineData("Handoff__Links__0", null, "Telegram__LegalMode=HANDOFF")]
    [InlineData("Handoff__Links__0", "пишите нам на сайт")]
    [InlineData("Handoff__Links", "https://example.ru")]
    [InlineData("Vk__Token", "ключ", "Vk__GroupId=4321")]
    [InlineData("Vk__Token", "", "Vk__GroupId=4321")]
    [InlineData("Vk__GroupId", "club4321", "Vk__Token=abc")]
    [InlineData("Vk__GroupId", "", "Vk__Token=abc")]
    [InlineData("Vk__ApiUrl", "api.vk.ru", "Vk__Token=abc", "Vk__GroupId=4321")]
    [InlineData("Vk__Mode", "Hook", "Vk__Token=abc", "Vk__GroupId=4321")]
    [InlineData("Vk__ConfirmationCode", "", "Vk__Token=abc", "Vk__GroupId=4321", "Vk__Mode=Callback",
    "Vk__Secret=s3cret_of-town_0123456789abcdef_x")]
    [InlineData("Vk__Secret", "тайна", "Vk__Token=abc", "Vk__GroupId=4321", "Vk__Mode=Callback", "Vk__ConfirmationCode=c0de")]
    [InlineData("Max__Token", "not a token")]
    [InlineData("Max__Token", "", "Max__WebhookUrl=https://bot.town.ru", "Max__WebhookSecret=s3cret_of-town_0123456789abcdef_x")]
    [InlineData("Max__ApiUrl", "platform-api2.max.ru", "Max__Token=abc")]
    [InlineData("Max__Mode", "Hook", "Max__Token=abc")]
    [InlineData("Max__WebhookUrl", "https://bot.town.ru:8443", "Max__Token=abc", "Max__WebhookSecret=s3cret_of-town_0123456789abcdef_x")]
    [InlineData("Max__WebhookSecret", "с пробелом", "Max__Token=abc", "Max__WebhookUrl=https://bot.town.ru")]
    [InlineData("Max__WebhookSecret", "", "Max__Token=abc", "Max__WebhookUrl=https://bot.town.ru")]
    [InlineData("Max__RootCertificate", "{folder}/text.yaml", "Max__Token=abc")]
    [InlineData("Max__RootCertificate", "/no/such.pem", "Max__Token=abc")]
    [InlineData("Web__VisitorMegabytes", "0")]
    [InlineData("Web__FilesMegabytes", "5 ГБ")]
    [InlineData("Web__StrangersMegabytes", "-1")]
    [InlineData("Web__StrangersDays", "0")]
    [InlineData("Web__Proxies__0", "nginx")]
    [InlineData("Web__Proxies", "10.0.0.5")]
    [InlineData("Staff__Chat", "МЦУ")]
    [InlineData("Staff__Chat", "")]
    [InlineData("Staff__Chat", "pigeon:5")]
    [InlineData("Staff__Admins__0", "Ольга")]
    [InlineData("Staff__Admins__0", "pigeon:5")]
    [InlineData("Staff__Chat", "telegram:abc")]
    [InlineData("Staff__Chat", "vk:talk", "Vk__Token=abc", "Vk__GroupId=4321")]
    [InlineData("Staff__Chat", "max:group", "Max__Token=abc")]
    [InlineData("Staff__Chat", "telegram:1001")]
    [InlineData("Staff__Chat", "vk:5", "Vk__Token=abc", "Vk__GroupId=4321")]
    [InlineData("Staff__Chat", "vk:2000000000", "Vk__Token=abc", "Vk__GroupId=4321")]
    [InlineData("Staff__Chat", "max:5", "Max__Token=abc")]
    [InlineData("Staff__Admins__0", "max:-70801090403050", "Max__Token=abc")]
    [InlineData("Staff__Chat", "web:guests")]
    [InlineData("Staff__Admins__0", "telegram:@olga")]
    [InlineData("Staff__Admins__0", "telegram:-1001")]
    [InlineData("Staff__Admins__0", "web:staff")]
    [InlineData("Staff__Admins__1", "telegram:1OO1")]
    [InlineData("Staff__Admins", "telegram:1001")]
    [InlineData("Staff__Admins__0", null)]
    [InlineData("Regulation__File", "no-such-file.yaml")]
    [InlineData("Regulation__File", "{folder}/text.yaml")]
    [InlineData("ASPNETCORE_URLS", "nonsense")]
    [InlineData("ASPNETCORE_URLS", "ftp://localhost:5080")]
    [InlineData("ASPNETCORE_URLS", "http://127.0.0.1:{taken}")]
    [InlineData("Stand__Enabled", "perhaps")]
    [InlineData("Courier__Parallel", "many")]
    [InlineData("Courier__Parallel", "0")]
    [InlineData("Courier__Parallel", "-64")]
    [InlineData("Courier__Parallel", "99999999999")]
    [InlineData("Web__Address", "mcu.example.ru")]
    [InlineData("Web__Address", "ftp://mcu.example.ru")]
    [InlineData("Web__Address", "https://example.ru/mcu")]
    [InlineData("Web__Files", "{folder}/text.yaml")]
    [InlineData("Web__Files", "/dev/null/files")]
    [InlineData("Web__EmbeddedOn__0", "example.ru")]
    [InlineData("Web__EmbeddedOn__0", "https://example.ru; script-src *")]
    [InlineData("Web__EmbeddedOn__0", "https://example.ru/news")]
    [InlineData("Web__EmbeddedOn", "https://example.ru")]
    public async Task A_wrong_value_is_told_in_one_line(string key, string? value, params string[] besides)
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await File.WriteAllTextAsync(Path.Combine(_folder, "text.yaml"), "это не регламент: [\nи не база");
        var settings = Sound();
        foreach (var more in besides)
        {
            settings[more.Split('=')[0]] = more.Split('=', 2)[1];
        }

        settings[key] = value?.Replace("{folder}", _folder, StringComparison.Ordinal)
            .Replace("{taken}", $"{((IPEndPoint)taken.LocalEndpoint).Port}", StringComparison.Ordinal);

        var line = (await Should.ThrowAsync<StartupException>(() => Start(settings))).Message;

        line.ShouldStartWith(key + ": ");
        line.ShouldNotContain("\n");
        line.ShouldContain(key == "Regulation__File" && value!.Contains("text") ? "text.yaml" : "expected");
    }

    [Fact]
    public async Task The_program_ends_with_one_line_and_code_1()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        foreach (var (key, value) in new[]
        {
            ("Telegram__Mode", "Hook"), ("ASPNETCORE_URLS", $"http://{taken.LocalEndpoint}"),
            ("ConnectionStrings__Mcu", "Data Source=/dev/null/mcu.db"),
            ("Staff__Chat", "telegram:abc"), ("Courier__Parallel", "many"), ("Web__Files", "/dev/null/files"),
        })
        {
            var settings = Sound();
            settings[key] = value;
            var (code, output, error) = await Run(settings);

            code.ShouldBe(1, error);
            error.Trim().Split('\n').ShouldHaveSingleItem().ShouldMatch($"^{key}: нуж");
            (output + error).ShouldNotContain("   at ");
            (output + error).ShouldNotContain("77:SECRET");
        }
    }

    [Fact]
    public async Task A_settings_file_that_is_no_JSON_is_told_in_one_line()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "appsettings.json"), "{ \"Staff\": { \"Chat\": ");
        var (code, output, error) = await Run(Sound());

        code.ShouldBe(1, error);
        error.Trim().Split('\n').ShouldHaveSingleItem().ShouldStartWith("appsettings.json: нужен файл JSON");
        (output + error).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Blank_lines_of_an_environment_file_are_no_values()
    {
        var settings = Sound();
        foreach (var key in new[] { "Courier__Process", "Courier__Parallel", "Web__Address", "Web__EmbeddedOn__0", "Stand__Enabled",
            "Staff__Admins__1", "Telegram__Mode" })
        {
            settings[key] = "";
        }

        settings["Staff__Chat"] = "pigeon:5";

        (await Should.ThrowAsync<StartupException>(() => Start(settings))).Message.ShouldStartWith("Staff__Chat: ");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Dictionary<string, string?> Sound() => new(StringComparer.Ordinal)
    {
        ["ConnectionStrings__Mcu"] = $"Data Source={Path.Combine(_folder, "mcu.db")}",
        ["Telegram__Token"] = "77:SECRET",
        ["Telegram__ApiUrl"] = "http://127.0.0.1:9",
        ["Staff__Chat"] = "telegram:-1001",
        ["Staff__Admins__0"] = "telegram:1001",
        ["Web__Files"] = Path.Combine(_folder, "files"),
        ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
    };

    /// <summary>The lines of Program.cs.</summary>
    private static async Task Start(Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings.Where(s => s.Value is not null).Select(s =>
            KeyValuePair.Create(s.Key == "ASPNETCORE_URLS" ? "urls" : s.Key.Replace("__", ":", StringComparison.Ordinal), s.Value)));
        builder.Logging.ClearProviders();
        builder.AddMcu();
        await using var app = builder.Build();
        app.MapMcu();
        await app.StartAndRun();
    }

    private async Task<(int Code, string Output, string Error)> Run(Dictionary<string, string?> settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Startup).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = _folder,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        using var program = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var (output, error) = (program.StandardOutput.ReadToEndAsync(patience.Token), program.StandardError.ReadToEndAsync(patience.Token));
        try
        {
            await program.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!program.HasExited)
            {
                program.Kill();
            }
        }

        return (program.ExitCode, await output, await error);
    }
}
