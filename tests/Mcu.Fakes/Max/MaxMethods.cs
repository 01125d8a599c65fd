using System.Globalization;
using System.Text.Json.Nodes;

namespace Mcu.Fakes.Max;

/// <summary>What the methods do, once the request has been found to be a right one.</summary>
internal sealed class MaxMethods(MaxWorld world, MaxHook hook, MaxLimits limits)
{
    private static readonly TimeSpan EditLife = TimeSpan.FromDays(7);
    private readonly MaxCommentMethods _comments = new(world);
    private int _notReady;

    /// <summary>The commands that people see, with their descriptions.</summary>
    public IReadOnlyList<(string Name, string? Description)> Commands { get; private set; } = [];

    /// <summary>The next messages with uploaded files find these not looked at yet.</summary>
    public void NotReadyNext(int times) => Volatile.Write(ref _notReady, times);

    public MaxReply Run(string operation, IQueryCollection query, string tail, JsonObject? body) => operation switch
    {
        "GET /me" => MaxReply.Ok(world.Bot()),
        "PATCH /me/commands" => SetCommands(body!),
        "GET /subscriptions" => MaxReply.Ok(new JsonObject { ["subscriptions"] = new JsonArray([.. hook.Subscribers.Select(Shown)]) }),
        "POST /subscriptions" => Subscribe(body!),
        "DELETE /subscriptions" => hook.Unsubscribe(query["url"]!) ? MaxReply.Success : MaxReply.NotDone("no such subscription"),
        "POST /uploads" => MaxReply.Ok(world.Files.Open(query["type"]!)),
        "POST /messages" => Send(query, body!),
        "PUT /messages" => Edit(query["message_id"]!, body!),
        "GET /messages/{messageId}" => MaxReply.Ok(world.Shown(world.Find(tail) ?? throw MaxRefusal.NotFound("message"))),
        "POST /messages/{messageId}/comments" => _comments.Post(tail, body!),
        "DELETE /messages/{messageId}/comments" => _comments.Remove(tail, query["comment_id"]!),
        "GET /videos/{videoToken}" => Video(tail),
        "POST /answers" => Answer(query["callback_id"]!, body!),
        _ => throw new MaxRefusal(405, "method.not.allowed", operation + " is not served here"),
    };

    private MaxReply SetCommands(JsonObject body)
    {
        Commands = [.. body["commands"]!.AsArray().Select(command => ((string)command!["name"]!, (string?)command["description"]))];
        return MaxReply.Success;
    }

    private MaxReply Subscribe(JsonObject body)
    {
        var url = new Uri((string)body["url"]!);
        if (!url.IsLoopback && (url.Scheme != "https" || !url.IsDefaultPort))
        {
            throw MaxRefusal.Bad("the address must begin with https:// and name no port");
        }

        var types = body["update_types"]?.AsArray().Select(type => (string)type!).ToHashSet(StringComparer.Ordinal);
        hook.Subscribe(new Subscriber((string)body["url"]!, types, (string?)body["secret"], world.Milliseconds));
        return MaxReply.Success;
    }

    private MaxReply Send(IQueryCollection query, JsonObject body)
    {
        var chat = world.Reach(query);
        var attachments = Attached(body["attachments"]);
        var text = (string?)body["text"] ?? "";
        if (text.Length == 0 && attachments.Count == 0)
        {
            throw MaxRefusal.Bad("a message without words and attachments");
        }

        var message = world.Post(chat, from: null, text, attachments, (string?)body["link"]?["mid"] is { } original ? world.Find(original)
            ?? throw MaxRefusal.NotFound("message to answer") : null);
        world.Note("POST /messages", message);
        return MaxReply.Ok(new JsonObject { ["message"] = world.Shown(message) });
    }

    private MaxReply Edit(string id, JsonObject body)
    {
        var message = world.Find(id) is { FromBot: true } ours ? ours : throw MaxRefusal.NotFound("message");
        if (message.Chat.Barrier is { } barrier)
        {
            throw barrier();
        }

        if (!message.Chat.IsGroup && message.Buttons.Count == 0 && world.Options.Time.GetUtcNow() - message.Date > EditLife)
        {
            return MaxReply.NotDone("the message is too old to be edited");
        }

        message.Text = (string?)body["text"] ?? message.Text;
        message.Attachments = body["attachments"] is null ? message.Attachments : Attached(body["attachments"]);
        world.Note("PUT /messages", message);
        return MaxReply.Success;
    }

    private MaxReply Answer(string id, JsonObject body)
    {
        var chat = world.ChatOfPress(id) ?? throw MaxRefusal.NotFound("callback");
        limits.Answer(chat);
        world.Answer(id, (string?)body["notification"]);
        return MaxReply.Success;
    }

    private MaxReply Video(string token)
    {
        var file = world.Files.Find(token) ?? throw MaxRefusal.NotFound("video");
        return MaxReply.Ok(new JsonObject
        {
            ["token"] = token,
            ["urls"] = new JsonObject { ["mp4_480"] = $"{world.Files.Root}/files/{file.Token}" },
            ["width"] = 640,
            ["height"] = 480,
            ["duration"] = 3,
        });
    }

    /// <summary>As people will see them: files by what lies in the store.</summary>
    private JsonArray Attached(JsonNode? asked)
    {
        var shown = new JsonArray();
        foreach (var one in asked?.AsArray() ?? [])
        {
            shown.Add((string)one!["type"]! is "image" or "video" or "audio" or "file" ? FileOf(one.AsObject()) : one.DeepClone());
        }

        return shown;
    }

    private JsonNode FileOf(JsonObject asked)
    {
        var type = (string)asked["type"]!;
        var token = (string?)asked["payload"]!["token"] ?? (string?)asked["payload"]!["photos"]?.AsObject().First().Value?["token"];
        var file = (token is null ? null : world.Files.Find(token))
            ?? throw MaxRefusal.Bad("there is no such file: the bytes were not brought");
        if (file.Type != type)
        {
            throw MaxRefusal.Bad($"the file is {file.Type}, not {type}");
        }

        if (_notReady > 0 && Interlocked.Decrement(ref _notReady) >= 0)
        {
            throw MaxRefusal.NotReady();
        }

        return world.Files.Shown(file);
    }

    private static JsonNode Shown(Subscriber subscriber) => new JsonObject
    {
        ["url"] = subscriber.Url,
        ["time"] = subscriber.Since,
        ["update_types"] = subscriber.Types is { } types ? new JsonArray([.. types.Select(type => JsonValue.Create(type))]) : null,
    };
}
