using Mcu.Bots.Channels.Max;
using Mcu.Fakes;
using Mcu.Fakes.Max;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.World;

/// <summary>A town that talks in MAX: residents in private, the staff in a group.</summary>
internal sealed class MaxTown(MaxFake fake) : IMessenger
{
    public const long StaffChat = -70_000_000_000_005;

    public MaxFake Fake => fake;
    public MaxChat Group { get; } = fake.Group(StaffChat, "МЦУ");
    public IReadOnlyList<FakeSent> Sent => fake.Sent;

    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Max:Token", fake.Token),
        new("Max:ApiUrl", fake.Url),
        new("Staff:Chat", $"max:{StaffChat}"),
        new("Staff:Admins:0", "max:1001"),
    ];

    public static async Task<IMessenger> Open(TimeProvider clock) => new MaxTown(await MaxFake.Start(new MaxFakeOptions { Time = clock }));

    public Task Introduce(IServiceProvider services) => services.GetRequiredService<MaxInitializer>().Once(CancellationToken.None);

    public Task<int> Read(IServiceProvider services) => services.GetRequiredService<MaxPolling>().PollOnce(CancellationToken.None, 0);

    public IActor Person(long id, string firstName, string? lastName)
    {
        var user = fake.User(id, firstName, lastName);
        return new Actor(user, user.Private);
    }

    public IActor InStaffChat(IActor person) => new Actor(((Actor)person).User, Group);

    public string? LastNote(long userId) => fake.PressAnswers.Last(answer => answer.User.Id == userId).Text;

    public void Check() => fake.Violations.ShouldBeEmpty();

    public ValueTask DisposeAsync() => fake.DisposeAsync();

    internal sealed record Actor(MaxUser User, MaxChat Chat) : IActor
    {
        public long UserId => User.Id;
        public long ChatId => Chat.Id;
        public IEnumerable<IFakeMessage> Messages => Chat.Messages;
        public Task Starts() => User.Starts();
        public Task<int> Says(string text, int? replyTo = null) => Number(User.Says(text, Chat, replyTo is { } id ? Message(id) : null));
        public Task<int> SendsPhoto(string? caption) => Number(User.SendsPhoto(caption, Chat));
        public Task SendsAlbum(string? caption, int count) => User.SendsAlbum(caption, count, Chat);
        public Task<int> SendsVoice() => Number(User.SendsVoice(Chat));
        public Task<int> SendsDocument(string name, byte[] bytes, string? caption) =>
            Number(User.SendsDocument(name, bytes, caption, Chat));
        public Task<int> SendsLocation(double lat, double lon) => Number(User.SendsLocation(lat, lon, Chat));
        public Task Forwards(string text) => User.Forwards(text, Chat);
        public Task<string> Presses(string button) => User.Presses(button, Chat);
        public Task<string> PressesData(int messageId, string data) =>
            User.PressesData(Chat.Messages.FirstOrDefault(message => message.MessageId == messageId), data, Chat);
        public Task Edits(int messageId, string text) => User.Edits(Message(messageId), text);

        private MaxMessage Message(int id) => Chat.Messages.Single(message => message.MessageId == id);

        private static async Task<int> Number(Task<MaxMessage> sent) => (await sent).MessageId;
    }
}
