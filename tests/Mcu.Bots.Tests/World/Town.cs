using System.Globalization;
using Mcu.Bots.Hosting;
using Mcu.Data.Tests;
using Mcu.Fakes;
using Mcu.Fakes.Max;
using Mcu.Fakes.Telegram;
using Mcu.Fakes.Vk;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Imports;
using Mcu.Workflow.Outbox;
using Mcu.Workflow.Privacy;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mcu.Bots.Tests.World;

/// <summary>
/// A small town for tests: the whole program as it is, over a real SQLite file, a fake messenger over HTTP and a clock that is moved by
/// hand.
/// Loops are not started: <see cref="Settle"/> polls and sends until nothing is left to do, so that no test ever waits.
/// </summary>
internal sealed class Town : IAsyncDisposable
{
    public const long StaffChat = TelegramTown.StaffChat;

    /// <summary>Monday, 9 November 2026, 10:00 in Moscow: an ordinary working morning.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 9, 7, 0, 0, TimeSpan.Zero);

    private readonly string _folder;
    private readonly Dictionary<string, string?> _settings;
    private readonly Action<WebApplicationBuilder>? _build;
    private WebApplication _app = null!;

    private Town(IReadOnlyList<IMessenger> messengers, ManualClock clock, string folder, Dictionary<string, string?> settings,
        Action<WebApplicationBuilder>? build) =>
        (Messengers, Clock, _folder, _settings, _build) = (messengers, clock, folder, settings, build);

    /// <summary>All that people talk in; the first is where the staff are.</summary>
    public IReadOnlyList<IMessenger> Messengers { get; }

    /// <summary>Where people talk; Telegram unless the test says otherwise.</summary>
    public IMessenger Messenger => Messengers[0];
    public TelegramFake Telegram => In<TelegramTown>().Fake;
    public FakeGroup Group => In<TelegramTown>().Group;
    public MaxFake Max => In<MaxTown>().Fake;
    public VkFake Vk => In<VkTown>().Fake;
    public ManualClock Clock { get; }
    public IServiceProvider Services => _app.Services;
    public Importer Importer => Services.GetRequiredService<Importer>();
    public List<string> Log { get; } = [];

    /// <param name="messengers">Several at once, the staff's first; <paramref name="messenger"/> is for one.</param>
    public static async Task<Town> Open(
        Action<Dictionary<string, string?>>? more = null, string? regulation = null, string engine = Engines.Sqlite,
        Action<WebApplicationBuilder>? build = null,
        string messenger = World.Messengers.First, IReadOnlyList<string>? messengers = null)
    {
        var clock = new ManualClock(Monday);
        var talks = await Task.WhenAll((messengers ?? [messenger]).Select(name => World.Messengers.All[name](clock)));
        var folder = Directory.CreateTempSubdirectory("mcu-").FullName;
        var settings = new Dictionary<string, string?>(talks.SelectMany(talk => talk.Settings)
            .DistinctBy(setting => setting.Key), StringComparer.Ordinal)
        {
            ["Files:Folder"] = Path.Combine(folder, "files"),
            ["ConnectionStrings:Mcu"] = engine == Engines.Sqlite
                ? $"Data Source={Path.Combine(folder, "mcu.db")}" : await Servers.NewDatabase(),
        };
        if (regulation is not null)
        {
            settings["Regulation:File"] = Path.Combine(folder, "regulation.yaml");
            await File.WriteAllTextAsync(settings["Regulation:File"]!, regulation);
        }

        more?.Invoke(settings);
        var town = new Town(talks, clock, folder, settings, build);
        await town.Start();
        return town;
    }

    /// <summary>A folder of this town alone.</summary>
    public string Folder => _folder;

    public string Database => _settings["ConnectionStrings:Mcu"]!;

    /// <summary>Reads what waits and commits it; nothing is acknowledged before the next reading, and nothing is sent.</summary>
    public async Task<int> Reads()
    {
        var read = 0;
        foreach (var messenger in Messengers)
        {
            read += await messenger.Read(Services);
        }

        return read;
    }

    /// <summary>Sends what may leave at this moment.</summary>
    public async Task<DateTimeOffset?> Sends()
    {
        var next = await Services.GetRequiredService<OutboxDispatcher>().Drain(CancellationToken.None);
        await Look();
        return next;
    }

    private async Task Look()
    {
        foreach (var messenger in Messengers)
        {
            await messenger.Look();
        }
    }

    /// <summary>Another process of the same program over the same database.</summary>
    public async Task<WebApplication> Neighbour(string process)
    {
        var app = Build(process);
        await Startup.Prepare(app.Services);
        return app;
    }

    /// <summary>The program dies and is started again over the same database; nothing in its memory survives.</summary>
    public async Task Restart()
    {
        await _app.DisposeAsync();
        await Start();
    }

    /// <param name="messenger">Which of several; the first unless said.</param>
    public Voice Resident(long id = 5, string name = "Пётр", IMessenger? messenger = null) =>
        new(this, (messenger ?? Messenger).Person(id, name, null), messenger);

    /// <summary>One of the messengers of this town.</summary>
    public T In<T>()
        where T : IMessenger => Messengers.OfType<T>().Single();

    /// <summary>A member of staff in their own chat with the bot.</summary>
    public Voice Clerk(long id, string name) => new(this, Messenger.Person(id, name.Split(' ')[0], name.Split(' ').ElementAtOrDefault(1)));

    public Voice Admin() => Clerk(1001, "Ольга Смирнова");

    /// <summary>The same person speaking in the staff chat.</summary>
    public Voice InGroup(Voice person) => new(this, Messenger.InStaffChat(person.Actor));

    /// <summary>The same person in the topic of an appeal in the staff chat.</summary>
    public Voice InTopic(Voice person, int topic) => new(this, ((TelegramTown)Messenger).InTopic(person.Actor, topic));

    /// <summary>Invites somebody as an administrator would, by a code, and lets them come in.</summary>
    public async Task<Voice> Hire(long id, string name, string role, string unit = "")
    {
        var admin = Admin();
        await admin.Says($"/invite {role} {unit}".TrimEnd());
        var code = admin.Finds("[A-Z0-9]{4}-[A-Z0-9]{4}");
        var person = Clerk(id, name);
        await person.Says(code);
        return person;
    }

    /// <summary>
    /// A new resident writes, consents and sends: an appeal is registered. Numbers count from 1 in the order of the calls.
    /// </summary>
    public async Task<Voice> Registers(long residentId = 5, string words = "Яма на дороге, ул. Ленина, 5, машины объезжают по тротуару")
    {
        var resident = Resident(residentId, "Пётр");
        await resident.Says(words);
        await resident.Presses("Согласен");
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-");
        return resident;
    }

    /// <summary>
    /// Everything that can happen now happens: updates are read, messages sent, waits of the messenger's limits waited for.
    /// </summary>
    public async Task Settle()
    {
        var outboxDispatcher = Services.GetRequiredService<OutboxDispatcher>();
        for (var turn = 0; turn < 500; turn++)
        {
            var read = await Reads();
            var next = await Soon(outboxDispatcher.Drain(CancellationToken.None));
            if (read > 0 || await Importer.Step(CancellationToken.None))
            {
                continue;
            }

            if (next is not { } at || at - Clock.GetUtcNow() > TimeSpan.FromMinutes(5))
            {
                await Look();
                NoFaults();
                Messengers.ToList().ForEach(messenger => messenger.Check());
                return;
            }

            Clock.Advance(at > Clock.GetUtcNow() ? at - Clock.GetUtcNow() : TimeSpan.FromMilliseconds(50));
        }

        throw new InvalidOperationException("The town does not come to rest.");
    }

    /// <summary>Whether this test means the program to log errors.</summary>
    public bool FaultsExpected { get; set; }

    /// <summary>A courier that does not come home is a fault to be seen at once, not after the runner's patience.</summary>
    private async Task<T> Soon<T>(Task<T> task)
    {
        try
        {
            return await task.WaitAsync(TimeSpan.FromSeconds(20));
        }
        catch (TimeoutException)
        {
            NoFaults();
            throw;
        }
    }

    private void NoFaults()
    {
        lock (Log)
        {
            if (!FaultsExpected && Log.FirstOrDefault(line => line.StartsWith("Error", StringComparison.Ordinal)) is { } fault)
            {
                throw new InvalidOperationException(fault);
            }
        }
    }

    /// <summary>
    /// Time passes; the clock's own work is done at the end of it, as the round service would, and the courier looks around for what was
    /// held till now.
    /// </summary>
    public async Task Pass(TimeSpan time)
    {
        Clock.Advance(time);
        await StaySignedIn();
        await Services.GetRequiredService<MessageProcessor>().Tick();
        await TakeOver(atStart: false);
        await Settle();
    }

    /// <summary>
    /// Whoever works in a browser looks in each morning, or their session would end; what ends it is tested where sessions are.
    /// </summary>
    private Task StaySignedIn() => Services.GetRequiredService<IMessageProcessor>().Save(async store =>
    {
        foreach (var session in (await store.SettingsUnder(Housekeeping.SessionUsed)).Keys)
        {
            await store.SetSetting(session, Clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        }
    });

    public async Task<T> Look<T>(Func<IStore, Task<T>> look)
    {
        await using var store = Services.GetRequiredService<IStoreFactory>().Open();
        return await look(store);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var messenger in Messengers)
        {
            await messenger.DisposeAsync();
        }

        await Servers.Drop(Database);
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Start()
    {
        _app = Build();
        await Startup.Prepare(_app.Services);
        foreach (var messenger in Messengers)
        {
            await messenger.Begin(_app);
            await messenger.Introduce(Services);
        }

        await TakeOver(atStart: true);
    }

    private WebApplication Build(string? process = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(_settings);
        builder.Configuration.AddInMemoryCollection([new("Courier:Process", process ?? "town")]);
        builder.Logging.ClearProviders().AddProvider(new ListLogger(Log));
        builder.AddMcu();
        builder.Services.AddSingleton<TimeProvider>(Clock);
        Messenger.Prepare(builder);
        _build?.Invoke(builder);
        return builder.Build();
    }

    /// <summary>What the courier's service does at its start.</summary>
    private Task TakeOver(bool atStart) => Services.GetRequiredService<OutboxWorker>().TakeOver(atStart, CancellationToken.None);
}
