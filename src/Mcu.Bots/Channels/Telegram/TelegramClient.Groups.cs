using System.Text.Json;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>The methods about groups: who we are there, their topics, their comments.</summary>
internal sealed partial class TelegramClient
{
    /// <summary>The chat with all that the platform tells of it.</summary>
    public Task<TelegramResult<JsonElement>> GetChat(long chat, CancellationToken stop) =>
        Call("getChat", Body(new GetChat(chat), Json.GetChat), Quick, answer => answer.Clone(), stop);

    public Task<TelegramResult<JsonElement>> GetChatMember(long chat, long user, CancellationToken stop) =>
        Call("getChatMember", Body(new GetChatMember(chat, user), Json.GetChatMember), Quick, answer => answer.Clone(), stop);

    public Task<TelegramResult<long?>> DeleteMessage(long chat, long message, CancellationToken stop) =>
        Call("deleteMessage", Body(new DeleteMessage(chat, message), Json.DeleteMessage), stop);

    /// <returns>The number of the topic.</returns>
    public Task<TelegramResult<long?>> CreateForumTopic(long chat, string name, CancellationToken stop) =>
        Call("createForumTopic", Body(new CreateForumTopic(chat, name), Json.CreateForumTopic), Quick,
        topic => topic.Number("message_thread_id"), stop);

    public Task<TelegramResult<long?>> EditForumTopic(long chat, long topic, string name, CancellationToken stop) =>
        Call("editForumTopic", Body(new EditForumTopic(chat, topic, name), Json.EditForumTopic), stop);

    public Task<TelegramResult<long?>> CloseForumTopic(long chat, long topic, CancellationToken stop) =>
        Call("closeForumTopic", Body(new TurnForumTopic(chat, topic), Json.TurnForumTopic), stop);

    public Task<TelegramResult<long?>> ReopenForumTopic(long chat, long topic, CancellationToken stop) =>
        Call("reopenForumTopic", Body(new TurnForumTopic(chat, topic), Json.TurnForumTopic), stop);
}
