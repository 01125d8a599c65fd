using System.Text.Json.Nodes;

namespace Mcu.Fakes.Max;

/// <summary>A comment under a post, as it stands now.</summary>
public sealed class MaxPublicComment
{
    internal MaxPublicComment(MaxMessage post, string mid, long seq, MaxUser? from, bool byBot, string text) =>
        (Post, Mid, Seq, From, ByBot, Text) = (post, mid, seq, from, byBot, text);

    public MaxMessage Post { get; }

    public string Mid { get; }

    /// <summary>Null when it was written in the name of the channel, or by the bot.</summary>
    public MaxUser? From { get; }

    public bool ByBot { get; }

    public string Text { get; internal set; }

    public MaxPublicComment? AnswerTo { get; internal init; }

    public bool Removed { get; internal set; }

    internal long Seq { get; }
}

/// <summary>A channel of the municipality's own, with posts and what people say under them.</summary>
public sealed class MaxPage
{
    private readonly MaxWorld _world;
    private readonly List<MaxPublicComment> _comments = [];

    internal MaxPage(MaxWorld world, long id, string title) =>
        (_world, Chat) = (world, new MaxChat(id, owner: null, title) { IsChannel = true });

    public long Id => Chat.Id;

    /// <summary>Those that are there now, oldest first; a snapshot.</summary>
    public IReadOnlyList<MaxPublicComment> Comments
    {
        get
        {
            lock (_comments)
            {
                return [.. _comments.Where(comment => !comment.Removed)];
            }
        }
    }

    /// <summary>Old comments stay, and can be taken away; no new ones come.</summary>
    public bool CommentsOff { get; set; }

    /// <summary>Words under posts come as messages whose recipient names the post, and not as comments.</summary>
    public bool CommentsAsMessages { get; set; }

    internal MaxChat Chat { get; }

    /// <summary>Somebody changes what the bot may do here; without a list it is no administrator any more.</summary>
    public void ChangesRights(MaxUser by, params IReadOnlyList<string> rights) => _world.Tell("bot_admin_permissions_changed", update =>
    {
        (update["chat_id"], update["user_id"], update["bot_id"], update["is_channel"], update["is_admin"]) =
            (Id, by.Id, _world.Options.BotId, true, rights.Count > 0);
        update["permissions"] = rights.Count == 0 ? null : new JsonArray([.. rights.Select(right => JsonValue.Create(right))]);
    });

    /// <summary>The bot is no administrator of the channel any more: it is refused, and hears nothing of it.</summary>
    public void TakesRights() => Chat.Barrier = static () =>
        new MaxRefusal(403, "access.denied", "the bot has no right to do this in the channel");

    /// <summary>The channel is deleted.</summary>
    public void Closes() => Chat.Barrier = static () => new MaxRefusal(404, "chat.not.found", "chat not found");

    public MaxMessage Posts(string text)
    {
        var post = _world.Post(Chat, from: null, text, []);
        _world.Tell("message_created", update => update["message"] = _world.Shown(post));
        return post;
    }

    /// <summary>One of the staff answers on the page itself, in the name of the channel.</summary>
    public MaxPublicComment SaysByHand(MaxMessage post, string text, MaxPublicComment? answerTo = null) =>
        Add(post, null, byBot: false, text, answerTo);

    /// <summary>An administrator takes a comment away.</summary>
    public void Removes(MaxPublicComment comment, MaxUser by) => Remove(comment, by.Id);

    internal MaxPublicComment Add(MaxMessage post, MaxUser? from, bool byBot, string text, MaxPublicComment? answerTo)
    {
        var seq = _world.NextSeq();
        var comment = new MaxPublicComment(post, $"mid.c{seq:x16}", seq, from, byBot, text) { AnswerTo = answerTo };
        lock (_comments)
        {
            _comments.Add(comment);
        }

        Tell("created", comment);
        return comment;
    }

    internal void Change(MaxPublicComment comment, string text)
    {
        comment.Text = text;
        Tell("edited", comment);
    }

    internal void Remove(MaxPublicComment comment, long by)
    {
        comment.Removed = true;
        _world.Tell(Kind("removed"), update =>
            (update["message_id"], update["chat_id"], update["user_id"], update["post_id"]) = (comment.Mid, Id, by, comment.Post.Mid));
    }

    /// <summary>A comment as the platform shows it to the bot: without an author when the channel itself has written it.</summary>
    internal JsonObject Shown(MaxPublicComment comment)
    {
        var shown = new JsonObject
        {
            ["recipient"] = new JsonObject { ["chat_id"] = Id, ["chat_type"] = "channel", ["post_id"] = comment.Post.Mid },
            ["timestamp"] = _world.Milliseconds,
            ["body"] = new JsonObject { ["mid"] = comment.Mid, ["seq"] = comment.Seq, ["text"] = comment.Text },
        };
        if ((comment.ByBot ? _world.Bot() : comment.From?.Json()) is { } author)
        {
            shown["sender"] = author;
        }

        if (comment.AnswerTo is { } original)
        {
            shown["link"] = new JsonObject
            {
                ["type"] = "reply",
                ["chat_id"] = Id,
                ["message"] = new JsonObject { ["mid"] = original.Mid, ["seq"] = original.Seq, ["text"] = original.Text },
            };
        }

        return shown;
    }

    private string Kind(string what) => (CommentsAsMessages ? "message_" : "comment_") + what;

    private void Tell(string what, MaxPublicComment comment) => _world.Tell(Kind(what), update => update["message"] = Shown(comment));
}
