using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Mcu.Fakes.Vk;

/// <summary>Uploads in their three steps: an address, the bytes, the saving; only what went through all of them can be attached.</summary>
internal sealed class VkUploadServer(VkWorld world)
{
    private const string Prefix = "/upload/";
    private readonly ConcurrentDictionary<string, FakeFile> _brought = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FakeFile> _saved = new(StringComparer.Ordinal);
    private int _last;

    public JsonNode Open(VkArgs args, string kind)
    {
        world.Reach(args.Number("peer_id") ?? throw VkError.Param("peer_id"));
        return new JsonObject
        {
            ["upload_url"] = $"{world.Url}{Prefix}{kind}",
            ["album_id"] = -64,
            ["group_id"] = world.Options.GroupId,
            ["user_id"] = 0
        };
    }

    /// <summary>The bytes arrive. A picture that is none leaves an empty list, as on the platform.</summary>
    public async Task<JsonObject> Take(HttpContext context)
    {
        var kind = context.Request.Path.Value![Prefix.Length..];
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files.GetFile(kind == "photo" ? "photo" : "file") is not { } sent)
        {
            world.Violated($"an upload of a {kind} without its field");
            return new JsonObject { ["error"] = "no file" };
        }

        using var bytes = new MemoryStream();
        await sent.CopyToAsync(bytes, context.RequestAborted);
        if (kind == "photo" && !bytes.ToArray().AsSpan().StartsWith((byte[])[0xFF, 0xD8]))
        {
            return new JsonObject { ["server"] = 1, ["photo"] = "[]", ["hash"] = "" };
        }

        var ticket = $"ticket{Interlocked.Increment(ref _last)}";
        _brought[ticket] = world.Files.Add(kind, sent.FileName, sent.ContentType, bytes.ToArray());
        return kind == "photo" ? new JsonObject { ["server"] = 17, ["photo"] = ticket, ["hash"] = "h" + ticket } : new JsonObject
        { ["file"] = ticket };
    }

    public JsonNode SavePhoto(VkArgs args)
    {
        var file = Brought(args.Text("photo")!);
        return args.Number("server") == 17 && args.Text("hash") == "h" + args.Text("photo")
            ? new JsonArray(Save(file, "photo"))
            : throw new VkError(121, "Invalid hash");
    }

    public JsonNode SaveDocument(VkArgs args)
    {
        var file = Brought(args.Text("file")!);
        var type = file.Kind == "voice" ? "audio_message" : "doc";
        return new JsonObject { ["type"] = type, [type] = Save(file, "doc") };
    }

    public FakeFile Saved(string name) =>
        _saved.TryGetValue(name, out var file) ? file : throw VkError.Param($"attachment {name} is not known");

    public bool Owns(string path) => path.StartsWith(Prefix, StringComparison.Ordinal);

    private JsonObject Save(FakeFile file, string type)
    {
        var body = VkFilesJson.Body(file, -world.Options.GroupId, world.Url);
        _saved[$"{type}{-world.Options.GroupId}_{VkFilesJson.NumberOf(file)}_{body["access_key"]}"] = file;
        return body;
    }

    private FakeFile Brought(string ticket) =>
        _brought.TryRemove(ticket, out var file) ? file : throw new VkError(105, "Couldn't save file");
}
