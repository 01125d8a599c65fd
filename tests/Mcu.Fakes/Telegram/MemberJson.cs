using System.Text.Json;

namespace Mcu.Fakes.Telegram;

/// <summary>A change of the bot's own standing in a chat.</summary>
internal static class MemberJson
{
    public static void Changed(Utf8JsonWriter json, FakeChat chat, FakeUser by, World world, string before, string after)
    {
        json.WriteStartObject();
        json.WritePropertyName("chat");
        MessageJson.Chat(json, chat);
        json.WritePropertyName("from");
        MessageJson.Person(json, by, world.Bot);
        json.WriteNumber("date", world.Now.ToUnixTimeSeconds());
        json.WritePropertyName("old_chat_member");
        Member(json, null, before, world.Bot);
        json.WritePropertyName("new_chat_member");
        Member(json, null, after, world.Bot);
        json.WriteEndObject();
    }

    /// <summary>The bot itself when there is no user.</summary>
    public static void Member(Utf8JsonWriter json, FakeUser? user, string status, byte[] bot)
    {
        json.WriteStartObject();
        json.WritePropertyName("user");
        MessageJson.Person(json, user, bot);
        json.WriteString("status", status);
        if (status == "kicked")
        {
            json.WriteNumber("until_date", 0);
        }

        json.WriteEndObject();
    }
}
