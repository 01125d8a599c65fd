using Mcu.Bots.Channels.Max;
using Mcu.Fakes;
using Mcu.Fakes.Max;
using Mcu.Workflow.Messaging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mcu.Bots.Tests.Channels.Max;

/// <summary>The channel by itself, as it is set up, with a fake platform and a clock that is moved by hand.</summary>
internal sealed class MaxHouse : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private long _outbox;

    private MaxHouse(MaxFake max, ManualClock clock, ILoggerProvider? log)
    {
        (Max, Clock) = (max, clock);
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Max:Token", max.Token), new("Max:ApiUrl", max.Url)]).Build();
        _services = new ServiceCollection()
            .AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(log ?? new World.ListLogger([])))
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton<IChannel, Elsewhere>()
            .AddMax(settings)
            .BuildServiceProvider();
    }

    public MaxFake Max { get; }
    public ManualClock Clock { get; }
    public MaxChannel Channel => _services.GetRequiredService<MaxChannel>();
    public MaxPosts Posts => _services.GetRequiredService<MaxPosts>();
    public MaxClient Client => _services.GetRequiredService<MaxClient>();

    public static async Task<MaxHouse> Open(ILoggerProvider? log = null)
    {
        var clock = new ManualClock();
        var house = new MaxHouse(await MaxFake.Start(new MaxFakeOptions { Time = clock }), clock, log);
        house.Max.User(5, "Анна");
        return house;
    }

    public Task<DeliveryResult> Sends(Content content, long to = 5, string? regarding = null) =>
        Channel.Send(new OutgoingMessage(OutboxKind.Send, $"{to}", content, null, regarding, ++_outbox), CancellationToken.None);

    /// <summary>The courier tries the same row again.</summary>
    public Task<DeliveryResult> SendsAgain(Content content) =>
        Channel.Send(new OutgoingMessage(OutboxKind.Send, "5", content, null, null, _outbox), CancellationToken.None);

    public Task<DeliveryResult> Edits(string? message, Content content) =>
        Channel.Send(new OutgoingMessage(OutboxKind.Edit, "5", content, message, null, ++_outbox), CancellationToken.None);

    public Task<DeliveryResult> Answers(string press, string note) =>
        Channel.Send(new OutgoingMessage(OutboxKind.PressAnswer, "5", new Content(note), null, press, ++_outbox), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Max.DisposeAsync();
    }

    /// <summary>Another channel, whose files are to be sent on; «gone» is gone.</summary>
    private sealed class Elsewhere : IChannel
    {
        public string Name => "web";
        public IdForm Ids => new("1", _ => true, "1", _ => true);
        public ChannelLimits Limits => ChannelLimits.None;
        public Task<DeliveryResult> Send(OutgoingMessage message, CancellationToken stop) => throw new NotSupportedException();

        public Task<Stream?> OpenFile(FileRef file, CancellationToken stop) =>
            Task.FromResult<Stream?>(file.Id == "gone"
            ? null : new MemoryStream(System.Text.Encoding.UTF8.GetBytes("bytes of " + file.Id)));

        public string? LinkWith(string code) => null;
    }
}
