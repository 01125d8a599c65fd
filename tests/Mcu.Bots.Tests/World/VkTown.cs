using Mcu.Bots.Channels.Vk;
using Mcu.Fakes;
using Mcu.Fakes.Vk;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.World;

/// <summary>A town that talks in VK: residents in private, the staff in a conversation.</summary>
internal sealed class VkTown(VkFake fake) : IMessenger
{
    public const long StaffChat = 2_000_000_001;

    public VkFake Fake => fake;
    public FakeVkChat Conversation { get; } = fake.Conversation(StaffChat, "МЦУ");
    public IReadOnlyList<FakeSent> Sent => fake.Sent;

    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Vk:Token", fake.Token),
        new("Vk:GroupId", $"{fake.GroupId}"),
        new("Vk:ApiUrl", fake.Url),
        new("Staff:Chat", $"vk:{StaffChat}"),
        new("Staff:Admins:0", "vk:1001"),
    ];

    public static async Task<IMessenger> Open(TimeProvider clock) => new VkTown(await VkFake.Start(new VkFakeOptions { Time = clock }));

    /// <summary>The place in the queue of events is known before anybody speaks.</summary>
    public async Task Introduce(IServiceProvider services)
    {
        (await services.GetRequiredService<VkInitializer>().Once(CancellationToken.None)).ShouldBeTrue();
        if (services.GetService<VkPolling>() is { } polling)
        {
            await polling.PollOnce(CancellationToken.None, 0);
        }
    }

    public Task<int> Read(IServiceProvider services) =>
        services.GetService<VkPolling>() is { } polling ? polling.PollOnce(CancellationToken.None, 0) : fake.DeliverCallbacks();

    public IActor Person(long id, string firstName, string? lastName)
    {
        var user = fake.User(id, firstName, lastName ?? "");
        return new Actor(user, user.Private);
    }

    public IActor InStaffChat(IActor person) => new Actor(((Actor)person).User, Conversation);

    public string? LastNote(long userId) => fake.Notes.Last(note => note.UserId == userId).Text;

    public void Check() => fake.Violations.ShouldBeEmpty();

    public ValueTask DisposeAsync() => fake.DisposeAsync();

    internal sealed record Actor(FakeVkUser User, FakeVkChat Chat) : IActor
    {
        public long UserId => User.Id;
        public long ChatId => Chat.Id;
        public IEnumerable<IFakeMessage> Messages => Chat.Messages.Where(message => !message.Deleted);
        public Task Starts() => User.PressesBegin();
        public Task<int> Says(string text, int? replyTo = null) => User.Says(text, Chat, replyTo);
        public Task<int> SendsPhoto(string? caption) => User.SendsPhoto(caption, chat: Chat);
        public Task SendsAlbum(string? caption, int count) => User.SendsPhoto(caption, count, Chat);
        public Task<int> SendsVoice() => User.SendsVoice(Chat);
        public Task<int> SendsDocument(string name, byte[] bytes, string? caption) => User.SendsDocument(name, bytes, caption, Chat);
        public Task<int> SendsLocation(double lat, double lon) => User.SendsLocation(lat, lon, Chat);
        public Task Forwards(string text) => User.Forwards(text, Chat);
        public Task<string> Presses(string button) => User.Presses(button, Chat);
        public Task<string> PressesData(int messageId, string data) =>
            User.PressesData(messageId, data.StartsWith('{') ? data : $$"""{"b":"{{data}}"}""", Chat);
        public Task Edits(int messageId, string text) => User.Edits(messageId, text, Chat);
    }
}
