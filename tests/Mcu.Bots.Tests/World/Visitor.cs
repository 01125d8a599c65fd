using Mcu.Bots.Channels.Web;
using Mcu.Workflow.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.World;

/// <summary>A visitor of the virtual reception in a <see cref="Town"/>: what the page would post.</summary>
internal sealed class Visitor(Town town, string id = "r-visitor")
{
    private readonly Seat _seat = new("me", new Address("web", id), new Address("web", id), "");

    public async Task Sends(string text, string? file = null)
    {
        (await Posts.Say(_seat, Form(text, file is null ? [] : [Picture(file)]), CancellationToken.None)).ShouldBeNull();
        await town.Settle();
    }

    /// <summary>Presses the last button that carries exactly this.</summary>
    public Task Presses(string data) => PressesLast(data);

    /// <summary>Presses the last button whose data begins so.</summary>
    public async Task PressesLast(string data)
    {
        var lines = await town.Look(r => r.TranscriptBefore(_seat.Chat.ToString(), long.MaxValue, 50));
        var (line, button) = lines.SelectMany(l => l.Content.Buttons.SelectMany(row => row), (l, b) => (l, b)).Last(x => x.b.Data.StartsWith(data, StringComparison.Ordinal));
        (await Posts.Press(_seat, Form("", []) with { Line = line.Id, Button = button.Data })).ShouldBeNull();
        await town.Settle();
    }

    private ChatPosts Posts => town.Services.GetRequiredService<ChatPosts>();

    private static PostForm Form(string text, IReadOnlyList<IFormFile> files) => new(Guid.NewGuid(), text, null, 0, "", null, files);

    private static FormFile Picture(string name) =>
        new(new MemoryStream([1, 2, 3]), 0, 3, "files", name) { Headers = new HeaderDictionary(), ContentType = "image/png" };
}
