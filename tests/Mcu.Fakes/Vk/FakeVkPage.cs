using System.Text.Json.Nodes;

namespace Mcu.Fakes.Vk;

/// <summary>
/// The community's pages as its officials have them before them: what they publish, answer, take away and switch off by hand.
/// </summary>
public sealed class FakeVkPage
{
    private readonly Lock _gate = new();
    private readonly VkWorld _world;
    private readonly List<FakeVkThing> _things = [];
    private long _last;

    internal FakeVkPage(VkWorld world) => _world = world;

    /// <summary>The community as an owner.</summary>
    public long Owner => -_world.Options.GroupId;

    internal bool Closed { get; private set; }

    public FakeVkThing Publishes(string text)
    {
        var post = Add("wall", text);
        _world.Happens("wall_post_new", post.ToJson(Owner, "post"));
        return post;
    }

    public FakeVkThing AddsPhoto(string text) => Add("photo", text);
    public FakeVkThing AddsVideo(string title) => Add("video", title);

    /// <summary>An official answers by hand, in the community's name.</summary>
    public FakeVkComment Answers(FakeVkComment comment, string text) => Say(comment.Thing, Owner, text, comment, []);

    /// <summary>A moderator takes somebody's comment away.</summary>
    public void TakesAway(FakeVkComment comment) => Remove(comment, by: 1001);
    public void SwitchesCommentsOff(FakeVkThing thing) => thing.CommentsOff = true;
    public void Deletes(FakeVkThing thing) => thing.Deleted = true;

    /// <summary>Nobody gets in any more, the community's key neither.</summary>
    public void Closes() => Closed = true;

    /// <summary>The wall as the community's settings have it: 0 off, 1 open, 2 limited, 3 closed.</summary>
    public void SetsWall(int value) => _world.Happens("group_change_settings", new JsonObject
    {
        ["user_id"] = 1001,
        ["changes"] = new JsonObject { ["wall"] = new JsonObject { ["old_value"] = 1, ["new_value"] = value } },
    });

    internal FakeVkThing Suggest(FakeVkUser author, string text)
    {
        var post = Add("suggest", text);
        _world.Happens("wall_post_new", post.ToJson(author.Id, "suggest"));
        return post;
    }

    internal FakeVkComment Say(FakeVkThing thing, long from, string text, FakeVkComment? replyTo, IReadOnlyList<FakeFile> files)
    {
        var comment = thing.Add(Next(), from, text, replyTo, files, _world.Now);
        _world.Happens(comment.Event("new"), comment.ToJson(_world.Url));
        return comment;
    }

    internal void Edit(FakeVkComment comment, string text)
    {
        comment.Text = text;
        _world.Happens(comment.Event("edit"), comment.ToJson(_world.Url));
    }

    internal void Remove(FakeVkComment comment, long by)
    {
        comment.Deleted = true;
        _world.Happens(comment.Event("delete"), new JsonObject
        {
            ["owner_id"] = comment.Thing.Owner,
            ["id"] = comment.Id,
            ["deleter_id"] = by,
            ["user_id"] = comment.From,
            [comment.Thing.Field] = comment.Thing.Id,
        });
    }

    internal void Restore(FakeVkComment comment)
    {
        comment.Deleted = false;
        _world.Happens(comment.Event("restore"), comment.ToJson(_world.Url));
    }

    internal FakeVkThing? Find(string kind, long? owner, long? id)
    {
        lock (_gate)
        {
            return _things.Find(thing => thing.Kind == kind && thing.Owner == owner && thing.Id == id && !thing.Deleted);
        }
    }

    internal FakeVkComment? FindComment(string kind, long? owner, long? id)
    {
        lock (_gate)
        {
            return _things.Where(thing => thing.Kind == kind && thing.Owner == owner && !thing.Deleted).Select(thing => thing.Find(id))
                .FirstOrDefault(found => found is not null);
        }
    }

    private FakeVkThing Add(string kind, string words)
    {
        lock (_gate)
        {
            var thing = new FakeVkThing(kind, Owner, Next(), words, _world.Now);
            _things.Add(thing);
            return thing;
        }
    }

    private long Next() => Interlocked.Increment(ref _last);
}
