using System.Text.RegularExpressions;
using Mcu.Fakes.Max;

namespace Mcu.Bots.Tests.Channels.Max;

/// <summary>A person in one chat of MAX: says, presses, hears. What they hear is what came to that chat since they last did something.</summary>
internal sealed class MaxVoice(MaxTown town, MaxUser user, MaxChat chat)
{
    private int _from;

    public MaxUser User => user;
    public MaxChat Chat => chat;

    public Task<string> Says(string text, string? replyTo = null) => Do(() => user.Says(text, chat, replyTo));
    public Task<string> Presses(string button) => Do(() => user.Presses(button, chat));

    /// <summary>Does anything else with the messenger.</summary>
    public Task<T> Does<T>(Func<MaxUser, Task<T>> act) => Do(() => act(user));
    public Task Does(Func<MaxUser, Task> act) => Do(async () =>
    {
        await act(user);
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

    public void HearsNothing() => Heard().ShouldBeEmpty();

    public string Finds(string pattern)
    {
        var found = Regex.Match(string.Join("\n", Heard()), pattern);
        found.Success.ShouldBeTrue($"{pattern} in {string.Join(" | ", Heard())}");
        return found.Value;
    }

    public MaxMessage LastShown => chat.Messages.Last(m => m.FromBot);

    /// <summary>The card of an appeal as it looks now.</summary>
    public MaxMessage Card(string number) =>
        chat.Messages.Last(m => m.FromBot && m.Text.Contains(number, StringComparison.Ordinal) && m.Text.Contains("Сейчас:", StringComparison.Ordinal));

    private IReadOnlyList<string> Heard() => [.. town.Max.Sent.Skip(_from).Where(s => s.ChatId == chat.Id).Select(s => s.Text)];

    private async Task<T> Do<T>(Func<Task<T>> act)
    {
        _from = town.Max.Sent.Count;
        var done = await act();
        await town.Settle();
        return done;
    }
}
