using System.Text.RegularExpressions;
using Mcu.Fakes;
using Mcu.Fakes.Telegram;

namespace Mcu.Bots.Tests.World;

/// <summary>A person in one chat: says, presses, hears. What they hear is what came to that chat since they last did something.</summary>
/// <param name="messenger">Which of the town's; its first unless said.</param>
internal sealed class Voice(Town town, IActor actor, IMessenger? messenger = null)
{
    private readonly IMessenger _messenger = messenger ?? town.Messenger;
    private int _from;

    public IActor Actor => actor;
    public FakeUser User => ((TelegramTown.Actor)actor).User;
    public FakeChat Chat => ((TelegramTown.Actor)actor).Chat;

    public Task Starts() => Do(async () =>
    {
        await actor.Starts();
        return 0;
    });

    public Task<int> Says(string text) => Do(() => actor.Says(text));

    /// <summary>Says what somebody outside will read and, where the bot shows it first, lets it leave.</summary>
    public async Task SaysAndSends(string text)
    {
        await Says(text);
        await SendsShown();
    }

    /// <summary>«Отправить» under the words that the bot has just shown, if it has.</summary>
    public async Task SendsShown()
    {
        if (LastShown.Buttons.Select(button => button.Text).Intersect(["Отправить", "Send"]).FirstOrDefault() is { } send
            && LastShown.Buttons.Any(button => button.Text is "Исправить" or "Mend"))
        {
            await Presses(send);
        }
    }

    public Task<int> Replies(int messageId, string text) => Do(() => actor.Says(text, messageId));
    public Task<int> SendsPhoto(string? caption = null) => Do(() => actor.SendsPhoto(caption));
    public Task SendsAlbum(string caption, int count) => Do(async () =>
    {
        await actor.SendsAlbum(caption, count);
        return 0;
    });

    public Task<int> SendsVoice() => Do(() => actor.SendsVoice());
    public Task<int> SendsDocument(string name, int size) => Do(() => actor.SendsDocument(name, size));
    public Task<int> SendsDocument(string name, byte[] bytes, string? caption = null) =>
        Do(() => actor.SendsDocument(name, bytes, caption));
    public Task<int> SendsLocation(double lat, double lon) => Do(() => actor.SendsLocation(lat, lon));
    public Task Forwards(string text) => Do(async () =>
    {
        await actor.Forwards(text);
        return 0;
    });

    public Task<string> Presses(string button) => Do(() => actor.Presses(button));
    public Task<string> PressesData(int messageId, string data) => Do(() => actor.PressesData(messageId, data));

    public Task Edits(int messageId, string text) => Do(async () =>
    {
        await actor.Edits(messageId, text);
        return 0;
    });

    /// <summary>Something that came says this; case matters not.</summary>
    public void Hears(params string[] words)
    {
        var heard = string.Join("\n---\n", Heard());
        foreach (var word in words)
        {
            Assert.True(heard.Contains(word, StringComparison.OrdinalIgnoreCase), $"«{word}» was not heard; heard was:\n{heard}");
        }
    }

    public void DoesNotHear(string words) =>
        Assert.DoesNotContain(words, string.Join("\n---\n", Heard()), StringComparison.OrdinalIgnoreCase);

    public void HearsNothing() => Heard().ShouldBeEmpty();

    public string Finds(string pattern)
    {
        var found = Regex.Match(string.Join("\n", Heard()), pattern);
        found.Success.ShouldBeTrue($"{pattern} in {string.Join(" | ", Heard())}");
        return found.Value;
    }

    /// <summary>The note that popped up over the chat when a button was pressed.</summary>
    public void SeesNote(string words) => _messenger.LastNote(actor.UserId).ShouldNotBeNull().ShouldContain(words, Case.Insensitive);

    public IReadOnlyList<string> Buttons => [.. actor.Messages.Where(m => m.FromBot).SelectMany(m => m.Buttons).Select(b => b.Text)];

    /// <summary>The last message of the bot in this chat, as it looks after all edits.</summary>
    public IFakeMessage LastShown => actor.Messages.Last(m => m.FromBot);

    public IFakeMessage Shown(string words) =>
        actor.Messages.Last(m => m.FromBot && m.Text.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>The card of an appeal as it looks now.</summary>
    public IFakeMessage Card(string number) =>
        actor.Messages.Last(m => m.FromBot && m.Text.Contains(number, StringComparison.Ordinal)
        && m.Text.Contains("Сейчас:", StringComparison.Ordinal));

    /// <summary>From now on only what comes next is heard.</summary>
    public void Listens() => _from = _messenger.Sent.Count;

    private int? Topic => (actor as TelegramTown.Actor)?.Topic;

    private IReadOnlyList<string> Heard() =>
        [.. _messenger.Sent.Skip(_from).Where(s => s.ChatId == actor.ChatId && (Topic is null || s.Thread == Topic))
        .Select(s => s.Text ?? "")];

    private async Task<T> Do<T>(Func<Task<T>> act)
    {
        Listens();
        var done = await act();
        await town.Settle();
        return done;
    }
}
