namespace Mcu.Fakes.Telegram;

/// <summary>Troubles to order. Those that name no method spare getUpdates; name <c>getUpdates</c> (or <c>file</c>) to aim at it.</summary>
public sealed partial class TelegramFake
{
    /// <summary>From now on 403; the bot is not told (see <see cref="FakeUser.Blocks"/> for the way people do it).</summary>
    public void BlockedBy(long userId) => Chat(userId).Barrier = () => ApiError.Forbidden("bot was blocked by the user");

    public void Deactivate(long userId) => Chat(userId).Barrier = () => ApiError.Forbidden("user is deactivated");

    /// <summary>The bot is thrown out: an update tells it, and it gets 403 from now on.</summary>
    public void KickFromGroup(long groupId, FakeUser? by = null)
    {
        var group = (FakeGroup)Chat(groupId);
        group.Barrier = () => ApiError.Forbidden($"bot was kicked from the {group.Type} chat");
        var actor = by ?? User(777, "Админ");
        _world.Updates.Add("my_chat_member", groupId, json => MemberJson.Changed(json, group, actor, _world, "member", "kicked"));
    }

    /// <summary>The group becomes a supergroup: two service messages, and sends to the old id get 400 with the new one.</summary>
    public async Task<FakeGroup> MigrateGroup(long oldId, long newId, FakeUser? by = null)
    {
        var old = (FakeGroup)Chat(oldId);
        var fresh = Group(newId, old.Title);
        var actor = by ?? User(777, "Админ");
        fresh.CopyMembers(old);
        old.Barrier = () => ApiError.Migrated(newId);
        await old.Migrates(actor, "migrate_to_chat_id", newId);
        await fresh.Migrates(actor, "migrate_from_chat_id", oldId);
        return fresh;
    }

    /// <summary>500 comes as JSON, 502 to 504 as the page of a front server. The request is not carried out.</summary>
    public void FailNext(int n = 1, int status = 502, string? method = null) => _faults.Order(FaultKind.Fail, n, status, method);

    /// <summary>The next request gets 429; sends before the wait is over get 429 with what remains, and count as violations.</summary>
    public void RetryAfterNext(int seconds, string? method = null) => _faults.Order(FaultKind.RetryAfter, 1, seconds, method);

    /// <summary>The next requests stand until <see cref="ReleaseHung"/>, and are carried out then.</summary>
    public void HangNext(int n = 1, string? method = null) => _faults.Order(FaultKind.Hang, n, method: method);

    public void ReleaseHung() => _faults.Release();

    /// <summary>Waits in real time until so many requests are held.</summary>
    public async Task WaitHeld(int n = 1, TimeSpan? within = null)
    {
        if (!await _faults.Changed.Until(() => HeldRequests >= n, within ?? TimeSpan.FromSeconds(5)))
        {
            throw new TimeoutException($"{HeldRequests} requests are held, {n} were expected");
        }
    }

    /// <summary>The next requests are carried out, but the connection breaks before the answer.</summary>
    public void LoseAnswers(int n = 1, string? method = null) => _faults.Order(FaultKind.LoseAnswer, n, method: method);

    /// <summary>The next requests are carried out, and the message in the answer has a value that no client of today knows.</summary>
    public void AnswerStrangely(int n = 1, string? method = null) => _faults.Order(FaultKind.StrangeAnswer, n, method: method);

    /// <summary>Cuts every connection there is, the waiting poll's too.</summary>
    public void DropConnections() => _server.DropConnections();

    /// <summary>Waits in real time until a getUpdates stands waiting, its timer set.</summary>
    public async Task WaitPoll(TimeSpan? within = null)
    {
        if (!await _world.Updates.Changed.Until(() => PollWaits, within ?? TimeSpan.FromSeconds(5)))
        {
            throw new TimeoutException("no poll is waiting");
        }
    }

    /// <summary>Waits in real time until the webhook was called so often; the wait after a refusal has begun by then.</summary>
    public async Task WaitDeliveries(int n, TimeSpan? within = null)
    {
        if (!await _world.Updates.Changed.Until(() => Deliveries.Count >= n, within ?? TimeSpan.FromSeconds(5)))
        {
            throw new TimeoutException($"The webhook was called {Deliveries.Count} times, {n} were expected");
        }
    }

    /// <summary>Ends a waiting poll with what there is: for a clock that stands still.</summary>
    public void Nudge() => _polling.Interrupt();

    /// <summary>Queues an update as it is written: unknown or broken. It gets an update_id if it has none. Returns the id.</summary>
    public long Raw(string json) => _world.Updates.AddRaw(json);

    /// <summary>Sends an update once more, as after a lost confirmation.</summary>
    public void RepeatUpdate(long updateId) => _world.Updates.Repeat(updateId);

    /// <summary>The id of the newest update, to repeat it.</summary>
    public long LastUpdateId => _world.Updates.LastId;

    /// <summary>Texts of many people at once, to have a queue before a benchmark starts.</summary>
    public void Enqueue(IEnumerable<(long UserId, string Text)> messages)
    {
        foreach (var (userId, text) in messages)
        {
            var user = User(userId, "User");
            _world.Receive(user.Private, user, new Content { Text = text });
        }
    }

    /// <summary>Whole updates at once.</summary>
    public void Enqueue(IEnumerable<string> rawUpdates)
    {
        foreach (var update in rawUpdates)
        {
            Raw(update);
        }
    }
}
