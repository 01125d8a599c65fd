using Mcu.Bots.Channels.Telegram;
using Mcu.Fakes;
using Mcu.Fakes.Telegram;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.World;

/// <summary>A town that talks in Telegram.</summary>
internal sealed class TelegramTown(TelegramFake fake) : IMessenger
{
    public const long StaffChat = -1001;

    public TelegramFake Fake => fake;
    public FakeGroup Group { get; } = fake.Group(StaffChat, "МЦУ");
    public IReadOnlyList<FakeSent> Sent => fake.Sent;

    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Telegram:Token", fake.Token),
        new("Telegram:ApiUrl", fake.Url),
        new("Staff:Chat", $"telegram:{StaffChat}"),
        new("Staff:Admins:0", "telegram:1001"),
    ];

    public static async Task<IMessenger> Open(TimeProvider clock) =>
        new TelegramTown(await TelegramFake.Start(new TelegramFakeOptions { Time = clock }));

    public Task Introduce(IServiceProvider services) => services.GetRequiredService<TelegramInitializer>().Once(CancellationToken.None);

    public Task<int> Read(IServiceProvider services) => services.GetRequiredService<TelegramPolling>().PollOnce(CancellationToken.None, 0);

    public IActor Person(long id, string firstName, string? lastName)
    {
        var user = fake.User(id, firstName, lastName);
        return new Actor(user, user.Private);
    }

    public IActor InStaffChat(IActor person)
    {
        var user = ((Actor)person).User;
        Group.With(user);
        return new Actor(user, Group);
    }

    /// <summary>The same person in a topic of the staff chat.</summary>
    public IActor InTopic(IActor person, int topic)
    {
        var user = ((Actor)person).User;
        Group.With(user);
        return new Actor(user, Group, topic);
    }

    public string? LastNote(long userId) => fake.CallbackAnswers.Last(a => a.User.Id == userId).Text;

    public void Check()
    {
        // The fake refuses what is wrong, and the test hears the refusal.
    }

    public ValueTask DisposeAsync() => fake.DisposeAsync();

    internal sealed record Actor(FakeUser User, FakeChat Chat, int? Topic = null) : IActor
    {
        public long UserId => User.Id;
        public long ChatId => Chat.Id;
        public IEnumerable<IFakeMessage> Messages => Topic is null ? Chat.Messages : Chat.Messages.Where(m => m.Thread == Topic);
        public Task Starts() => User.Says("/start", Chat);
        public Task<int> Says(string text, int? replyTo = null) => User.Says(text, Chat, replyTo, Topic);
        public Task<int> SendsPhoto(string? caption) => User.SendsPhoto(caption, chat: Chat);
        public Task SendsAlbum(string? caption, int count) => User.SendsAlbum(caption, count, Chat);
        public Task<int> SendsVoice() => User.SendsVoice(chat: Chat);
        public Task<int> SendsDocument(string name, int size) => User.SendsDocument(name, size, chat: Chat);
        public Task<int> SendsDocument(string name, byte[] bytes, string? caption) =>
            User.SendsDocument(name, caption: caption, bytes: bytes, chat: Chat);
        public Task<int> SendsLocation(double lat, double lon) => User.SendsLocation(lat, lon, Chat);
        public Task Forwards(string text) => User.Forwards(text, Chat, Topic);
        public Task<string> Presses(string button) => Topic is null ? User.Presses(button, Chat) : PressesInTopic(button);
        public Task<string> PressesData(int messageId, string data) => User.PressesData(messageId, data, Chat);
        public Task Edits(int messageId, string text) => User.Edits(messageId, text, Chat);

        private Task<string> PressesInTopic(string button)
        {
            var (message, pressed) = Chat.Messages.Reverse().Where(m => m.Thread == Topic).SelectMany(m => m.Buttons, (m, b) => (m, b))
                .First(x => x.b.Text.StartsWith(button, StringComparison.Ordinal));
            return User.PressesData(message.MessageId, pressed.Data!, Chat);
        }
    }
}
