using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Mcu.Fakes.Max;

/// <summary>A file that lies with the platform.</summary>
public sealed record MaxFile(string Token, string Type, string Name, byte[] Bytes);

/// <summary>The files that people and the bot have sent, and the addresses where bytes may be brought.</summary>
internal sealed class MaxFiles
{
    private readonly ConcurrentDictionary<string, MaxFile> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string Type, string Token)> _doors = new(StringComparer.Ordinal);
    private int _last;

    /// <summary>Where files are served from.</summary>
    public string Root { get; set; } = "";

    public MaxFile Add(string type, string name, byte[] bytes)
    {
        var file = new MaxFile(NewToken(type), type, name, bytes);
        _files[file.Token] = file;
        return file;
    }

    public MaxFile? Find(string token) => _files.GetValueOrDefault(token);

    /// <summary>The first step of an upload: films and sound have their token already.</summary>
    public JsonObject Open(string type)
    {
        var (door, token) = (NewToken("door"), NewToken(type));
        _doors[door] = (type, token);
        var answer = new JsonObject { ["url"] = $"{Root}/store/{door}?apiToken=x" };
        if (type is "video" or "audio")
        {
            answer["token"] = token;
        }

        return answer;
    }

    /// <summary>The second step; one address takes one file.</summary>
    public MaxReply Bring(string door, string name, byte[] bytes)
    {
        if (!_doors.TryRemove(door, out var to))
        {
            return new MaxRefusal(404, "not.found", "no such upload").Reply();
        }

        _files[to.Token] = new MaxFile(to.Token, to.Type, name, bytes);
        return to.Type switch
        {
            "image" => MaxReply.Ok(new JsonObject { ["photos"] = new JsonObject { [door] = new JsonObject { ["token"] = to.Token } } }),
            "file" => MaxReply.Ok(new JsonObject { ["fileId"] = _last, ["token"] = to.Token }),
            _ => new MaxReply(200, "<retval>1</retval>", ContentType: "text/xml"),
        };
    }

    /// <summary>An attachment as it stands in a message that somebody reads.</summary>
    public JsonObject Shown(MaxFile file)
    {
        var payload = new JsonObject { ["token"] = file.Token, ["url"] = $"{Root}/files/{file.Token}" };
        if (file.Type == "image")
        {
            payload["photo_id"] = _last;
        }

        var attachment = new JsonObject { ["type"] = file.Type, ["payload"] = payload };
        if (file.Type == "file")
        {
            (attachment["filename"], attachment["size"]) = (file.Name, file.Bytes.Length);
        }

        return attachment;
    }

    private string NewToken(string type) => $"{type}_{Interlocked.Increment(ref _last).ToString("D6", CultureInfo.InvariantCulture)}";
}
