using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Mcu.Bots.Channels.Max;

/// <summary>What one long poll brought: updates, and where the next poll begins.</summary>
internal sealed record Polled(UpdateBatch Batch, long? Marker);

/// <summary>Where bytes are to be sent; for films and sound the token of the file comes with the address already.</summary>
internal sealed record UploadAddress(string Url, string? Token);

/// <summary>The methods of the platform that we use. Every call ends in an <see cref="MaxResult{T}"/>.</summary>
internal sealed class MaxClient(MaxTransport wire)
{
    /// <summary>What we read or knowingly pass over; always said, since the platform would else send whatever comes to be.</summary>
    public static readonly IReadOnlyList<string> UpdateTypes =
    [
        "message_created", "message_edited", "message_removed", "message_callback", "bot_started", "bot_stopped",
        "bot_added", "bot_removed",
        "dialog_removed", "dialog_cleared", "dialog_muted", "dialog_unmuted", "user_added", "user_removed", "chat_title_changed",
        "comment_created", "comment_edited", "comment_removed", "bot_admin_permissions_changed",
    ];

    /// <summary>Sharp enough to see a house number, small enough to be opened on a telephone; then the next best.</summary>
    private static readonly string[] Sizes = ["mp4_720", "mp4_480", "mp4_1080", "mp4_360", "mp4_240", "mp4_144"];
    private static readonly MaxJson Json = MaxJson.Plain;

    /// <summary>Who the bot is: its id and its public name.</summary>
    public Task<MaxResult<(long Id, string? Name)>> GetMe(CancellationToken stop) =>
        wire.Call(HttpMethod.Get, "/me", null, me => (me.NeedNumber("user_id"), me.Words("username")), stop);

    public Task<MaxResult<Polled>> GetUpdates(long? marker, int limit, int timeoutSeconds, CancellationToken stop)
    {
        var from = marker is { } at ? $"&marker={Text(at)}" : "";
        var path = $"/updates?limit={Text(limit)}&timeout={Text(timeoutSeconds)}&types={string.Join(',', UpdateTypes)}{from}";
        return wire.Poll(path, TimeSpan.FromSeconds(timeoutSeconds) + MaxTransport.OverLongPoll, stop);
    }

    /// <summary>The addresses that the platform calls, and for which kinds of updates.</summary>
    public Task<MaxResult<IReadOnlyDictionary<string, IReadOnlySet<string>>>> GetSubscriptions(CancellationToken stop) =>
        wire.Call(HttpMethod.Get, "/subscriptions", null, SubscriptionsIn, stop);

    public Task<MaxResult<string?>> Subscribe(string url, string secret, CancellationToken stop) =>
        Call(HttpMethod.Post, "/subscriptions", new Subscription(url, UpdateTypes, secret), Json.Subscription, stop);

    public Task<MaxResult<string?>> Unsubscribe(string url, CancellationToken stop) =>
        wire.Call(HttpMethod.Delete, $"/subscriptions?url={Uri.EscapeDataString(url)}", null, Nothing, stop);

    public Task<MaxResult<string?>> SetCommands(IReadOnlyList<BotCommand> commands, CancellationToken stop) =>
        Call(HttpMethod.Patch, "/me/commands", new BotCommands(commands), Json.BotCommands, stop);

    /// <param name="chat">A person's id, or a group's, which is negative.</param>
    /// <returns>The id of the message.</returns>
    public Task<MaxResult<string?>> Send(long chat, NewMessage message, CancellationToken stop) =>
        Call(HttpMethod.Post, $"/messages?{(chat < 0 ? "chat_id" : "user_id")}={Text(chat)}&disable_link_preview=true", message,
        Json.NewMessage, stop);

    public Task<MaxResult<string?>> Edit(string messageId, NewMessage message, CancellationToken stop) =>
        Call(HttpMethod.Put, $"/messages?message_id={Uri.EscapeDataString(messageId)}", message, Json.NewMessage, stop);

    public Task<MaxResult<string?>> AnswerPress(string press, string note, CancellationToken stop) =>
        Call(HttpMethod.Post, $"/answers?callback_id={Uri.EscapeDataString(press)}", new CallbackAnswer(note), Json.CallbackAnswer, stop);

    /// <returns>The id of the comment.</returns>
    public Task<MaxResult<string?>> Comment(string post, NewComment comment, CancellationToken stop) =>
        Call(HttpMethod.Post, $"/messages/{Uri.EscapeDataString(post)}/comments", comment, Json.NewComment, stop);

    public Task<MaxResult<string?>> RemoveComment(string post, string comment, CancellationToken stop) => wire.Call(
        HttpMethod.Delete, $"/messages/{Uri.EscapeDataString(post)}/comments?comment_id={Uri.EscapeDataString(comment)}",
        null, Nothing, stop);

    /// <summary>A message as it stands now, with fresh addresses of its files.</summary>
    public Task<MaxResult<JsonElement>> GetMessage(string messageId, CancellationToken stop) =>
        wire.Call(HttpMethod.Get, $"/messages/{Uri.EscapeDataString(messageId)}", null, message => message, stop);

    /// <summary>Where the bytes of a film are; null when the platform does not say.</summary>
    public Task<MaxResult<string?>> GetVideo(string token, CancellationToken stop) =>
        wire.Call(HttpMethod.Get, $"/videos/{Uri.EscapeDataString(token)}", null, VideoUrl, stop);

    /// <summary>The first of three steps: where to send the bytes of a file.</summary>
    public Task<MaxResult<UploadAddress>> RequestUpload(string type, CancellationToken stop) => wire.Call(
        HttpMethod.Post, $"/uploads?type={type}", null,
        to => new UploadAddress(to.Words("url") ?? throw new BrokenUpdateException("url"), to.Words("token")), stop);

    private Task<MaxResult<string?>> Call<T>(HttpMethod method, string path, T body, JsonTypeInfo<T> type, CancellationToken stop) =>
        wire.Call(method, path, JsonSerializer.SerializeToUtf8Bytes(body, type), MessageId, stop);

    private static string? MessageId(JsonElement answer) => answer.Find("message")?.Find("body")?.Words("mid");

    private static string? Nothing(JsonElement answer) => null;

    private static IReadOnlyDictionary<string, IReadOnlySet<string>> SubscriptionsIn(JsonElement answer) =>
        (answer.Find("subscriptions")?.Items() ?? [])
            .Where(one => one.Words("url") is not null)
            .GroupBy(one => one.Words("url")!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => TypesIn(same.First()), StringComparer.Ordinal);

    /// <summary>No list means all kinds.</summary>
    private static IReadOnlySet<string> TypesIn(JsonElement subscription) => subscription.Find("update_types") is { } types
        ? types.Items().Where(type => type.ValueKind == JsonValueKind.String).Select(type => type.GetString()!)
        .ToHashSet(StringComparer.Ordinal)
        : UpdateTypes.ToHashSet(StringComparer.Ordinal);

    private static string? VideoUrl(JsonElement video) =>
        Sizes.Select(size => video.Find("urls")?.Words(size)).FirstOrDefault(url => url is not null);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
