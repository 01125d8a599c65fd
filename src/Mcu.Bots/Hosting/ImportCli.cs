using System.Security.Cryptography;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Imports;
using Mcu.Workflow.Imports.Model;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Settings;
using Mcu.Workflow.Storage;

namespace Mcu.Bots.Hosting;

/// <summary>Loads a file from the command line: the same steps as in a chat, beside the program that works or without it.</summary>
internal sealed class ImportCli(IServiceProvider services)
{
    /// <summary>Jobs of the command line are nobody else's, and its ids are its own.</summary>
    public const string Process = "import";

    private readonly IStoreFactory _registries = services.GetRequiredService<IStoreFactory>();
    private readonly Importer _importer = services.GetRequiredService<Importer>();
    private readonly MessageProcessor _processor = services.GetRequiredService<MessageProcessor>();

    public static async Task Run(string file, TextWriter console)
    {
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, press) => (press.Cancel, _) = (true, stop.CancelAsync());
        var builder = ServiceRegistration.Builder([]);
        builder.Configuration["Courier:Process"] = Process;
        builder.Logging.AddFilter(null, LogLevel.Warning);
        builder.AddMcu();
        await using var app = builder.Build();
        await Startup.Prepare(app.Services, stop.Token);
        await new ImportCli(app.Services).Load(file, console, stop.Token);
    }

    /// <summary>A file that was begun goes on where it was left.</summary>
    /// <exception cref="StartupException">The file cannot be loaded.</exception>
    public async Task Load(string file, TextWriter console, CancellationToken stop)
    {
        var job = await Begin(file, stop);
        try
        {
            for (var shown = ""; await _importer.Step(stop, Process);)
            {
                if (await Words(job) is var words && Head(words) != shown)
                {
                    await console.WriteLineAsync(shown = Head(words));
                }
            }
        }
        catch (OperationCanceledException)
        {
            await console.WriteLineAsync(await Words(job));
            await console.WriteLineAsync(services.GetRequiredService<CurrentMunicipality>().State.Texts.Say("imports.console.stopped"));
            return;
        }

        await console.WriteLineAsync(await Words(job));
        await End(job, console);
    }

    /// <summary>How far it is, in one line; what has been counted is said at the end.</summary>
    private static string Head(string words) => words.Split('\n')[0];

    private TableJob NewJob(string name) => new()
    {
        Id = services.GetRequiredService<CurrentMunicipality>().State.Ids.Next(),
        Kind = TableJobKind.Import,
        Chat = "",
        Process = Process,
        Name = name,
        CreatedAt = services.GetRequiredService<TimeProvider>().GetUtcNow(),
    };

    private async Task<long> Begin(string file, CancellationToken stop)
    {
        var (name, print) = (Path.GetFileName(file), await Fingerprint(file, stop));
        await using (var store = _registries.Open())
        {
            if (await store.BegunTableJob(Process, print) is { } begun)
            {
                return begun.Id;
            }
        }

        var job = NewJob(name);
        await using (var bytes = File.OpenRead(file))
        {
            await services.GetRequiredService<FileFormatDetector>().Keep(job, bytes, stop);
        }

        await _processor.Save(store =>
        {
            store.Add(job);
            return Task.CompletedTask;
        }, stop);
        return job.Id;
    }

    private async Task End(long id, TextWriter console)
    {
        await using var store = _registries.Open();
        var job = (await store.FindTableJob(id))!;
        if (services.GetRequiredService<ImportReport>().PathOf(job) is { } report)
        {
            await console.WriteLineAsync(services.GetRequiredService<CurrentMunicipality>().State.Texts.Say(
                "imports.console.report", ("path", report)));
        }

        if (job.State == TableJobState.Failed)
        {
            throw new StartupException($"import: {job.Why}");
        }
    }

    private async Task<string> Words(long id)
    {
        var words = "";
        await _processor.RunInUnitOfWork(async work => words = ProgressCards.Words(work, (await work.Store.FindTableJob(id))!),
            CancellationToken.None);
        return words;
    }

    private static async Task<string> Fingerprint(string file, CancellationToken stop)
    {
        try
        {
            await using var bytes = File.OpenRead(file);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(bytes, stop));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(new StartupProblem("import", "start.readable-file") { Got = file });
        }
    }
}
