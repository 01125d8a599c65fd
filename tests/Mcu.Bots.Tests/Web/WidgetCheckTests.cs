using System.Net;
using Mcu.Bots.Tests.Browser;
using Mcu.Bots.Widgets;
using Mcu.Tests;
using Mcu.Workflow.Settings;
using Microsoft.Extensions.Configuration;

namespace Mcu.Bots.Tests.Web;

/// <summary>The blocks for the municipality's site: shown ready, and found alive or dead on a page.</summary>
[Clause("S0-43", "виджеты")]
public sealed class WidgetCheckTests : IDisposable
{
    private const string Site = "https://example.test/";
    private readonly string _folder = Directory.CreateTempSubdirectory("mcu-widget-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_page_shows_both_blocks_ready_to_be_copied_and_the_check_finds_them_alive()
    {
        await using var house = await OpenHouse.Open(
            [.. Settings(), ("Stand:Enabled", "false"), ("Web:Address", "https://mcu.example.test")]);
        using var visitor = house.Browser();
        var page = WebUtility.HtmlDecode(await visitor.Open("/widget"));
        var own = Between(page, "data-testid=\"widget-own\"><code>");
        own.ShouldBe("<script src=\"https://mcu.example.test/widget.js\" async></script>");
        var official = Between(page, "data-testid=\"widget-official\"><code>");
        official.ShouldContain("Widget(\"https://pos.gosuslugi.ru/form\", 224266)");

        using var net = new Net(new()
        {
            [Site] = $"<html><body>{official}{own}</body></html>",
            ["https://mcu.example.test/widget.js"] = await visitor.Open("/widget.js"),
            ["https://pos.gosuslugi.ru/bin/script.min.js"] = "function Widget(){}",
        });
        var report = await Check(net);
        report.ShouldContain("Чат приёмной: работает (https://mcu.example.test/widget.js)");
        report.ShouldContain("работает, номер организации 224266");
    }

    [Theory]
    [InlineData("", "на странице нет строки со скриптом", "нет официального блока целиком")]
    [InlineData("<script src=/widget.js></script>", "не отвечает или это не наш скрипт", "нет официального блока целиком")]
    [InlineData(
        "<div id='js-show-iframe-wrapper'></div><script src='https://pos.gosuslugi.ru/bin/script.min.js'></script><script>Widget('https://pos.gosuslugi.ru/form', 1)</script>",
        "на странице нет строки со скриптом", "номер организации 1, а в регламенте 224266")]
    [InlineData(
        "<div id='js-show-iframe-wrapper'></div><script src='https://pos.gosuslugi.ru/bin/script.min.js'></script><script>Widget('https://pos.gosuslugi.ru/form', 224266)</script>",
        "на странице нет строки со скриптом", "https://pos.gosuslugi.ru/bin/script.min.js не отвечает")]
    public async Task What_is_missing_or_dead_is_told_and_the_chore_fails(string page, string own, string official)
    {
        using var net = new Net(new()
        { [Site] = $"<html><body>{page}</body></html>", ["https://example.test/widget.js"] = "<html>нет такой страницы</html>" });
        var report = (await Should.ThrowAsync<StartupException>(() => Check(net))).Message;
        report.ShouldContain(own);
        report.ShouldContain(official);
    }

    [Fact]
    public async Task A_page_that_does_not_open_is_told()
    {
        using var net = new Net([]);
        (await Should.ThrowAsync<StartupException>(() => Check(net))).Message.ShouldContain("не открывается");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "пример")]
    [InlineData("look", Site)]
    public async Task Wrong_words_say_what_was_expected(params string[] args)
    {
        using var net = new Net([]);
        (await Should.ThrowAsync<StartupException>(() =>
            WidgetCli.Run(args, Configuration(), TimeProvider.System, net))).Message.ShouldStartWith("widget: expected");
    }

    private Task<string> Check(Net net) => WidgetCli.Run(["check", Site], Configuration(), TimeProvider.System, net);

    private IConfiguration Configuration() =>
        new ConfigurationBuilder().AddInMemoryCollection(Settings()
        .Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();

    private IEnumerable<(string Name, string Value)> Settings()
    {
        var file = Path.Combine(_folder, "regulation.yaml");
        File.WriteAllText(file, "municipality: { name: Заречный округ }\npos: { widget: 224266 }\n");
        return [("Regulation:File", file)];
    }

    private static string Between(string page, string from)
    {
        var start = page.IndexOf(from, StringComparison.Ordinal) + from.Length;
        start.ShouldBeGreaterThan(from.Length, page);
        return page[start..page.IndexOf("</code>", start, StringComparison.Ordinal)];
    }

    /// <summary>A network with these pages and nothing else.</summary>
    private sealed class Net(Dictionary<string, string> pages) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(pages.TryGetValue(request.RequestUri!.AbsoluteUri, out var page)
                ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(page) }
                : new HttpResponseMessage(HttpStatusCode.NotFound));
    }
}
