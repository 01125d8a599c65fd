namespace Mcu.Fakes.Max;

/// <summary>
/// A server of MAX of our own: real HTTP for the bot, and a people's side (<see cref="User"/>, <see cref="Group"/>) for the test. A request
/// that the platform's schema does not allow is refused, and thrown at the end of the test.
/// </summary>
public sealed class MaxFake : IAsyncDisposable
{
    private readonly MaxWorld _world;
    private readonly MaxHook _hook;
    private readonly MaxPolls _polls;
    private readonly MaxLimits _limits;
    private readonly MaxMethods _methods;
    private readonly Faults _faults = new(spared: "getUpdates");
    private readonly MaxHandler _handler;
    private readonly FakeServer _server;

    private MaxFake(MaxFakeOptions options)
    {
        _world = new MaxWorld(options);
        _hook = new MaxHook(_world.Feed, options.Time);
        _polls = new MaxPolls(_world, _hook);
        _limits = new MaxLimits(options);
        _methods = new MaxMethods(_world, _hook, _limits);
        _handler = new MaxHandler(_world, _methods, _polls, _limits, _faults);
        _server = new FakeServer((context, _) => _handler.Serve(context), port: 0);
    }

    public string Url => _server.Url.GetLeftPart(UriPartial.Authority);

    public string Token => _world.Options.Token;

    /// <summary>Every accepted send and edit in order; a snapshot.</summary>
    public IReadOnlyList<FakeSent> Sent => _world.Sent;

    public IReadOnlyList<MaxPressAnswer> PressAnswers => _world.Answers;

    public IReadOnlyList<(string Name, string? Description)> Commands => _methods.Commands;

    /// <summary>Requests with the right token by operation, refused ones too.</summary>
    public IReadOnlyDictionary<string, int> Requests => _handler.Requests;

    /// <summary>
    /// What the bot asked that it may not ask; a test that means to do so takes them with <see cref="ForgiveViolations"/>.
    /// </summary>
    public IReadOnlyCollection<string> Violations => _handler.Violations;

    public bool ForgiveViolations { get; set; }

    /// <summary>How often the bot was answered 429 for being too quick or for not waiting.</summary>
    public int RateViolations => _limits.Violations;

    public IReadOnlyList<MaxDelivery> Deliveries => _hook.Deliveries;

    /// <summary>The addresses that are called.</summary>
    public IReadOnlyList<string> Subscriptions => [.. _hook.Subscribers.Select(one => one.Url)];

    /// <summary>The updates about words under posts as a webhook gets them, from the beginning: polls never bring them.</summary>
    public IReadOnlyList<string> CommentUpdates => _world.Feed.OfComments;

    /// <summary>Updates that no poll has acknowledged.</summary>
    public int PendingUpdates => _world.Feed.Pending;

    public bool PollWaits => _polls.Waits;

    public int HeldRequests => _faults.Held;

    public static async Task<MaxFake> Start(MaxFakeOptions? options = null)
    {
        var fake = new MaxFake(options ?? new MaxFakeOptions());
        await fake._server.Start();
        fake._world.Files.Root = fake.Url;
        return fake;
    }

    /// <summary>A person; asked again with the same id, the same person.</summary>
    public MaxUser User(long id, string firstName = "Иван", string? lastName = null) =>
        _world.Users.GetOrAdd(id, _ => new MaxUser(_world, id, firstName, lastName));

    /// <summary>A group that the bot is already in.</summary>
    public MaxChat Group(long id, string title = "Группа") => _world.Groups.GetOrAdd(id, _ => new MaxChat(id, owner: null, title));

    /// <summary>A channel whose administrator the bot is already.</summary>
    public MaxPage Page(long id, string title = "Город") => _world.Pages.GetOrAdd(id, _ => new MaxPage(_world, id, title));

    public MaxFile? File(string token) => _world.Files.Find(token);

    /// <summary>500 comes as JSON, 502 to 504 as the page of a front server. The request is not carried out.</summary>
    public void FailNext(int n = 1, int status = 502, string? operation = null) => _faults.Order(FaultKind.Fail, n, status, operation);

    /// <summary>The next request gets 429; requests before the wait is over get 429 with what remains, and count as violations.</summary>
    public void RetryAfterNext(int seconds, string? operation = null) => _faults.Order(FaultKind.RetryAfter, 1, seconds, operation);

    /// <summary>The next requests stand until <see cref="ReleaseHung"/>, and are carried out then.</summary>
    public void HangNext(int n = 1, string? operation = null) => _faults.Order(FaultKind.Hang, n, method: operation);

    public void ReleaseHung() => _faults.Release();

    /// <summary>The next requests are carried out, but the connection breaks before the answer.</summary>
    public void LoseAnswers(int n = 1, string? operation = null) => _faults.Order(FaultKind.LoseAnswer, n, method: operation);

    /// <summary>The next messages with files are refused: the platform has not looked at them yet.</summary>
    public void NotReadyNext(int n = 1) => _methods.NotReadyNext(n);

    /// <summary>The platform has lost its patience, as after eight hours of calls that failed.</summary>
    public void DropSubscriptions()
    {
        foreach (var url in Subscriptions)
        {
            _hook.Unsubscribe(url);
        }
    }

    public void DropConnections() => _server.DropConnections();

    /// <summary>Ends a waiting poll with what there is: for a clock that stands still.</summary>
    public void Nudge() => _polls.Nudge();

    /// <summary>Queues an update as it is written: unknown or broken.</summary>
    public void Raw(string kind, string json) => _world.Feed.Add(kind, json);

    /// <summary>The newest update comes once more, as after a lost acknowledgement.</summary>
    public void RepeatLastUpdate() => _world.Feed.RepeatLast();

    /// <summary>The bot is thrown out of a group: an update tells it, and it gets 403 from now on.</summary>
    public void Kick(MaxChat group, MaxUser by)
    {
        group.Barrier = () => new MaxRefusal(403, "chat.denied", "bot is not a member of the chat");
        _world.Tell("bot_removed", update => (update["chat_id"], update["user"], update["is_channel"]) = (group.Id, by.Json(), false));
    }

    /// <summary>Waits in real time until this is so.</summary>
    public async Task WaitUntil(Func<bool> condition, TimeSpan? within = null)
    {
        if (!await _world.Feed.Changed.Until(condition, within ?? TimeSpan.FromSeconds(5)))
        {
            throw new TimeoutException(
                $"It has not come true. Sent: {Sent.Count}, deliveries: {string.Join(", ", Deliveries.TakeLast(5))}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _faults.Release();
        _hook.Dispose();
        _polls.Nudge();
        await _server.DisposeAsync();
        if (!ForgiveViolations && Violations.Count > 0)
        {
            throw new InvalidOperationException($"The platform does not allow this:\n{string.Join('\n', Violations)}");
        }
    }
}
