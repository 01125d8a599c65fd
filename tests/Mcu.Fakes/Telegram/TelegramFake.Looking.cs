namespace Mcu.Fakes.Telegram;

/// <summary>What a test may look at.</summary>
public sealed partial class TelegramFake
{
    /// <summary>Every accepted send and edit in order; a snapshot.</summary>
    public IReadOnlyList<FakeSent> Sent => _world.Sent.Since(0);

    /// <summary>How many sends and edits were accepted; counted without history too.</summary>
    public long SentCount => _world.Sent.Count;

    /// <summary>Called at every accepted send and edit, on the server's thread.</summary>
    public Action<FakeSent>? OnSent
    {
        get => _world.Sent.Listener;
        set => _world.Sent.Listener = value;
    }

    public IReadOnlyList<FakeCallbackAnswer> CallbackAnswers => _world.Callbacks.Answers;

    /// <summary>By scope: <c>default</c>, <c>all_private_chats</c>, <c>chat:5</c>; <c>/ru</c> behind when a language was given.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FakeCommand>> CommandMenus => _menus.All;

    /// <summary>Requests with the right token, by method, refused ones too.</summary>
    public IReadOnlyDictionary<string, int> Requests => _handler.Requests;

    /// <summary>Fields the bot has sent that its method does not have, as <c>sendMessage.txt</c>; the real server ignores them.</summary>
    public IReadOnlyCollection<string> UnknownFields => _handler.UnknownFields;

    /// <summary>How often the bot was answered 429 for being too quick or for not waiting.</summary>
    public int RateViolations => _world.Limiter.Violations;

    public IReadOnlyList<FakeDelivery> Deliveries => _webhook.Deliveries;

    /// <summary>Updates that the bot has not confirmed.</summary>
    public int PendingUpdates => _world.Updates.Count;

    /// <summary>Requests held by <see cref="HangNext"/>.</summary>
    public int HeldRequests => _faults.Held;

    /// <summary>Whether a getUpdates stands waiting at this moment.</summary>
    public bool PollWaits => _polling.Waits;

    public FakeChat Chat(long chatId) => _world.Chats.TryGetValue(chatId, out var chat)
        ? chat
        : throw new InvalidOperationException($"There is no chat {chatId}. There are: {string.Join(", ", _world.Chats.Keys)}");

    /// <summary>Waits in real time until the bot has sent what is looked for; asks again at every send and edit.</summary>
    public async Task WaitUntil(Func<bool> condition, TimeSpan? within = null)
    {
        if (!await _world.Sent.Changed.Until(condition, within ?? TimeSpan.FromSeconds(5)))
        {
            throw new TimeoutException($"It has not come true. Sent: {SentCount}, updates waiting: {PendingUpdates}");
        }
    }

    /// <summary>Waits in real time until every update is confirmed.</summary>
    public async Task WaitUntilConfirmed(TimeSpan? within = null)
    {
        if (!await _world.Updates.Changed.Until(() => PendingUpdates == 0, within ?? TimeSpan.FromSeconds(5)))
        {
            throw new TimeoutException($"{PendingUpdates} updates are still not confirmed");
        }
    }
}
