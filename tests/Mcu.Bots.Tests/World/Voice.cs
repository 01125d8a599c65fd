using System.Text.RegularExpressions;
using Mcu.Fakes.Telegram;

namespace Mcu.Bots.Tests.World;

/// <summary>A person in one chat: says, presses, hears. What they hear is what came to that chat since they last did something.</summary>
internal sealed class Voice(Town town, FakeUser user, FakeChat chat)
{
    private int _from;

    public FakeUser User => user;
    public FakeChat Chat => chat;

    public Task<int> Says(string text) => Do(() => user.Says(text, chat));
    public Task<int> Replies(int messageId, string text) => Do(() => user.Says(text, chat, messageId));
    public Task<int> SendsPhoto(string? caption = null) => Do(() => user.SendsPhoto(caption, chat: chat));
    public Task<IReadOnlyList<int>> SendsAlbum(string caption, int count) => Do(() => user.SendsAlbum(caption, count, chat));
    public Task<int> SendsVoice() => Do(() => user.SendsVoice(chat: chat));
    public Task<int> SendsDocument(string name, int size) => Do(() => user.SendsDocument(name, size, chat: chat));
    public Task<int> SendsLocation(double lat, double lon) => Do(() => user.SendsLocation(lat, lon, chat));
    public Task<string> Presses(string button) => Do(() => user.Presses(button, chat));
    public Task<string> PressesData(int messageId, string data) => Do(() => user.PressesData(messageId, data, chat));

    public Task Edits(int messageId, string text) => Do(async () =>
    {
        await user.Edits(messageId, text, chat);
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

    public void DoesNotHear(string words) => Assert.DoesNotContain(words, string.Join("\n---\n", Heard()), StringComparison.OrdinalIgnoreCase);

    public void HearsNothing() => Heard().ShouldBeEmpty();

    public string Finds(string pattern)
    {
        var found = Regex.Match(string.Join("\n", Heard()), pattern);
        found.Success.ShouldBeTrue($"{pattern} in {string.Join(" | ", Heard())}");
        return found.Value;
    }

    /// <summary>The note that popped up over the chat when a button was pressed.</summary>
    public void SeesNote(string words) => town.Telegram.CallbackAnswers.Last(a => a.User.Id == user.Id).Text.ShouldNotBeNull().ShouldContain(words, Case.Insensitive);

    public IReadOnlyList<string> Buttons => [.. chat.Messages.Where(m => m.FromBot).SelectMany(m => m.Buttons).Select(b => b.Text)];

    /// <summary>The last message of the bot in this chat, as it looks after all edits.</summary>
    public FakeMessage LastShown => chat.Messages.Last(m => m.FromBot);

    public FakeMessage Shown(string words) => chat.Messages.Last(m => m.FromBot && (m.Text ?? "").Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>The card of an appeal as it looks now.</summary>
    public FakeMessage Card(string number) => chat.Messages.Last(m => m.FromBot && m.Text.Contains(number, StringComparison.Ordinal) && m.Text.Contains("Сейчас:", StringComparison.Ordinal));

    /// <summary>From now on only what comes next is heard.</summary>
    public void Listens() => _from = town.Telegram.Sent.Count;

    private IReadOnlyList<string> Heard() => [.. town.Telegram.Sent.Skip(_from).Where(s => s.ChatId == chat.Id).Select(s => s.Text ?? "")];

    private async Task<T> Do<T>(Func<Task<T>> act)
    {
        Listens();
        var done = await act();
        await town.Settle();
        return done;
    }
}
