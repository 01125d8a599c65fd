using System.Text.Json.Nodes;

namespace Mcu.Fakes.Vk;

/// <summary>
/// A VK of our own: real HTTP for the community's bot, strict by the published schema, and a people's side (<see cref="User"/>,
/// <see cref="Conversation"/>) for the test.
/// </summary>
public sealed class VkFake : IAsyncDisposable
{
    /// <summary>So often the Callback API calls with an event before it gives up.</summary>
    public const int CallbackAttempts = VkCallbackServer.Attempts;

    private readonly VkFakeOptions _options;
    private readonly VkWorld _world;
    private readonly Faults _faults = new(VkLongPoll.Name);
    private readonly VkCallbackServer _callback;
    private readonly VkLongPoll _longPoll;
    private readonly VkHandler _handler;
    private readonly FakeServer _server;

    private VkFake(VkFakeOptions options)
    {
        _options = options;
        _world = new VkWorld(options);
        _callback = new VkCallbackServer(_world);
        _longPoll = new VkLongPoll(_world);
        var uploads = new VkUploadServer(_world);
        _handler = new VkHandler(_world, new VkMethods(_world, uploads), uploads, _longPoll, _faults);
        _server = new FakeServer(_handler.Serve, options.Port);
    }

    /// <summary>Where the bot sends its requests instead of api.vk.ru; without a slash at the end.</summary>
    public string Url => _world.Url;
    public string Token => _options.Token;
    public string PageToken => _options.PageToken;
    public long GroupId => _options.GroupId;

    /// <summary>The community's pages, where people comment (<see cref="FakeVkUser.Comments"/>).</summary>
    public FakeVkPage Page => _world.Page;

    /// <summary>Events show so many attachments of a message and say that it is cropped, where it has more; null shows all.</summary>
    public int? MostAttachmentsShown
    {
        get => _world.MostAttachmentsShown;
        set => _world.MostAttachmentsShown = value;
    }

    /// <summary>Messages are given to nobody who asks for them.</summary>
    public bool HidesMessages
    {
        get => _world.HidesMessages;
        set => _world.HidesMessages = value;
    }

    /// <summary>Every accepted send and edit in order; a snapshot.</summary>
    public IReadOnlyList<FakeSent> Sent => _world.Sent.Since(0);
    public IReadOnlyList<FakeVkNote> Notes => _world.Presses.Answers;

    /// <summary>Requests that the published schema or the platform's fixed limits do not allow. No test may pass with one.</summary>
    public IReadOnlyCollection<string> Violations => _world.Violations;

    /// <summary>How often a key was answered 6 for being too quick.</summary>
    public int RateViolations => _world.RateViolations;

    /// <summary>Requests by method, refused ones too.</summary>
    public IReadOnlyDictionary<string, int> Requests => _handler.Requests;

    /// <summary>The kinds of events that the bot has asked for.</summary>
    public IReadOnlyCollection<string> EventsOn => _world.Queue.On;

    /// <summary>Events that no poll has read past.</summary>
    public int Unread => _world.Queue.After(_longPoll.Read);
    public int HeldRequests => _faults.Held;
    public IReadOnlyList<FakeVkDelivery> Deliveries => _callback.Deliveries;

    public static async Task<VkFake> Start(VkFakeOptions? options = null)
    {
        var fake = new VkFake(options ?? new VkFakeOptions());
        await fake._server.Start();
        fake._world.Url = fake._server.Url.GetLeftPart(UriPartial.Authority);
        return fake;
    }

    /// <summary>A person; asked again with the same id, the same person.</summary>
    public FakeVkUser User(long id, string firstName = "Иван", string lastName = "") => _world.User(id, firstName, lastName);

    /// <summary>A conversation that the community is in; its number begins at 2000000001.</summary>
    public FakeVkChat Conversation(long id, string title = "Беседа") => id > VkWorld.FirstConversation
        ? _world.Chats.GetOrAdd(id, _ => new FakeVkChat(id, title))
        : throw new ArgumentOutOfRangeException(nameof(id), id, "The numbers of conversations begin at 2000000001");

    public FakeVkChat Chat(long id) => _world.Chats[id];

    /// <summary>The community is put out of the conversation.</summary>
    public void PutOut(FakeVkChat conversation) => conversation.Barrier = () => new VkError(917, "You don't have access to this chat");

    /// <summary>The next requests are not carried out: 5xx is a gateway's page, any other number the API's error.</summary>
    public void FailNext(int n = 1, int code = 10, string? method = null) => _faults.Order(FaultKind.Fail, n, code, method);

    /// <summary>The next requests stand until <see cref="ReleaseHung"/>, and are carried out then.</summary>
    public void HangNext(int n = 1, string? method = null) => _faults.Order(FaultKind.Hang, n, method: method);

    public void ReleaseHung() => _faults.Release();

    /// <summary>The next requests are carried out, but the connection breaks before the answer.</summary>
    public void LoseAnswers(int n = 1, string? method = null) => _faults.Order(FaultKind.LoseAnswer, n, method: method);

    public void DropConnections() => _server.DropConnections();

    /// <summary><c>failed</c> 1: what has come so far and was not read cannot be had any more.</summary>
    public void ForgetEvents() => _world.Queue.Forget();

    /// <summary><c>failed</c> 2.</summary>
    public void ExpireKey() => _world.Queue.ExpireKey();

    /// <summary><c>failed</c> 3.</summary>
    public void LosePlace() => _world.Queue.Lose();

    /// <summary>An event as the test writes it. Returns its id.</summary>
    public string Happens(string type, string body) => _world.Happens(type, JsonNode.Parse(body)!.AsObject());

    /// <summary>A whole update, unknown or broken.</summary>
    public void Raw(string update) => _world.Queue.AddRaw(update);

    /// <summary>The next polls are answered with this, whatever has happened.</summary>
    public void GarblePolls(int n, string answer) => Enumerable.Range(0, n).ToList().ForEach(_ => _longPoll.Garbled.Enqueue(answer));

    public void Delete(FakeVkMessage message) => message.Deleted = true;

    /// <summary>Sets the Callback API up; the address must answer the confirmation.</summary>
    public Task<bool> ConfirmCallback(Uri url, string code, string? secret) => _callback.Confirm(url, code, secret);

    /// <summary>Calls with what has happened since; returns how many events that were.</summary>
    public Task<int> DeliverCallbacks() => _callback.Deliver();

    /// <summary>Calls once more with an event that was accepted before.</summary>
    public Task Redeliver(FakeVkDelivery delivery) => _callback.Deliver(delivery.Body);

    public async ValueTask DisposeAsync()
    {
        _faults.Release();
        _callback.Dispose();
        await _server.DisposeAsync();
    }
}
