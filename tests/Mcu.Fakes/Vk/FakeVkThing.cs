using System.Text.Json.Nodes;

namespace Mcu.Fakes.Vk;

/// <summary>A post, a photo or a video of the community, with what is said under it; or a post that somebody suggests.</summary>
public sealed class FakeVkThing
{
    private readonly Lock _gate = new();
    private readonly List<FakeVkComment> _comments = [];
    private readonly Dictionary<string, FakeVkComment> _byGuid = new(StringComparer.Ordinal);

    internal FakeVkThing(string kind, long owner, long id, string words, DateTimeOffset date) =>
        (Kind, Owner, Id, Words, Date) = (kind, owner, id, words, date);

    /// <summary>wall, photo, video or suggest.</summary>
    public string Kind { get; }
    public long Owner { get; }
    public long Id { get; }
    public string Words { get; }
    public DateTimeOffset Date { get; }
    public bool Deleted { get; internal set; }

    /// <summary>What a visitor sees under it; a snapshot.</summary>
    public IReadOnlyList<FakeVkComment> Comments
    {
        get
        {
            lock (_gate)
            {
                return [.. _comments.Where(comment => !comment.Deleted)];
            }
        }
    }

    internal bool CommentsOff { get; set; }

    /// <summary>How its number is called in an event.</summary>
    internal string Field => Kind is "photo" or "video" ? $"{Kind}_id" : "post_id";

    internal FakeVkComment Add(long id, long from, string text, FakeVkComment? replyTo, IReadOnlyList<FakeFile> files, DateTimeOffset date)
    {
        lock (_gate)
        {
            var comment = new FakeVkComment(this, id, from, text, replyTo, files, date);
            _comments.Add(comment);
            return comment;
        }
    }

    internal FakeVkComment? Find(long? id)
    {
        lock (_gate)
        {
            return _comments.Find(comment => comment.Id == id && !comment.Deleted);
        }
    }

    /// <summary>The same guid is the same comment.</summary>
    internal FakeVkComment Once(string? guid, Func<FakeVkComment> say)
    {
        lock (_gate)
        {
            return guid is not null && _byGuid.TryGetValue(guid, out var known)
                ? known : _byGuid[guid ?? Guid.NewGuid().ToString()] = say();
        }
    }

    internal JsonObject ToJson(long from, string type) => new()
    {
        ["id"] = Id,
        ["owner_id"] = Owner,
        ["from_id"] = from,
        ["date"] = Date.ToUnixTimeSeconds(),
        ["post_type"] = type,
        ["text"] = Words,
        ["attachments"] = new JsonArray(),
        ["comments"] = new JsonObject { ["can_post"] = CommentsOff ? 0 : 1, ["count"] = Comments.Count },
    };
}

/// <summary>A comment as it stands on the page now.</summary>
public sealed class FakeVkComment
{
    internal FakeVkComment(FakeVkThing thing, long id, long from, string text, FakeVkComment? replyTo, IReadOnlyList<FakeFile> files,
        DateTimeOffset date) =>
        (Thing, Id, From, Text, ReplyTo, Files, Date) = (thing, id, from, text, replyTo, files, date);

    public FakeVkThing Thing { get; }
    public long Id { get; }

    /// <summary>Who is shown as the author; a community has a minus.</summary>
    public long From { get; }
    public string Text { get; internal set; }
    public FakeVkComment? ReplyTo { get; }
    public IReadOnlyList<FakeFile> Files { get; }
    public DateTimeOffset Date { get; }
    public bool Deleted { get; internal set; }

    internal string Event(string change) => Thing.Kind == "wall" ? $"wall_reply_{change}" : $"{Thing.Kind}_comment_{change}";

    internal JsonObject ToJson(string url)
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["from_id"] = From,
            ["date"] = Date.ToUnixTimeSeconds(),
            ["text"] = Text,
            ["attachments"] = new JsonArray([.. Files.Select(file => VkFilesJson.Of(file, From, url))]),
            ["parents_stack"] = ReplyTo is null ? new JsonArray() : new JsonArray((ReplyTo.ReplyTo ?? ReplyTo).Id),
            [Thing.Kind == "wall" ? "post_owner_id" : $"{Thing.Kind}_owner_id"] = Thing.Owner,
            [Thing.Field] = Thing.Id,
        };
        if (ReplyTo is not null)
        {
            (json["reply_to_user"], json["reply_to_comment"]) = (ReplyTo.From, ReplyTo.Id);
        }

        return json;
    }
}
