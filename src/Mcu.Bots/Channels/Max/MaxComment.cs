using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>A comment under a post of a channel. Personal data: never logged.</summary>
/// <param name="ChannelId">The channel; null where the platform does not say.</param>
/// <param name="PostId">The post that it stands under.</param>
/// <param name="Author">Null when it was written in the name of the channel.</param>
/// <param name="ReplyTo">The comment that it answers.</param>
internal sealed record MaxComment(string Id, long? ChannelId, string? PostId, Address? Author, string AuthorName, string Text, string? ReplyTo, DateTimeOffset At)
{
    /// <summary>A removed comment comes with its number only.</summary>
    public static MaxComment Of(JsonElement update)
    {
        var said = update.Find("comment") ?? update.Find("message");
        var author = said?.Find("sender") ?? update.Find("user");
        return new MaxComment(
            said?.Find("body")?.Words("mid") ?? update.Words("comment_id") ?? throw new BrokenUpdateException("comment_id"),
            said?.Find("recipient")?.Number("chat_id") ?? update.Number("chat_id"),
            update.Words("post_id") ?? update.Words("message_id"),
            (author?.Number("user_id") ?? update.Number("user_id")) is { } id ? new Address(MaxChannel.ChannelName, Envelope.Text(id)) : null,
            author is { } person ? MaxContent.NameOf(person) : "",
            VisibleText.Of(said?.Find("body")?.Words("text")),
            said?.Find("link") is { } link && link.Words("type") == "reply" ? link.Find("message")?.Words("mid") : null,
            DateTimeOffset.FromUnixTimeMilliseconds(update.NeedNumber("timestamp")));
    }
}
