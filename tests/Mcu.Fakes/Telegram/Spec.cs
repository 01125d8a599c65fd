namespace Mcu.Fakes.Telegram;

/// <summary>Which fields a method has, of what type, and which of them must be given (Bot API 10.1, the methods served here).</summary>
internal sealed class Spec
{
    private const string Common = "business_connection_id:S message_thread_id:I direct_messages_topic_id:I disable_notification:B"
        + " protect_content:B allow_paid_broadcast:B message_effect_id:S reply_parameters:O";

    private const string Sending = Common + " suggested_post_parameters:O reply_markup:O";
    private const string Caption = " caption:S parse_mode:S caption_entities:A ";
    private const string Editing = " business_connection_id:S chat_id:C message_id:I inline_message_id:S reply_markup:O";

    private const string Video = "start_timestamp:I show_caption_above_media:B has_spoiler:B supports_streaming:B";

    // S string, I integer, F float, B boolean, A array, O object, C chat (integer or string), M media (upload or string); ! is required.
    private const string Table = $"""
        getMe
        getUpdates offset:I limit:I timeout:I allowed_updates:A
        setWebhook url!:S certificate:M ip_address:S max_connections:I allowed_updates:A drop_pending_updates:B secret_token:S
        deleteWebhook drop_pending_updates:B
        getWebhookInfo
        sendMessage chat_id!:C text!:S parse_mode:S entities:A link_preview_options:O {Sending}
        sendPhoto chat_id!:C photo!:M show_caption_above_media:B has_spoiler:B {Caption}{Sending}
        sendDocument chat_id!:C document!:M thumbnail:M disable_content_type_detection:B {Caption}{Sending}
        sendVoice chat_id!:C voice!:M duration:I {Caption}{Sending}
        sendVideo chat_id!:C video!:M duration:I width:I height:I thumbnail:M cover:M {Video}{Caption}{Sending}
        sendAudio chat_id!:C audio!:M duration:I performer:S title:S thumbnail:M {Caption}{Sending}
        sendMediaGroup chat_id!:C media!:A {Common}
        sendLocation chat_id!:C latitude!:F longitude!:F horizontal_accuracy:F live_period:I heading:I proximity_alert_radius:I {Sending}
        editMessageText text!:S parse_mode:S entities:A link_preview_options:O rich_message:O {Editing}
        editMessageReplyMarkup {Editing}
        editMessageCaption show_caption_above_media:B {Caption}{Editing}
        deleteMessage chat_id!:C message_id!:I
        answerCallbackQuery callback_query_id!:S text:S show_alert:B url:S cache_time:I
        setMyCommands commands!:A scope:O language_code:S
        deleteMyCommands scope:O language_code:S
        getFile file_id!:S
        getChat chat_id!:C
        getChatMember chat_id!:C user_id!:I
        createForumTopic chat_id!:C name!:S icon_color:I icon_custom_emoji_id:S
        editForumTopic chat_id!:C message_thread_id!:I name:S icon_custom_emoji_id:S
        closeForumTopic chat_id!:C message_thread_id!:I
        reopenForumTopic chat_id!:C message_thread_id!:I
        """;

    /// <summary>Method names are matched without case, as the real server does.</summary>
    public static readonly IReadOnlyDictionary<string, Spec> All = Table.Split('\n')
        .Select(line => new Spec(line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        .ToDictionary(spec => spec.Method, StringComparer.OrdinalIgnoreCase);

    private Spec(string[] words)
    {
        Method = words[0];
        foreach (var word in words.Skip(1))
        {
            var name = word[..word.IndexOf(':', StringComparison.Ordinal)].TrimEnd('!');
            Fields[name] = word[^1];
            if (word.Contains('!', StringComparison.Ordinal))
            {
                Required.Add(name);
            }
        }
    }

    public string Method { get; }

    public Dictionary<string, char> Fields { get; } = [];

    public List<string> Required { get; } = [];
}
