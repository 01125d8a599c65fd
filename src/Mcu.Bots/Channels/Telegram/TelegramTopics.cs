using System.Globalization;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>
/// Topics of a forum. What an order to show one asks for is done anew each time: the platform says when it was so already.
/// </summary>
internal sealed class TelegramTopics(TelegramClient client)
{
    private const int MostName = 128;

    public Task<DeliveryResult> Show(long chat, OutgoingMessage message, CancellationToken stop)
    {
        var name = LongText.Shortened(message.Content.Text, MostName);
        return int.TryParse(message.MessageId, CultureInfo.InvariantCulture, out var topic)
            ? Change(chat, topic, name, message.Content.Closed, stop)
            : Open(chat, name, message.Content.Closed, stop);
    }

    /// <summary>
    /// A topic that is opened and closed in one is there, whether or not it could be closed: to try again would open another.
    /// </summary>
    private async Task<DeliveryResult> Open(long chat, string name, bool closed, CancellationToken stop)
    {
        var made = await client.CreateForumTopic(chat, name, stop);
        if (closed && made is TelegramResult<long?>.Ok { Value: >= 0 and <= int.MaxValue and var topic })
        {
            await client.CloseForumTopic(chat, (int)topic, stop);
        }

        return TelegramErrorMapper.OfTopic(made, null);
    }

    private async Task<DeliveryResult> Change(long chat, int topic, string name, bool closed, CancellationToken stop)
    {
        var id = topic.ToString(CultureInfo.InvariantCulture);
        var named = TelegramErrorMapper.OfTopic(await client.EditForumTopic(chat, topic, name, stop), id);
        return named is not DeliveryResult.Sent ? named
            : TelegramErrorMapper.OfTopic(closed
            ? await client.CloseForumTopic(chat, topic, stop) : await client.ReopenForumTopic(chat, topic, stop), id);
    }
}
