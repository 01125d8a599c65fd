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
        if (message.Thread is { } thread)
        {
            json.WriteNumber("message_thread_id", thread);
        }

        if (message.Thread is not null && message.Chat is FakeGroup { IsForum: true })
        {
            json.WriteBoolean("is_topic_message", true);
        }

        Speaker(json, message.Content);
        PassedOn(json, message.Content);
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

    private static void Speaker(Utf8JsonWriter json, Content content)
    {
        if (content.SaidAs is not { } speaker)
        {
            return;
        }

        json.WritePropertyName("sender_chat");
        Chat(json, speaker);
        if (content.PostNumber is { } number)
        {
            json.WriteBoolean("is_automatic_forward", true);
            json.WriteStartObject("forward_origin");
            json.WriteString("type", "channel");
            json.WritePropertyName("chat");
            Chat(json, speaker);
            json.WriteNumber("message_id", number);
            json.WriteNumber("date", 0);
            json.WriteEndObject();
        }
    }

    private static void PassedOn(Utf8JsonWriter json, Content content)
    {
        if (content.Forwarded)
        {
            json.WriteStartObject("forward_origin");
            json.WriteString("type", "hidden_user");
            json.WriteString("sender_user_name", "Иван");
            json.WriteNumber("date", 0);
            json.WriteEndObject();
        }
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
        json.WriteBoolean("is_bot", user.IsBot);
        Names(json, user);
        json.WriteString("language_code", user.Language);
        json.WriteEndObject();
    }

    /// <param name="linked">Told only to who asks for the chat itself.</param>
    public static void Chat(Utf8JsonWriter json, FakeChat chat, FakeChannel? linked = null)
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
            Place(json, chat);
        }

        json.WriteString("type", chat.Type);
        if (linked is not null)
        {
            json.WriteNumber("linked_chat_id", linked.Id);
        }

        json.WriteEndObject();
    }

    private static void Place(Utf8JsonWriter json, FakeChat chat)
    {
        if (chat.Username is { } name)
        {
            json.WriteString("username", name);
        }

        if (chat is FakeGroup { IsForum: true })
        {
            json.WriteBoolean("is_forum", true);
        }
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
        new(it.Chat, it.MessageId, it.From, it.Date, it.Content, replyTo: null) { EditDate = it.EditDate, Thread = it.Thread };
}
