using System.Text.RegularExpressions;
using Mcu.Bots.Hosting;
using Mcu.Bots.Tests.World;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mcu.Bots.Tests.Browser;

/// <summary>The whole program as it is, loops and all, on a real port over a real SQLite file.</summary>
internal sealed class OpenHouse : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mcu-house-").FullName;
    private readonly WebApplication _app;

    private OpenHouse(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var builder = WebApplication.CreateBuilder(["--ForwardedHeaders_Enabled=true"]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
        [
            new("ConnectionStrings:Mcu", $"Data Source={Path.Combine(_folder, "mcu.db")}"),
            new("Web:Files", Path.Combine(_folder, "files")),
            .. settings,
        ]);
        builder.AddMcu();
        builder.Logging.ClearProviders().AddProvider(new ListLogger(Log));
        _app = builder.Build();
        _app.MapMcu();
    }

    public List<string> Log { get; } = [];
    public string Url => _app.Urls.First();
    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public IStoreFactory Registries => _app.Services.GetRequiredService<IStoreFactory>();

    public static async Task<OpenHouse> Open(params IEnumerable<(string Name, string Value)> settings)
    {
        var house = new OpenHouse(settings.Select(s => KeyValuePair.Create(s.Name, (string?)s.Value)));
        await Startup.Prepare(house._app.Services);
        await house._app.StartAsync();
        return house;
    }

    /// <summary>As it is in a town hall: no training stand.</summary>
    public static Task<OpenHouse> Reception() => Open(("Stand:Enabled", "false"));

    /// <param name="from">The address of the network it posts from; null for this machine.</param>
    public Web.Browser Browser(string? from = null) => new(new Uri(Url)) { From = from };

    /// <summary>The code that lets the first administrator in, as it stands in the log.</summary>
    public async Task<string> FirstCode()
    {
        await Get<MessageProcessor>().RunInUnitOfWork(Get<Bootstrapper>().CreateBootstrapInvite);
        lock (Log)
        {
            return Regex.Match(Log.Last(line => line.Contains("ещё нет ни одного сотрудника", StringComparison.Ordinal)),
                "[A-Z0-9]{4}-[A-Z0-9]{4}").Value;
        }
    }

    /// <summary>Everything that stands in a chat.</summary>
    public async Task<IReadOnlyList<TranscriptLine>> Lines(string chat)
    {
        await using var store = Registries.Open();
        return await store.Transcript(chat, 0, int.MaxValue);
    }

    public async Task<Person> PersonAt(string address)
    {
        await using var store = Registries.Open();
        return (await store.PersonAt(Address.Parse(address))).ShouldNotBeNull();
    }

    public IReadOnlyList<string> Complaints()
    {
        lock (Log)
        {
            return [.. Log.Where(line => line.StartsWith("Warning", StringComparison.Ordinal)
                || line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal))];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
