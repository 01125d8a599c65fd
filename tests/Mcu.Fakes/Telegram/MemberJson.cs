using System.Text.Json;

namespace Mcu.Fakes.Telegram;

/// <summary>A change of the bot's own standing in a chat.</summary>
internal static class MemberJson
{
    /// <summary>An administrator gave the bot other rights.</summary>
    public static void Rights(Utf8JsonWriter json, FakeChat chat, FakeUser by, World world)
    {
        json.WriteStartObject();
        json.WritePropertyName("chat");
        MessageJson.Chat(json, chat);
        json.WritePropertyName("from");
        MessageJson.Person(json, by, world.Bot);
        json.WriteNumber("date", world.Now.ToUnixTimeSeconds());
        json.WritePropertyName("old_chat_member");
        Member(json, null, "member", world.Bot);
        json.WritePropertyName("new_chat_member");
        Bot(json, chat, world.Bot);
        json.WriteEndObject();
    }

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

    /// <summary>The bot's own standing, with the rights of an administrator where it has any.</summary>
    public static void Bot(Utf8JsonWriter json, FakeChat chat, byte[] bot)
    {
        var (deletes, manages) = chat is FakeGroup group ? (group.BotMayDelete, group.BotMayManageTopics) : (false, false);
        Member(json, null, deletes || manages ? "administrator" : "member", bot, deletes, manages);
    }

    /// <summary>The bot itself when there is no user.</summary>
    public static void Member(Utf8JsonWriter json, FakeUser? user, string status, byte[] bot, bool deletes = false, bool manages = false)
    {
        json.WriteStartObject();
        json.WritePropertyName("user");
        MessageJson.Person(json, user, bot);
        json.WriteString("status", status);
        if (status == "administrator")
        {
            json.WriteBoolean("can_delete_messages", deletes);
            json.WriteBoolean("can_manage_topics", manages);
        }

        if (status == "kicked")
        {
            json.WriteNumber("until_date", 0);
        }

        json.WriteEndObject();
    }
}
