using System.Text.Json;
using Telegram.Bot.Requests;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>The methods about groups: who we are there, their topics, their comments.</summary>
internal sealed partial class TelegramClient
{
    /// <summary>The chat with all that the platform tells of it.</summary>
    public Task<TelegramResult<JsonElement>> GetChat(long chat, CancellationToken stop) =>
        Call(new GetChatRequest { ChatId = chat }, CallTimeout, answer => answer, stop);

    public Task<TelegramResult<JsonElement>> GetChatMember(long chat, long user, CancellationToken stop) =>
        Call(new GetChatMemberRequest { ChatId = chat, UserId = user }, CallTimeout, answer => answer, stop);

    public Task<TelegramResult<long?>> DeleteMessage(long chat, int message, CancellationToken stop) =>
        Call(new DeleteMessageRequest { ChatId = chat, MessageId = message }, stop);

    /// <returns>The number of the topic.</returns>
    public Task<TelegramResult<long?>> CreateForumTopic(long chat, string name, CancellationToken stop) => Call(
        new CreateForumTopicRequest { ChatId = chat, Name = name }, CallTimeout, topic => topic.Number("message_thread_id"), stop);

    public Task<TelegramResult<long?>> EditForumTopic(long chat, int topic, string name, CancellationToken stop) =>
        Call(new EditForumTopicRequest { ChatId = chat, MessageThreadId = topic, Name = name }, stop);

    public Task<TelegramResult<long?>> CloseForumTopic(long chat, int topic, CancellationToken stop) =>
        Call(new CloseForumTopicRequest { ChatId = chat, MessageThreadId = topic }, stop);

    public Task<TelegramResult<long?>> ReopenForumTopic(long chat, int topic, CancellationToken stop) =>
        Call(new ReopenForumTopicRequest { ChatId = chat, MessageThreadId = topic }, stop);
}
