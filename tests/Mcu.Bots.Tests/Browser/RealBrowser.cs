using Microsoft.Playwright;

namespace Mcu.Bots.Tests.Browser;

/// <summary>Chromium for the tests of a class after class: started when first asked for, each page with cookies of its own.</summary>
public sealed class RealBrowser : IAsyncLifetime
{
    public const string HowTo = "No Chromium here. Install it (apt-get install chromium), or name one in MCU_TEST_BROWSER.";
    private const string Usual = "/usr/bin/chromium";
    private const float Patience = 60_000;

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim _starting = new(1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static string? Executable =>
        new[] { Environment.GetEnvironmentVariable("MCU_TEST_BROWSER"), Usual }.FirstOrDefault(path => path is { Length: > 0 }
        && File.Exists(path));

    public static bool Required => Environment.GetEnvironmentVariable("MCU_TEST_REQUIRE") == "1";

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task<IPage> Open(string url, int width = 1440, int height = 900, float scale = 1, ColorScheme scheme = ColorScheme.Light)
    {
        var browser = await Browser();
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            DeviceScaleFactor = scale,
            ColorScheme = scheme,
            Locale = "ru-RU",
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        await page.GotoAsync(url);
        return page;
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _starting.Dispose();
    }

    private async Task<IBrowser> Browser()
    {
        await _starting.WaitAsync();
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Executable ?? throw new InvalidOperationException(HowTo),
                Args = Arguments,
            });
        }
        finally
        {
            _starting.Release();
        }
    }
}

/// <summary>One Chromium for all tests that need it; they run one after another.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserTests : ICollectionFixture<RealBrowser>
{
    public const string Name = "browser";
}
