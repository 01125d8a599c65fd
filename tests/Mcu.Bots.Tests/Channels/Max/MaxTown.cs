using Mcu.Bots.Channels.Max;
using Mcu.Bots.Desk;
using Mcu.Bots.Sending;
using Mcu.Bots.Tests.World;
using Mcu.Fakes;
using Mcu.Fakes.Max;
using Mcu.Workflow.Registry;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mcu.Bots.Tests.Channels.Max;

/// <summary>
/// A small town that talks in MAX: the whole program over a real SQLite file, a fake MAX over HTTP and a clock that is moved by hand. Loops
/// are not started: <see cref="Settle"/> polls and sends until nothing is left to do.
/// </summary>
internal sealed class MaxTown : IAsyncDisposable
{
    public const long StaffChat = -70_000_000_000_005;
    private readonly string _folder = Directory.CreateTempSubdirectory("mcu-").FullName;
    private WebApplication _app = null!;

    private MaxTown(MaxFake max, ManualClock clock) => (Max, Clock, Group) = (max, clock, max.Group(StaffChat, "МЦУ"));

    public MaxFake Max { get; }
    public ManualClock Clock { get; }
    public MaxChat Group { get; }
    public IServiceProvider Services => _app.Services;
    public List<string> Log { get; } = [];

    public static async Task<MaxTown> Open()
    {
        var clock = new ManualClock(Town.Monday);
        var town = new MaxTown(await MaxFake.Start(new MaxFakeOptions { Time = clock }), clock);
        await town.Start();
        return town;
    }

    public MaxVoice Resident(long id = 5, string name = "Пётр") => new(this, Max.User(id, name), Max.User(id).Private);

    public MaxVoice Clerk(long id, string name) => new(this, Max.User(id, name.Split(' ')[0], name.Split(' ').ElementAtOrDefault(1)), Max.User(id).Private);

    public MaxVoice Admin() => Clerk(1001, "Ольга Смирнова");

    /// <summary>The same person speaking in the staff chat.</summary>
    public MaxVoice InGroup(MaxVoice person) => new(this, person.User, Group);

    /// <summary>Invites somebody as an administrator would, by a code, and lets them come in.</summary>
    public async Task<MaxVoice> Hire(long id, string name, string role, string unit = "")
    {
        var admin = Admin();
        await admin.Says($"/invite {role} {unit}".TrimEnd());
        var code = admin.Finds("[A-Z0-9]{4}-[A-Z0-9]{4}");
        var person = Clerk(id, name);
        await person.Says(code);
        return person;
    }

    /// <summary>The program dies and is started again over the same database.</summary>
    public async Task Restart()
    {
        await _app.DisposeAsync();
        await Start();
    }

    /// <summary>Everything that can happen now happens; waits of the limits are waited for.</summary>
    public async Task Settle()
    {
        for (var turn = 0; turn < 500; turn++)
        {
            var read = await Services.GetRequiredService<MaxPolling>().PollOnce(CancellationToken.None, 0);
            var next = await Services.GetRequiredService<Courier>().Drain(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20));
            if (read > 0)
            {
                continue;
            }

            if (next is not { } at || at - Clock.GetUtcNow() > TimeSpan.FromMinutes(5))
            {
                NoFaults();
                return;
            }

            Clock.Advance(at > Clock.GetUtcNow() ? at - Clock.GetUtcNow() : TimeSpan.FromMilliseconds(50));
        }

        throw new InvalidOperationException("The town does not come to rest.");
    }

    public async Task<T> Look<T>(Func<IRegistry, Task<T>> look)
    {
        await using var registry = Services.GetRequiredService<IRegistryFactory>().Open();
        return await look(registry);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Max.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private void NoFaults()
    {
        lock (Log)
        {
            Log.FirstOrDefault(line => line.StartsWith("Error", StringComparison.Ordinal)).ShouldBeNull();
        }
    }

    private async Task Start()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(
        [
            new("ConnectionStrings:Mcu", $"Data Source={Path.Combine(_folder, "mcu.db")}"),
            new("Max:Token", Max.Token), new("Max:ApiUrl", Max.Url),
            new("Staff:Chat", $"max:{StaffChat}"), new("Staff:Admins:0", "max:1001"), new("Courier:Process", "town"),
        ]);
        builder.Logging.ClearProviders().AddProvider(new ListLogger(Log));
        builder.AddMcu();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        _app = builder.Build();
        await OpenDoors.Prepare(Services);
        await Services.GetRequiredService<MaxIntroduction>().Once(CancellationToken.None);
        await Services.GetRequiredService<CourierService>().TakeOver(atStart: true, CancellationToken.None);
    }
}
