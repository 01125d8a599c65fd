using Mcu.Bots.Channels.Web;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.World;

/// <summary>A visitor of the virtual reception in a <see cref="Town"/>: what the page would post.</summary>
internal sealed class Visitor(Town town, string id = "r-visitor")
{
    private readonly ChatSession _chatSession = new("me", new Address("web", id), new Address("web", id), "");

    public async Task Sends(string text, string? file = null)
    {
        (await Posts.Say(_chatSession, Form(text, file is null ? [] : [Picture(file)]), CancellationToken.None)).ShouldBeNull();
        await town.Settle();
    }

    /// <summary>Sends a file of so many bytes.</summary>
    /// <returns>What the page is told when it is not taken.</returns>
    public async Task<string?> SendsFile(int bytes, string text = "")
    {
        var file = new FormFile(new MemoryStream(new byte[bytes]), 0, bytes, "files", "двор.png")
        { Headers = new HeaderDictionary(), ContentType = "image/png" };
        var no = await Posts.Say(_chatSession, Form(text, [file]), CancellationToken.None);
        await town.Settle();
        return no is null ? null : town.Services.GetRequiredService<WebMunicipality>().Texts.Say(no);
    }

    /// <summary>«Начать», with what the link to the page carried.</summary>
    public async Task Starts(string code)
    {
        (await Posts.Start(_chatSession, Form(code, []))).ShouldBeNull();
        await town.Settle();
    }

    /// <summary>Presses the last button that carries exactly this.</summary>
    public Task Presses(string data) => PressesLast(data);

    /// <summary>Presses the last button whose data begins so.</summary>
    public async Task PressesLast(string data)
    {
        var (line, button) = (await Lines()).SelectMany(l => l.Content.Buttons.SelectMany(row => row), (l, b) => (l, b))
            .Last(x => x.b.Data.StartsWith(data, StringComparison.Ordinal));
        (await Posts.Press(_chatSession, Form("", []) with { Line = line.Id, Button = button.Data })).ShouldBeNull();
        await town.Settle();
    }

    /// <summary>The last lines of the bot say this; case matters not.</summary>
    public async Task Hears(params string[] words)
    {
        var heard = string.Join("\n---\n", (await Lines()).Where(line => line.From is null).TakeLast(3).Select(line => line.Content.Text));
        words.ShouldAllBe(word => heard.Contains(word, StringComparison.OrdinalIgnoreCase), heard);
    }

    public async Task<bool> Sees(string words) =>
        (await Lines()).Any(line => line.Content.Text.Contains(words, StringComparison.OrdinalIgnoreCase));

    private Task<IReadOnlyList<TranscriptLine>> Lines() =>
        town.Look(r => r.TranscriptBefore(_chatSession.Chat.ToString(), long.MaxValue, 50));

    private ChatSubmissions Posts => town.Services.GetRequiredService<ChatSubmissions>();

    private static MessageForm Form(string text, IReadOnlyList<IFormFile> files) => new(Guid.NewGuid(), text, null, 0, "", null, files);

    private static FormFile Picture(string name) =>
        new(new MemoryStream([1, 2, 3]), 0, 3, "files", name) { Headers = new HeaderDictionary(), ContentType = "image/png" };
}
