using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>The rights that the platform names → ours.</summary>
internal static class MaxRights
{
    private static readonly Dictionary<string, BotRight> Names = new(StringComparer.Ordinal)
    {
        ["read_all_messages"] = BotRight.ReadAllMessages,
        ["write"] = BotRight.Write,
        ["edit"] = BotRight.EditMessages,
        ["edit_message"] = BotRight.EditMessages,
        ["post_edit_delete_message"] = BotRight.EditMessages,
        ["delete"] = BotRight.DeleteMessages,
        ["delete_message"] = BotRight.DeleteMessages,
        ["add_remove_members"] = BotRight.AddMembers,
        ["add_admins"] = BotRight.AddAdministrators,
        ["change_chat_info"] = BotRight.ChangeInfo,
        ["pin_message"] = BotRight.Pin,
        ["can_call"] = BotRight.Call,
        ["edit_link"] = BotRight.Link,
        ["view_stats"] = BotRight.Statistics,
    };

    public static BotRights Of(JsonElement update)
    {
        var given = (update.Find("permissions")?.Items() ?? []).Select(name => name.WordsOf()).Where(name => name.Length > 0);
        return new BotRights(update.Truth("is_channel"), update.Truth("is_admin"),
            [.. given.Select(name => Names.GetValueOrDefault(name, BotRight.Other)).Distinct()]);
    }
}
