using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Mcu.Bots.Channels.Web;
using Mcu.Bots.Hosting;
using Mcu.Fakes;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Mcu.Bots.Tests.World;

/// <summary>
/// A town that talks in the browser: the program's own pages and addresses over real HTTP, without their scripts. A code is not said here
/// but put in at the staff's door; what people hear is what stands on their pages when they look.
/// </summary>
internal sealed class BrowserTown(TimeProvider clock) : IMessenger
{
    public const long StaffChat = -1;
    private const long FirstAdmin = 1001;
    private readonly string _files = Directory.CreateTempSubdirectory("mcu-web-").FullName;
    private readonly ConcurrentDictionary<long, BrowserPerson> _people = new();
    private readonly Dictionary<(long Chat, long Line), WebMessage> _shown = [];
    private readonly List<FakeSent> _sent = [];
    private string _url = "http://127.0.0.1:0";
    private ChatFeed _feed = null!;
    private IStoreFactory _registries = null!;

    public IReadOnlyList<FakeSent> Sent => [.. _sent];

    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("Staff:Chat", "web:staff"), new("Stand:Enabled", "false"), new("Web:Files", _files), new("ForwardedHeaders_Enabled", "true"),
    ];

    public static Task<IMessenger> Open(TimeProvider clock) => Task.FromResult<IMessenger>(new BrowserTown(clock));

    /// <summary>The pages are served; the loops stand still, as in every town.</summary>
    public void Prepare(WebApplicationBuilder builder)
    {
        builder.WebHost.UseUrls(_url);
        builder.Services.RemoveAll<IHostedService>();
    }

    public async Task Begin(WebApplication app)
    {
        app.MapMcu();
        await app.StartAsync();
        _url = app.Urls.First();
        _feed = app.Services.GetRequiredService<ChatFeed>();
        _registries = app.Services.GetRequiredService<IStoreFactory>();
    }

    public async Task Introduce(IServiceProvider services)
    {
        var admin = Known(FirstAdmin, "Ольга Смирнова");
        if (!admin.OnStaff)
        {
            var door = services.GetRequiredService<Bootstrapper>();
            await services.GetRequiredService<MessageProcessor>().RunInUnitOfWork(door.CreateBootstrapInvite);
            await using var store = _registries.Open();
            await admin.ComesIn((await store.Setting("first-door")).ShouldNotBeNull());
        }
    }

    /// <summary>Posts are handled before they are answered: nothing waits to be read.</summary>
    public Task<int> Read(IServiceProvider services) => Task.FromResult(0);

    public async Task Look()
    {
        var seen = new List<(long Chat, ShownLine Line)>();
        foreach (var person in _people.Values)
        {
            seen.AddRange((await person.Looks()).Select(found => (found.Seat == "staff" ? StaffChat : person.Id, found.Line)));
            await HearNotes(person);
        }

        foreach (var (chat, line) in seen.OrderBy(found => found.Line.Revision))
        {
            Show(chat, line);
        }
    }

    public IActor Person(long id, string firstName, string? lastName) =>
        new Actor(this, Known(id, $"{firstName} {lastName}".Trim()), InStaffChat: false);

    public IActor InStaffChat(IActor person) => (Actor)person with { InStaffChat = true };

    public string? LastNote(long userId) => _people[userId].LastNote;

    public void Check()
    {
        // A post that is refused fails at once, where it was made.
    }

    public ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values)
        {
            person.Dispose();
        }

        Directory.Delete(_files, recursive: true);
        return ValueTask.CompletedTask;
    }

    private BrowserPerson Known(long id, string name) => _people.GetOrAdd(id, _ => new BrowserPerson(new Uri(_url), id, name));

    private static Task OpenPage(BrowserPerson person) => person.Looks();

    /// <summary>A note of our own behind all others says that they have come.</summary>
    private async Task HearNotes(BrowserPerson person)
    {
        if (person.PressedLine is { } line)
        {
            await using var store = _registries.Open();
            var end = Guid.NewGuid().ToString();
            _feed.Publish(new ChatNotice(Address.Parse((await store.FindTranscriptLine(line))!.Chat), end));
            await person.HearsNotes(end);
        }
    }

    private IEnumerable<WebMessage> In(long chat) =>
        _shown.Where(shown => shown.Key.Chat == chat).Select(shown => shown.Value).OrderBy(message => message.Line);

    private void Show(long chat, ShownLine line)
    {
        var before = _shown.GetValueOrDefault((chat, line.Id));
        if (before?.Revision == line.Revision)
        {
            return;
        }

        var message = new WebMessage(before?.MessageId
            ?? _shown.Count + 1, line.Id, line.Revision, line.FromBot, line.Mine, line.Text, line.Buttons, line.Files);
        _shown[(chat, line.Id)] = message;
        if (line.FromBot)
        {
            _sent.Add(new FakeSent(before is null
                ? "send" : "edit", chat, message.MessageId, line.Text, line.Text, line.Buttons, line.Files, null, clock.GetUtcNow()));
        }
    }

    internal sealed record Actor(BrowserTown Town, BrowserPerson Who, bool InStaffChat) : IActor
    {
        private static readonly byte[] Picture = Encoding.UTF8.GetBytes("picture");

        public long UserId => Who.Id;
        public long ChatId => InStaffChat ? StaffChat : Who.Id;
        public IEnumerable<IFakeMessage> Messages => Town.In(ChatId);
        private string Seat => InStaffChat ? "staff" : Who.OwnSeat;

        public Task Starts() => Said(() => Who.Starts(Seat));

        public Task<int> Says(string text, int? replyTo = null) => Said(() => IsCode(text)
            ? Who.ComesIn(text)
            : Who.Says(Seat, text, replyTo is { } id ? $"{Line(id)}" : ""));

        public Task<int> SendsPhoto(string? caption) => Said(() => Who.Sends(Seat, caption ?? "", ("photo.jpg", Picture, "image/jpeg")));

        public Task SendsAlbum(string? caption, int count) => Said(() => Who.Sends(
            Seat, caption ?? "", [.. Enumerable.Range(0, count).Select(i => ($"photo{i}.jpg", Picture, "image/jpeg"))]));

        public Task<int> SendsVoice() => Said(() => Who.Sends(Seat, "", ("voice.ogg", Picture, "audio/ogg")));
        public Task<int> SendsDocument(string name, byte[] bytes, string? caption) =>
            Said(() => Who.Sends(Seat, caption ?? "", (name, bytes, "application/octet-stream")));
        public Task<int> SendsLocation(double lat, double lon) => Said(() => Who.SendsPlace(Seat, lat, lon));

        public async Task<string> Presses(string button)
        {
            await Town.Look();
            var (line, data) = (from message in Town.In(ChatId).Reverse()
                                from shown in message.Buttons.OrderByDescending(shown => shown.Text == button)
                                where shown.Text.StartsWith(button, StringComparison.Ordinal)
                                select (message.Line, shown.Data)).FirstOrDefault();
            return data is null
                ? throw new InvalidOperationException(
                $"There is no button «{button}» in chat {ChatId}: {string.Join(" | ", Town.In(ChatId).TakeLast(5))}")
                : await Who.Presses(Seat, line, data);
        }

        public Task<string> PressesData(int messageId, string data) => Who.Presses(Seat, Line(messageId), data);
        public Task Edits(int messageId, string text) => Who.Edits(Seat, Line(messageId), text);

        private long Line(int id) => Town.In(ChatId).Single(message => message.MessageId == id).Line;

        /// <summary>By the staff's door somebody comes in; nothing is said then.</summary>
        private async Task<int> Said(Func<Task> act)
        {
            await OpenPage(Who);
            await act();
            await Town.Look();
            return Town.In(ChatId).LastOrDefault(message => message.Mine)?.MessageId ?? 0;
        }

        private static bool IsCode(string text) => Regex.IsMatch(text, "^[A-Z0-9]{4}-[A-Z0-9]{4}$");
    }

    internal sealed record WebMessage(
        int MessageId, long Line, long Revision, bool FromBot, bool Mine, string Text, IReadOnlyList<FakeButton> Buttons,
        IReadOnlyList<FakeFile> Files) : IFakeMessage;
}
