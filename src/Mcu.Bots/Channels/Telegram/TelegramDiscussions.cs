using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>
/// The discussion groups that are watched: which channel each belongs to, whether we may delete there, and the last posts. What is learnt
/// stays in memory only: rights and channel are asked for at every start, and a comment straight under a post brings the post along.
/// </summary>
internal sealed class TelegramDiscussions(IEnumerable<long> groups)
{
    /// <summary>Stands for what began with words of a member: no post, whatever hangs under it.</summary>
    public static readonly PublicPost Talk = new("", null, "");

    private const int MostPosts = 1000;
    private readonly ConcurrentDictionary<long, Group> _groups = new(groups.Distinct()
        .Select(id => KeyValuePair.Create(id, new Group(null, MayDelete: false))));
    private readonly ConcurrentDictionary<(long Group, long Thread), PublicPost> _posts = new();
    private readonly ConcurrentQueue<(long Group, long Thread)> _order = new();

    public ICollection<long> Groups => _groups.Keys;

    /// <summary>Rights differ from group to group and a try tells the rest: a button is offered where it can work at all.</summary>
    public PublicSide Side => new(Answers: !_groups.IsEmpty, Hides: _groups.Values.Any(group => group.MayDelete));

    public static TelegramDiscussions Of(TelegramSettings settings) =>
        new(settings.Discussions.Select(group => long.Parse(group, CultureInfo.InvariantCulture)));

    public bool Watches(long chat) => _groups.ContainsKey(chat);

    /// <param name="channel">The channel whose posts are discussed there.</param>
    public void LearnChannel(long group, long? channel) => _groups[group] = _groups[group] with { Channel = channel };

    /// <param name="member">Our own standing in the group.</param>
    /// <returns>Whether we may delete the comments of others.</returns>
    public bool LearnRights(long group, JsonElement member)
    {
        _groups[group] = _groups[group] with
        { MayDelete = member.Words("status") == "administrator" && member.Truth("can_delete_messages") };
        return _groups[group].MayDelete;
    }

    /// <summary>The channel itself, or the group as its anonymous administrators speak.</summary>
    public bool IsPage(long group, long speaker) => speaker == group || speaker == _groups[group].Channel;

    public void Remember(long group, long thread, long? channel, PublicPost post)
    {
        LearnChannel(group, channel ?? _groups[group].Channel);
        if (!_posts.ContainsKey((group, thread)))
        {
            _order.Enqueue((group, thread));
        }

        _posts[(group, thread)] = post;
        if (_posts.Count > MostPosts && _order.TryDequeue(out var oldest))
        {
            _posts.TryRemove(oldest, out _);
        }
    }

    public void RememberTalk(long group, long thread) => Remember(group, thread, null, Talk);

    public PublicPost? PostOf(long group, long thread) => _posts.GetValueOrDefault((group, thread));

    private sealed record Group(long? Channel, bool MayDelete);
}
