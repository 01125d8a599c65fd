using System.Globalization;
using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>
/// The methods of the platform's API that we use. Every call ends in a <see cref="VkResult{T}"/>. The key goes in the body, so no address
/// holds it.
/// </summary>
internal sealed class VkClient(VkTransport wire, VkSettings settings)
{
    /// <summary>What we read of the community's events; the platform sends only what was asked for.</summary>
    public static readonly IReadOnlyList<string> Events =
    [
        "message_new", "message_edit", "message_event", "message_allow", "message_deny", "wall_post_new", "group_change_settings",
        "wall_reply_new", "wall_reply_edit", "wall_reply_delete", "wall_reply_restore",
        "photo_comment_new", "photo_comment_edit", "photo_comment_delete", "photo_comment_restore",
        "video_comment_new", "video_comment_edit", "video_comment_delete", "video_comment_restore",
    ];

    private static readonly TimeSpan OverLongPoll = TimeSpan.FromSeconds(15);
    private static readonly VkJson Json = VkJson.Plain;

    /// <summary>The number of the community that the key belongs to.</summary>
    public Task<VkResult<long>> GetOwnGroup(CancellationToken stop) => wire.Call("groups.getById", [], OwnGroup, stop);

    public Task<VkResult<long>> SetLongPollSettings(CancellationToken stop) => wire.Call(
        "groups.setLongPollSettings",
        [new("group_id", Text(settings.Group)), new("enabled", "1"), new("api_version", VkTransport.Version),
            .. Events.Select(e => KeyValuePair.Create(e, "1"))],
        _ => 0L,
        stop);

    public Task<VkResult<VkPollServer>> GetLongPollServer(CancellationToken stop) =>
        wire.Call("groups.getLongPollServer", [new("group_id", Text(settings.Group))], VkPollServer.Of, stop);

    /// <summary>Waits for events after <paramref name="ts"/>.</summary>
    public Task<VkResult<UpdateBatch>> Poll(VkPollServer server, string ts, int waitSeconds, CancellationToken stop) => wire.Get(
        $"{server.Address}?act=a_check&key={Uri.EscapeDataString(server.Key)}&ts={Uri.EscapeDataString(ts)}&wait={Text(waitSeconds)}",
        TimeSpan.FromSeconds(waitSeconds) + OverLongPoll,
        answer => UpdateBatch.Read(answer, "updates"),
        stop);

    /// <returns>The message's number within its chat: the one that edits, replies and presses speak of.</returns>
    public Task<VkResult<long>> Send(VkMessage message, CancellationToken stop) =>
        wire.Call("messages.send", FieldsOf(message), VkMessage.NumberIn, stop);

    public Task<VkResult<long>> Edit(long peer, long message, string text, string keyboard, CancellationToken stop) => wire.Call(
        "messages.edit",
        [
            new("peer_id", Text(peer)), new("cmid", Text(message)), new("message", text), new("keyboard", keyboard),
            new("dont_parse_links", "1"), new("disable_mentions", "1"),
        ],
        _ => 0L,
        stop);

    /// <summary>The words of a message; null when it is gone.</summary>
    public Task<VkResult<string?>> GetText(long peer, long message, CancellationToken stop) => wire.Call(
        "messages.getByConversationMessageId",
        [new("peer_id", Text(peer)), new("conversation_message_ids", Text(message))],
        found => (found.Find("items")?.Items() ?? []).Select(item => item.Words("text")).FirstOrDefault(),
        stop);

    /// <summary>A message as it stands in its chat, whole; null when it is gone.</summary>
    public Task<VkResult<JsonElement?>> GetMessage(long peer, long message, CancellationToken stop) => wire.Call(
        "messages.getByConversationMessageId",
        [new("peer_id", Text(peer)), new("conversation_message_ids", Text(message))], FirstItem, stop);

    /// <summary>The same by its number over all chats.</summary>
    public Task<VkResult<JsonElement?>> GetMessage(long id, CancellationToken stop) =>
        wire.Call("messages.getById", [new("message_ids", Text(id))], FirstItem, stop);

    /// <param name="note">Slides over the chat; none only stops the blinking.</param>
    public Task<VkResult<long>> AnswerEvent(long peer, long user, string press, string note, CancellationToken stop) => wire.Call(
        "messages.sendMessageEventAnswer",
        [
            new("event_id", press), new("user_id", Text(user)), new("peer_id", Text(peer)),
            .. note.Length == 0 ? [] : new[]
                { KeyValuePair.Create("event_data", JsonSerializer.Serialize(new Snackbar("show_snackbar", note), Json.Snackbar)) },
        ],
        _ => 0L,
        stop);

    /// <summary>The names of people, by their numbers.</summary>
    public Task<VkResult<IReadOnlyDictionary<long, string>>> GetUsers(IReadOnlyCollection<long> users, CancellationToken stop) =>
        wire.Call("users.get", [new("user_ids", string.Join(',', users.Select(Text)))], NamesIn, stop);

    /// <summary>The names of communities, by their numbers.</summary>
    public Task<VkResult<IReadOnlyDictionary<long, string>>> GetGroups(IReadOnlyCollection<long> groups, CancellationToken stop) =>
        wire.Call("groups.getById", [new("group_ids", string.Join(',', groups.Select(Text)))], TitlesIn, stop);

    private static JsonElement? FirstItem(JsonElement found) =>
        (found.Find("items")?.Items() ?? []).Select(item => (JsonElement?)item.Clone()).FirstOrDefault();

    private static IReadOnlyDictionary<long, string> TitlesIn(JsonElement answer) => (answer.Find("groups") ?? answer).Items()
        .Where(group => group.Number("id") is not null)
        .GroupBy(group => group.NeedNumber("id"))
        .ToDictionary(same => same.Key, same => VisibleText.Line(same.First().Words("name"), 256));

    private static IReadOnlyDictionary<long, string> NamesIn(JsonElement users) => users.Items()
        .Where(user => user.Number("id") is not null)
        .GroupBy(user => user.NeedNumber("id"))
        .ToDictionary(same => same.Key,
        same => VisibleText.Line($"{same.First().Words("first_name")} {same.First().Words("last_name")}", 256));

    /// <summary>Newer versions of the API wrap the list into an object.</summary>
    private static long OwnGroup(JsonElement answer) => (answer.Find("groups") ?? answer).Items().FirstOrDefault().NeedNumber("id");

    private static List<KeyValuePair<string, string>> FieldsOf(VkMessage message)
    {
        // One in a list of peers: only this form answers with the number within the chat.
        List<KeyValuePair<string, string>> fields =
        [
            new("peer_ids", Text(message.Peer)), new("random_id", Text(message.Key)), new("dont_parse_links", "1"),
            new("disable_mentions", "1"),
        ];
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                fields.Add(new(name, value));
            }
        }

        Add("message", message.Text);
        Add("attachment", string.Join(',', message.Attachments));
        Add("lat", message.Place?.Latitude.ToString(CultureInfo.InvariantCulture));
        Add("long", message.Place?.Longitude.ToString(CultureInfo.InvariantCulture));
        Add("keyboard", message.Keyboard);
        Add("forward", message.ReplyTo is { } original
            ? JsonSerializer.Serialize(new ReplyTo(message.Peer, [original], IsReply: true), Json.ReplyTo) : null);
        return fields;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Where the community's events are to be waited for. The key is a secret, so it is not printed.</summary>
internal sealed class VkPollServer(string address, string key, string ts)
{
    public string Address => address;
    public string Key => key;

    /// <summary>The newest event's number.</summary>
    public string Ts => ts;

    public static VkPollServer Of(JsonElement answer) => new(
        answer.Words("server") ?? throw new BrokenUpdateException("server"),
        answer.Words("key") ?? throw new BrokenUpdateException("key"),
        TsIn(answer) ?? throw new BrokenUpdateException("ts"));

    /// <summary>The platform writes it now as words, now as a number.</summary>
    public static string? TsIn(JsonElement answer) => answer.Words("ts") ?? answer.Number("ts")?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A message to be sent.</summary>
/// <param name="Key">The same key sent twice within an hour is one message: the platform drops the second.</param>
internal sealed record VkMessage(long Peer, int Key, string Text)
{
    public IReadOnlyList<string> Attachments { get; init; } = [];
    public Place? Place { get; init; }
    public string? Keyboard { get; init; }
    public long? ReplyTo { get; init; }

    /// <summary>
    /// Made of the outbox row and the part of it, spread over the 31 bits that the platform takes: two rows of the same hour all but never
    /// meet.
    /// Never 0, which would mean no key.
    /// </summary>
    public static int KeyOf(long outboxId, int part) =>
        Math.Max(1, (int)(unchecked((((ulong)outboxId * 32) + (ulong)part) * 0x9E3779B97F4A7C15) >> 33));

    /// <summary>A no may come inside the list, for the one chat that was asked for.</summary>
    public static long NumberIn(JsonElement sent)
    {
        var one = sent.Items().FirstOrDefault();
        return one.Find("error") is { } error
            ? throw new VkRefusalException((int)(error.Number("code") ?? 1), error.Words("description") ?? "")
            : one.NeedNumber("conversation_message_id");
    }
}
