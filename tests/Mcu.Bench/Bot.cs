using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Mcu.Fakes.Telegram;

namespace Mcu.Bench;

/// <summary>The real program as a child process, against a fake messenger, over a database of its own.</summary>
internal sealed class Bot : IAsyncDisposable
{
    public const long StaffChat = -1001;
    public const long Admin = 1001;
    private const int MostComplaints = 20;
    private readonly Process _process;

    private Bot(Process process, Uri url) => (_process, Url) = (process, url);

    /// <summary>What is measured: the program as it is built beside this one, or one that was published (<c>--program</c>).</summary>
    public static string Program { get; set; } = typeof(global::Mcu.Workflow.Settings.StartupException).Assembly.Location;

    public Uri Url { get; }
    public int Id => _process.Id;
    public bool Gone => _process.HasExited;
    public TimeSpan Processor => Refreshed().TotalProcessorTime;

    /// <summary>Megabytes that the process holds just now.</summary>
    public double Resident => Refreshed().WorkingSet64 / 1024.0 / 1024;

    /// <summary>The most it ever held; 0 where the system does not say.</summary>
    public double Peak => Refreshed().PeakWorkingSet64 / 1024.0 / 1024;

    /// <param name="limits">Whether the program keeps the platform's limits.</param>
    public static Bot Start(TelegramFake fake, Books books, bool limits = true) => Start(fake.Url, fake.Token, books, limits);

    public static Bot Start(string api, string token, Books books, bool limits)
    {
        var url = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Program]) { RedirectStandardOutput = true, UseShellExecute = false };
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings__Mcu"] = books.Connection,
            ["Telegram__Token"] = token,
            ["Telegram__ApiUrl"] = api,
            ["Telegram__Limits"] = limits ? "" : "Off",
            ["Staff__Chat"] = $"telegram:{StaffChat}",
            ["Staff__Admins__0"] = $"telegram:{Admin}",
            ["ASPNETCORE_URLS"] = url.ToString(),
            ["Logging__LogLevel__Default"] = "Warning",
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The program could not be started.");
        var complaints = 0;
        process.OutputDataReceived += (_, line) =>
        {
            if (!string.IsNullOrEmpty(line.Data) && Interlocked.Increment(ref complaints) <= MostComplaints)
            {
                Console.Error.WriteLine($"  bot: {line.Data}");
            }
        };
        process.BeginOutputReadLine();
        return new Bot(process, url);
    }

    /// <summary>How long until /health says ok.</summary>
    public async Task<TimeSpan> Healthy(TimeSpan within)
    {
        using var http = new HttpClient();
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < within && !Gone)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(Url, "/health"));
                if (answer.IsSuccessStatusCode)
                {
                    return Stopwatch.GetElapsedTime(started);
                }
            }
            catch (HttpRequestException)
            {
                await Task.Delay(5);
            }
        }

        throw new TimeoutException("The program has not become healthy.");
    }

    /// <summary>As the power does it: nothing is said, nothing is finished.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }

    private Process Refreshed()
    {
        _process.Refresh();
        return _process;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
