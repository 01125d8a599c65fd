namespace Mcu.Fakes.Telegram;

/// <summary>The bot itself, as it appears in messages and in getMe.</summary>
internal static class BotJson
{
    public static byte[] Of(TelegramFakeOptions options, bool full = false) => Json.Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("id", options.BotId);
        json.WriteBoolean("is_bot", true);
        json.WriteString("first_name", options.BotName);
        json.WriteString("username", options.BotUsername);
        if (full)
        {
            json.WriteBoolean("can_join_groups", true);
            json.WriteBoolean("can_read_all_group_messages", options.ReadsGroups);
            json.WriteBoolean("supports_inline_queries", false);
        }

        json.WriteEndObject();
    });
}
