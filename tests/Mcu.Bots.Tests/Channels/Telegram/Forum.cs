using Mcu.Bots.Channels.Telegram;
using Mcu.Bots.Tests.World;
using Mcu.Fakes.Telegram;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mcu.Bots.Tests.Channels.Telegram;

/// <summary>
/// The channel as it is set up, over HTTP against the fake, with a desk that only remembers: a page with its channel and its discussion.
/// </summary>
internal sealed class Forum : IAsyncDisposable
{
    public const long Page = -1_000_000_005_000;
    private readonly ServiceProvider _services;

    private Forum(TelegramFake fake, DeskInMemory desk, LoggedLines log, ServiceProvider services) =>
        (Fake, Desk, Log, _services) = (fake, desk, log, services);

    public TelegramFake Fake { get; }
    public DeskInMemory Desk { get; }
    public LoggedLines Log { get; }
    public FakeGroup Group => (FakeGroup)Fake.Chat(Page);
    public FakeChannel Town => Group.Channel!;
    public IChannel Channel => _services.GetRequiredService<TelegramChannel>();
    public IncomingMessage Last => Desk.All.Last();

    /// <param name="prepare">What is so before the program starts.</param>
    public static async Task<Forum> Open(Action<FakeGroup>? prepare = null, bool linked = true, bool readsGroups = true)
    {
        var (fake, desk, log) = (await TelegramFake.Start(new TelegramFakeOptions { ReadsGroups = readsGroups }),
            new DeskInMemory(), new LoggedLines());
        var group = fake.Group(Page, "Обсуждение");
        if (linked)
        {
            group.Discusses(fake.Channel(-1_000_000_006_000, "Город официально", "gorod"));
        }

        prepare?.Invoke(group);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Telegram:Token", fake.Token), new("Telegram:ApiUrl", fake.Url), new("Telegram:Discussions:0", $"{Page}"),
        ]).Build();
        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(log));
        services.AddSingleton(TimeProvider.System).AddSingleton(ShippedMunicipality.Current()).AddSingleton<IMessageProcessor>(desk)
            .AddTelegram(configuration);
        var forum = new Forum(fake, desk, log, services.BuildServiceProvider());
        await forum.Introduces();
        return forum;
    }

    public Task Introduces() => _services.GetRequiredService<TelegramInitializer>().Once(CancellationToken.None);

    public Task Reads() => _services.GetRequiredService<TelegramPolling>().PollOnce(CancellationToken.None, 0);

    /// <summary>Somebody writes under a post, and the program reads it.</summary>
    public async Task<int> Comments(FakeUser user, string text, int under, FakeChat? saidAs = null)
    {
        var id = await user.Says(text, Group, under, saidAs: saidAs);
        await Reads();
        return id;
    }

    public Task<DeliveryResult> Send(OutboxKind kind, string text, string? regarding, string? chat = null) =>
        Channel.Send(new OutgoingMessage(kind, chat ?? $"{Page}", new Content(text), null, regarding, 1), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Fake.DisposeAsync();
    }
}
