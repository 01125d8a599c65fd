namespace Mcu.Fakes.Telegram;

/// <summary>
/// A Bot API server of our own: real HTTP for the bot, and a people's side (<see cref="User"/>, <see cref="Group"/>) for the test.
/// </summary>
public sealed partial class TelegramFake : IAsyncDisposable
{
    private readonly TelegramFakeOptions _options;
    private readonly World _world;
    private readonly Webhook _webhook;
    private readonly Polling _polling;
    private readonly CommandMenus _menus = new();
    private readonly Faults _faults = new("getUpdates");
    private readonly BotHandler _handler;
    private readonly FakeServer _server;

    private TelegramFake(TelegramFakeOptions options)
    {
        _options = options;
        var updates = new UpdateQueue(options.KeepHistory);
        _world = new World(options, updates);
        _webhook = new Webhook(updates, options);
        _polling = new Polling(_world, () => _webhook.Target is not null);
        var webhookMethods = new WebhookMethods(_world, _webhook)
        {
            OnSet = () => _polling.Interrupt(ApiError.Conflict("terminated by setWebhook request")),
        };
        _handler = new BotHandler(_world, new BotMethods(_world, webhookMethods, _menus), _polling, _faults);
        _server = new FakeServer(_handler.Serve, options.Port);
    }

    /// <summary>Where the bot sends its requests instead of api.telegram.org; without a slash at the end.</summary>
    public string Url => _server.Url.GetLeftPart(UriPartial.Authority);

    public string Token => _options.Token;

    public static Task<TelegramFake> Start(TelegramFakeOptions? options = null) => Start(options, pages: null);

    /// <summary>A person; asked again with the same id, the same person.</summary>
    public FakeUser User(long id, string firstName = "Иван", string? lastName = null, string? username = null) =>
        _world.User(id, firstName, lastName, username);

    /// <summary>A group that the bot is already in; an id from -1000000000000 down is a supergroup's.</summary>
    public FakeGroup Group(long id, string title = "Группа", params FakeUser[] members)
    {
        if (id >= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(id), id, "The id of a group is negative");
        }

        return ((FakeGroup)_world.Chats.GetOrAdd(id, _ => new FakeGroup(_world, id, title))).With(members);
    }

    /// <summary>A channel; link a group to it with <see cref="FakeGroup.Discusses"/>.</summary>
    public FakeChannel Channel(long id, string title, string? username = null) =>
        (FakeChannel)_world.Chats.GetOrAdd(id, _ => new FakeChannel(_world, id, title) { Username = username });

    public async ValueTask DisposeAsync()
    {
        _faults.Release();
        _webhook.Dispose();
        _polling.Interrupt();
        await _server.DisposeAsync();
    }

    internal static async Task<TelegramFake> Start(TelegramFakeOptions? options, Action<TelegramFake, WebApplication>? pages)
    {
        var fake = new TelegramFake(options ?? new TelegramFakeOptions());
        await fake._server.Start(app => pages?.Invoke(fake, app));
        return fake;
    }
}
