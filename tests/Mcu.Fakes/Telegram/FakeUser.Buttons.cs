using System.Text.Json;

namespace Mcu.Fakes.Telegram;

/// <summary>Presses, and what the person gets to read.</summary>
public sealed partial class FakeUser
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Presses the button in the last message that has one whose text is, or begins with, these words; returns the query's id.
    /// A button of a reply keyboard says its text.</summary>
    public async Task<string> Presses(string buttonText, FakeChat? chat = null)
    {
        var place = chat ?? Private;
        var (message, button) = FindButton(place, buttonText);
        if (!button.Inline)
        {
            await Says(button.Text, chat);
            return "";
        }

        return button.Data is null
            ? throw new InvalidOperationException($"The button «{button.Text}» is a link to {button.Url}: the bot hears nothing of it")
            : Query(place, message.MessageId, button.Data);
    }

    /// <summary>A forged press, or one under a message that is long gone.</summary>
    public Task<string> PressesData(int messageId, string data, FakeChat? chat = null) =>
        Task.FromResult(Query(chat ?? Private, messageId, data));

    /// <summary>Waits (in real time) for a message of the bot, sent or edited since this person last did something, that has these words
    /// in its text or on a button.</summary>
    public async Task<FakeSent> Hears(string words, FakeChat? chat = null, TimeSpan? within = null)
    {
        var place = chat ?? Private;
        FakeSent? found = null;
        if (await _world.Sent.Changed.Until(() => (found = Heard(place, words)) is not null, within ?? Patience))
        {
            return found!;
        }

        var heard = _world.Sent.Since(_heard).Where(it => it.ChatId == place.Id).Select(it => "  " + it.Text);
        throw new TimeoutException($"{FirstName} has not heard «{words}». Heard since:\n{string.Join('\n', heard)}");
    }

    private FakeSent? Heard(FakeChat place, string words) => _world.Sent.Since(_heard).FirstOrDefault(it => it.ChatId == place.Id
        && (it.Text.Contains(words, StringComparison.OrdinalIgnoreCase)
            || it.Buttons.Any(button => button.Text.Contains(words, StringComparison.OrdinalIgnoreCase))));

    private static (FakeMessage Message, FakeButton Button) FindButton(FakeChat place, string words)
    {
        foreach (var message in place.Messages.Reverse())
        {
            var found = message.Buttons.FirstOrDefault(it => it.Text == words)
                ?? message.Buttons.FirstOrDefault(it => it.Text.StartsWith(words, StringComparison.Ordinal));
            if (found is not null)
            {
                return (message, found);
            }
        }

        var seen = place.Messages.Where(it => it.Buttons.Count > 0).TakeLast(5).Select(it => "  " + it);
        throw new InvalidOperationException($"There is no button «{words}» in chat {place.Id}. Buttons seen:\n{string.Join('\n', seen)}");
    }

    private string Query(FakeChat place, int messageId, string data)
    {
        var id = _world.Callbacks.Ask(this);
        Act();
        _world.Updates.Add("callback_query", place.Id, json =>
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WritePropertyName("from");
            MessageJson.Person(json, this, _world.Bot);
            json.WritePropertyName("message");
            Pressed(json, place, messageId);
            json.WriteString("chat_instance", $"-{place.Id}77");
            json.WriteString("data", data);
            json.WriteEndObject();
        });
        return id;
    }

    // A message that is gone is shown as an inaccessible one, with the date 0.
    private void Pressed(Utf8JsonWriter json, FakeChat place, int messageId)
    {
        if (place.Find(messageId) is { } message)
        {
            MessageJson.Write(json, message, _world.Bot);
            return;
        }

        json.WriteStartObject();
        json.WritePropertyName("chat");
        MessageJson.Chat(json, place);
        json.WriteNumber("message_id", messageId);
        json.WriteNumber("date", 0);
        json.WriteEndObject();
    }
}
