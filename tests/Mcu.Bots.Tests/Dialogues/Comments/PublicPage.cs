using System.Collections.Concurrent;
using Mcu.Bots.Tests.World;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Dialogues.Comments;

/// <summary>
/// The municipality's page on some platform: people write under a post, the page answers. It stands for the border of a channel; how a real
/// platform brings and takes comments is proved with its own fake.
/// </summary>
internal sealed class PublicPage : IChannel
{
    public const string Wall = "-100";
    private readonly ConcurrentQueue<OutgoingMessage> _parcels = [];
    private int _deliveries;
    private int _keys;
    private Town _town = null!;

    public string Name => "vk";
    public ChannelLimits Limits => ChannelLimits.None;
    public IdForm Ids { get; } = new("1", _ => true, "1", _ => true);
    public PublicSide Public { get; set; } = new(Answers: true, Hides: true);

    public LegalModePolicy Legal { get; set; } = LegalModePolicy.Home;

    /// <summary>What the platform says to an answer or to an order to hide; null while all goes well.</summary>
    public DeliveryResult? No { get; set; }

    /// <summary>What stands under a comment in the name of the page.</summary>
    public IReadOnlyList<string> Under(string key) =>
        [.. Of(OutboxKind.Comment).Where(message => message.Regarding == key).Select(message => message.Content.Text)];
    public IReadOnlyList<OutgoingMessage> Of(OutboxKind kind) => [.. _parcels.Where(message => message.Kind == kind)];
    public IReadOnlyList<string> PrivatelyTo(long person) =>
        [.. Of(OutboxKind.Send).Where(message => message.Chat == $"{person}").Select(message => message.Content.Text)];

    public static async Task<(Town Town, PublicPage Page)> Open(string? regulation = null)
    {
        var page = new PublicPage();
        page._town = await Town.Open(regulation: regulation, build: builder => builder.Services.AddSingleton<IChannel>(page));
        return (page._town, page);
    }

    public Task<DeliveryResult> Send(OutgoingMessage message, CancellationToken stop)
    {
        if (message.Kind is OutboxKind.Comment or OutboxKind.Hide && No is { } no)
        {
            return Task.FromResult(no);
        }

        _parcels.Enqueue(message);
        return Task.FromResult<DeliveryResult>(new DeliveryResult.Sent(message.Kind == OutboxKind.Comment
            ? $"answer{message.OutboxId}" : $"{Interlocked.Increment(ref _keys)}"));
    }

    public Task<Stream?> OpenFile(FileRef file, CancellationToken stop) => Task.FromResult<Stream?>(null);

    public string? LinkWith(string code) => $"https://vk.me/club100?ref={code}";

    /// <summary>Somebody writes under the post about the roads.</summary>
    public Task Writes(string key, string text, long author = 501, string name = "Иван Петров", PublicKind kind = PublicKind.Comment,
        string post = "1") =>
        Brings(IncomingKind.Comment, Word(key, post) with { Kind = kind }, new Address(Name, $"{author}"), text, name);

    /// <summary>Everybody writes within one moment: one batch.</summary>
    public async Task WriteTogether(IEnumerable<(string Key, string Text, long Author)> comments)
    {
        await _town.Services.GetRequiredService<IMessageProcessor>().Handle([.. comments.Select(one =>
            Said(IncomingKind.Comment, Word(one.Key), new Address(Name, $"{one.Author}"), one.Text, "Житель"))]);
        await _town.Settle();
    }

    /// <summary>Pictures in one comment: each is a delivery of its own, with the words that it bears.</summary>
    public async Task WritesAlbum(string key, params string[] words)
    {
        foreach (var (part, text) in words.Index())
        {
            await Brings(Said(IncomingKind.Comment, Word($"{key}{part}"), new Address(Name, "501"), text, "Иван Петров") with
            {
                AlbumKey = $"album{key}",
                Files = [new FileRef(FileKind.Photo, Name, $"photo{part}")],
            });
        }
    }

    public Task EditsOfAlbum(string key, int part, string text) => Brings(
        Said(IncomingKind.CommentEdit, Word($"{key}{part}"), new Address(Name, "501"), text, "Иван Петров") with
        { AlbumKey = $"album{key}", Files = [new FileRef(FileKind.Photo, Name, $"photo{part}")] });

    /// <summary>One of the staff answers on the page itself, in its name.</summary>
    public Task AnswersByHand(string to, string text, string? key = null) =>
        Brings(IncomingKind.Comment, Word(key ?? $"hand{to}") with { AnswerTo = to, ByPage = true }, new Address(Name, Wall), text);

    public Task Answers(string to, string text, long author) =>
        Brings(IncomingKind.Comment, Word($"reply{to}") with { AnswerTo = to }, new Address(Name, $"{author}"), text, "Глава района");

    public Task Edits(string key, string text, long author = 501) =>
        Brings(IncomingKind.CommentEdit, Word(key), new Address(Name, $"{author}"), text, "Иван Петров");
    public Task Deletes(string key) => Brings(IncomingKind.CommentGone, Word(key), new Address(Name, Wall));
    public Task Restores(string key) => Brings(IncomingKind.CommentBack, Word(key), new Address(Name, Wall));
    public Task ClosesComments(string post) => Brings(IncomingKind.CommentsOff, Word("", post), new Address(Name, Wall));

    /// <summary>A private talk on the same platform.</summary>
    public Task Says(string text, long author = 501, IncomingKind kind = IncomingKind.Message) =>
        Brings(Incoming(kind, new Address(Name, $"{author}"), text));

    public Task Presses(string data, long author = 501) =>
        Brings(Incoming(IncomingKind.Button, new Address(Name, $"{author}"), "") with { Button = data, PressId = $"press{_deliveries}" });

    /// <summary>The button that begins so, under what was last said to them in private.</summary>
    public string ButtonOf(long person, string begins) => Of(OutboxKind.Send).Where(message => message.Chat == $"{person}")
        .SelectMany(message => message.Content.Buttons).SelectMany(row => row)
        .Last(button => button.Data.StartsWith(begins, StringComparison.Ordinal)).Data;

    private IncomingMessage Incoming(IncomingKind kind, Address person, string text) => new()
    {
        Key = $"{Name}:{++_deliveries}",
        Kind = kind,
        From = person,
        Chat = person,
        Text = text,
        Name = "Иван Петров",
        MessageId = $"in{_deliveries}",
        At = _town.Clock.GetUtcNow(),
    };

    private Task Brings(IncomingKind kind, CommentInfo word, Address from, string text = "", string name = "") =>
        Brings(Said(kind, word, from, text, name));

    private IncomingMessage Said(IncomingKind kind, CommentInfo word, Address from, string text, string name) =>
        Incoming(kind, from, text) with { Chat = new Address(Name, Wall), Public = word, Name = name };

    private async Task Brings(IncomingMessage message)
    {
        await _town.Services.GetRequiredService<IMessageProcessor>().Handle([message]);
        await _town.Settle();
    }

    private static CommentInfo Word(string key, string post = "1") =>
        new()
        {
            Key = key,
            Link = $"https://vk.com/wall-100_1?reply={key}",
            Post = new PublicPost(post, $"https://vk.com/wall-100_{post}", "Ремонт дорог начнётся в мае")
        };
}
