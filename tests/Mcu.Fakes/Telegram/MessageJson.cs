using System.Text.Json;

namespace Mcu.Fakes.Telegram;

/// <summary>Writes messages, chats and people as the Bot API does.</summary>
internal static class MessageJson
{
    public static void Write(Utf8JsonWriter json, FakeMessage message, byte[] bot)
    {
        json.WriteStartObject();
        json.WriteNumber("message_id", message.MessageId);
        json.WritePropertyName("from");
        Person(json, message.From, bot);
        json.WritePropertyName("chat");
        Chat(json, message.Chat);
        json.WriteNumber("date", message.Date.ToUnixTimeSeconds());
        if (message.EditDate is { } edited)
        {
            json.WriteNumber("edit_date", edited.ToUnixTimeSeconds());
        }

        if (message.ReplyTo is { } target)
        {
            json.WritePropertyName("reply_to_message");
            Write(json, target.ReplyTo is null ? target : Bare(target), bot);
        }

        Body(json, message.Content);
        json.WriteEndObject();
    }

    public static void Person(Utf8JsonWriter json, FakeUser? user, byte[] bot)
    {
        if (user is null)
        {
            json.WriteRawValue(bot, skipInputValidation: true);
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("id", user.Id);
        json.WriteBoolean("is_bot", false);
        Names(json, user);
        json.WriteString("language_code", user.Language);
        json.WriteEndObject();
    }

    public static void Chat(Utf8JsonWriter json, FakeChat chat)
    {
        json.WriteStartObject();
        json.WriteNumber("id", chat.Id);
        if (chat.Owner is { } user)
        {
            Names(json, user);
        }
        else
        {
            json.WriteString("title", chat.Title);
        }

        json.WriteString("type", chat.Type);
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, FakeUser user)
    {
        json.WriteString("first_name", user.FirstName);
        if (user.LastName is not null)
        {
            json.WriteString("last_name", user.LastName);
        }

        if (user.Username is not null)
        {
            json.WriteString("username", user.Username);
        }
    }

    private static void Body(Utf8JsonWriter json, Content content)
    {
        if (content.AlbumId is not null)
        {
            json.WriteString("media_group_id", content.AlbumId);
        }

        if (content.Part is not null)
        {
            json.WriteRaw(content.Part, content.PartJson!);
        }

        if (content.Text is not null)
        {
            json.WriteString(content.Part is null ? "text" : "caption", content.Text);
        }

        if (content.Entities is not null)
        {
            json.WriteRaw(content.Part is null ? "entities" : "caption_entities", content.Entities);
        }

        if (content.Keyboard.Inline is not null)
        {
            json.WriteRaw("reply_markup", content.Keyboard.Inline);
        }
    }

    // The API shows one level of replies only.
    private static FakeMessage Bare(FakeMessage it) =>
        new(it.Chat, it.MessageId, it.From, it.Date, it.Content, replyTo: null) { EditDate = it.EditDate };
}
