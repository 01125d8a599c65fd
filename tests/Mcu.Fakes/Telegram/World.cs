using System.Collections.Concurrent;
using System.Globalization;

namespace Mcu.Fakes.Telegram;

/// <summary>The people, chats, messages and files; the bot's methods and the people's side both act on it.</summary>
internal sealed class World(TelegramFakeOptions options, UpdateQueue updates)
{
    public TelegramFakeOptions Options { get; } = options;

    public UpdateQueue Updates { get; } = updates;

    public FileStore Files { get; } = new();

    public SentLog Sent { get; } = new(options.KeepHistory);

    public Callbacks Callbacks { get; } = new(options.Time);

    public RateLimiter Limiter { get; } = new(options.Time);

    public ConcurrentDictionary<long, FakeChat> Chats { get; } = new();

    public ConcurrentDictionary<long, FakeUser> Users { get; } = new();

    public byte[] Bot { get; } = BotJson.Of(options);

    public DateTimeOffset Now => Options.Time.GetUtcNow();

    public FakeUser User(long id, string firstName, string? lastName = null, string? username = null)
    {
        var user = Users.GetOrAdd(id, _ => new FakeUser(this, id, firstName, lastName, username));
        Chats.TryAdd(id, user.Private);
        return user;
    }

    /// <summary>The account of the platform that stands as the sender where a chat speaks.</summary>
    public FakeUser Stand(FakeChat speaker) => speaker is FakeChannel
        ? new FakeUser(this, 136_817_688, "Channel", null, "Channel_Bot") { IsBot = true }
        : new FakeUser(this, 1_087_968_824, "Group", null, "GroupAnonymousBot") { IsBot = true };

    /// <summary>The chat a request speaks of, whether or not the bot may write there.</summary>
    public FakeChat Find(Args args)
    {
        var text = args.Text("chat_id");
        if (string.IsNullOrEmpty(text))
        {
            throw ApiError.Bad("chat_id is empty");
        }

        if (!long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var id))
        {
            throw ApiError.Bad("chat not found");
        }

        return Chats.TryGetValue(id, out var chat) ? chat
            : !Options.KeepHistory && id > 0 ? User(id, "User").Private
            : throw ApiError.Bad("chat not found");
    }

    public FakeChat Reach(Args args)
    {
        var chat = Find(args);
        return chat.Barrier is { } barrier ? throw barrier() : chat;
    }

    /// <summary>Throws 429 when the chat or the bot has had too much; edits are counted in groups only.</summary>
    public void Spend(FakeChat chat, int messages = 1, bool edit = false)
    {
        if (Limiter.Check(chat, messages, edit, Options.Limits) is > 0 and var wait)
        {
            throw ApiError.TooMany(wait);
        }
    }

    public FakeMessage Post(string method, FakeChat chat, Content content, FakeMessage? replyTo, int? thread = null)
    {
        var message = chat.Add(from: null, Now, content, replyTo, Options.KeepHistory, thread ?? ThreadOf(replyTo));
        Sent.Add(message.AsSent(method, message.Date));
        return message;
    }

    /// <summary>
    /// The line that opens a topic: the first message of its own thread, and the bot hears of it though it opened the topic itself.
    /// </summary>
    public FakeMessage Open(FakeGroup group, Content content)
    {
        var message = group.Add(from: null, Now, content, replyTo: null, Options.KeepHistory, FakeChat.Itself);
        Updates.Add("message", group.Id, json => MessageJson.Write(json, message, Bot));
        return message;
    }

    /// <summary>A person's message: into the chat, and to the bot as an update.</summary>
    public FakeMessage Receive(FakeChat chat, FakeUser from, Content content, FakeMessage? replyTo = null, int? thread = null)
    {
        var message = chat.Add(from, Now, content, replyTo, Options.KeepHistory, thread ?? ThreadOf(replyTo));
        Updates.Add("message", chat.Id, json => MessageJson.Write(json, message, Bot));
        return message;
    }

    /// <summary>
    /// A reply stands where the message stands that it answers; a supergroup begins a thread there, and under a post it is that of the
    /// comments.
    /// </summary>
    private static int? ThreadOf(FakeMessage? target) =>
        target?.Thread ?? (target?.Chat.Type == "supergroup" && !((FakeGroup)target.Chat).IsForum ? target.MessageId : null);

    public Reply Show(FakeMessage message) => Reply.Ok((message, Bot), static (json, it) => MessageJson.Write(json, it.message, it.Bot));
}
