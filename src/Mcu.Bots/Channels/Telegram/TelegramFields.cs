using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>
/// Every field of a message: what is taken, what the sender is told that we cannot read, and what is no content at all. A field that is in
/// no list is told too, so that nothing of a later version of the platform is lost in silence.
/// </summary>
internal static class TelegramFields
{
    public static readonly IReadOnlySet<string> Taken = Set(
        "text entities caption caption_entities rich_message animation audio document live_photo paid_media photo sticker video video_note voice"
        + " checklist checklist_tasks_added contact poll poll_option_added venue location external_reply quote reply_to_message reply_markup");

    public static readonly IReadOnlyDictionary<string, UnreadPart> Told = new Dictionary<string, UnreadPart>(StringComparer.Ordinal)
    {
        ["story"] = UnreadPart.Story,
        ["reply_to_story"] = UnreadPart.Story,
        ["game"] = UnreadPart.Game,
        ["dice"] = UnreadPart.Dice,
        ["gift"] = UnreadPart.Gift,
        ["unique_gift"] = UnreadPart.Gift,
        ["giveaway"] = UnreadPart.Giveaway,
        ["giveaway_winners"] = UnreadPart.Giveaway,
        ["invoice"] = UnreadPart.Payment,
        ["successful_payment"] = UnreadPart.Payment,
        ["refunded_payment"] = UnreadPart.Payment,
        ["users_shared"] = UnreadPart.Shared,
        ["chat_shared"] = UnreadPart.Shared,
        ["passport_data"] = UnreadPart.Shared,
        ["web_app_data"] = UnreadPart.Shared,
    };

    /// <summary>Who, where, when and how it looks; and the lines that a chat writes about itself.</summary>
    public static readonly IReadOnlySet<string> NoContent = Set(
        "message_id message_thread_id direct_messages_topic from sender_chat sender_boost_count sender_business_bot sender_tag date guest_query_id"
        + " business_connection_id chat forward_origin is_topic_message is_automatic_forward reply_to_checklist_task_id reply_to_poll_option_id via_bot"
        + " guest_bot_caller_user guest_bot_caller_chat edit_date has_protected_content is_from_offline is_paid_post media_group_id author_signature"
        + " paid_star_count link_preview_options suggested_post_info effect_id show_caption_above_media has_media_spoiler"

        // Of bot servers older than 7.0.
        + " forward_from forward_from_chat forward_from_message_id forward_signature forward_sender_name forward_date"

        // Messages that one member of a group sees (10.2 and later).
        + " ephemeral_message_id receiver_user community"
        + " new_chat_members new_chat_member new_chat_participant left_chat_member left_chat_participant chat_owner_left chat_owner_changed new_chat_title"
        + " new_chat_photo delete_chat_photo group_chat_created supergroup_chat_created channel_chat_created message_auto_delete_timer_changed"
        + " migrate_to_chat_id migrate_from_chat_id pinned_message gift_upgrade_sent connected_website write_access_allowed proximity_alert_triggered"
        + " boost_added chat_background_set checklist_tasks_done direct_message_price_changed forum_topic_created forum_topic_edited"
        + " forum_topic_closed forum_topic_reopened general_forum_topic_hidden general_forum_topic_unhidden giveaway_created giveaway_completed"
        + " managed_bot_created paid_message_price_changed poll_option_deleted suggested_post_approved suggested_post_approval_failed"
        + " suggested_post_declined suggested_post_paid suggested_post_refunded video_chat_scheduled video_chat_started video_chat_ended"
        + " video_chat_participants_invited voice_chat_scheduled voice_chat_started voice_chat_ended voice_chat_participants_invited");

    /// <param name="alone">Nothing of the message could be taken: then even a bare number is somebody's word.</param>
    public static IEnumerable<UnreadPart> UnreadIn(JsonElement message, bool alone) =>
        Unread(message, alone).Select(field => field.Part).Distinct();

    /// <summary>
    /// The first field that we cannot read, by the platform's name; a name that is long or strange is no label for a metric.
    /// </summary>
    public static string? NameOfUnread(JsonElement message) =>
        Unread(message, alone: true).Select(field => field.Name).FirstOrDefault() is { } name
        ? name.Length <= 40 && name.All(c => char.IsAsciiLetterLower(c) || c == '_') ? name : "unknown_field"
        : null;

    private static IEnumerable<(string Name, UnreadPart Part)> Unread(JsonElement message, bool alone)
    {
        foreach (var field in message.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null))
        {
            if (Told.TryGetValue(field.Name, out var part))
            {
                yield return (field.Name, part);
            }
            else if (!Taken.Contains(field.Name) && !NoContent.Contains(field.Name) && (alone || IsContent(field.Value)))
            {
                yield return (field.Name, UnreadPart.Unknown);
            }
        }
    }

    /// <summary>
    /// Beside what was taken a new number, flag or short name tells about the message; what a person adds to it is a thing with parts.
    /// </summary>
    private static bool IsContent(JsonElement value) => value.ValueKind is JsonValueKind.Object or JsonValueKind.Array;

    private static HashSet<string> Set(string names) => [.. names.Split(' ')];
}
