using System.Globalization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Storage;

namespace Mcu.Bots.Channels.Web.Stand;

/// <summary>The hands of the story's people: they type and press where a real person would.</summary>
internal sealed class StoryPlayers(ChatSubmissions posts, IStoreFactory registries, StandSessionSource seating, TimeProvider clock)
{
    private const int LinesToLook = 20;
    private const int MostWaits = 100;
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(10);

    public ChatSession SeatOf(StoryScript script, StoryStep step)
    {
        if (script.Residents.TryGetValue(step.Who, out var name))
        {
            var address = WebNames.At($"story-{step.Who}");
            return new ChatSession("", address, address, name);
        }

        var person = StandPeople.Find(step.Who);
        return step.In == WebSessionSource.Own ? seating.InOwnChat(person) : seating.InStaffChat(person);
    }

    public Task Say(ChatSession chatSession, string words) => posts.Say(chatSession, Form(words), CancellationToken.None);

    /// <summary>Presses the newest button with this text in the chat; false when there is none.</summary>
    public async Task<bool> Press(ChatSession chatSession, string text)
    {
        var texts = text.Split('|');
        await using var store = registries.Open();
        var lines = await store.TranscriptBefore(chatSession.Chat.ToString(), long.MaxValue, LinesToLook);
        foreach (var line in lines.Reverse())
        {
            var button = line.Content.Buttons.SelectMany(row => row)
                .FirstOrDefault(b => texts.Any(text => b.Text.Contains(text, StringComparison.OrdinalIgnoreCase)));
            if (button is not null)
            {
                return await posts.Press(chatSession, Form("", line.Id, button.Data)) is null;
            }
        }

        return false;
    }

    /// <summary>
    /// Lets the answers arrive, so that they bear the hour they were given in. Not for ever: other channels may hold theirs back.
    /// </summary>
    public async Task Quiet()
    {
        for (var waits = 0; waits < MostWaits; waits++)
        {
            await using var store = registries.Open();
            if (await store.PendingInAll() == 0)
            {
                return;
            }

            await Task.Delay(Wait, clock);
        }
    }

    private static MessageForm Form(string text, long line = 0, string button = "") =>
        new(Guid.NewGuid(), text, null, line, button, null, []);
}
