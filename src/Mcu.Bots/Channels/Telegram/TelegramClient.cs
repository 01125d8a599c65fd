using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>
/// The methods of the Bot API that we use. Every call ends in an <see cref="TelegramResult{T}"/>; calls that leave a message behind give
/// its id.
/// The token is part of the address, so no exception of the transport leaves this class with its text.
/// </summary>
internal sealed partial class TelegramClient(HttpClient http, TelegramSettings settings)
{
    /// <summary>What we read; always said, since silence keeps the list that somebody set before.</summary>
    public static readonly IReadOnlyList<string> AllowedUpdates = ["message", "edited_message", "callback_query", "my_chat_member"];

    // The patience with the wire runs on real time: a municipality's clock that is set forward must not break calls under way.
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ForFiles = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan OverLongPoll = TimeSpan.FromSeconds(15);
    private static readonly LinkPreviewOptions NoPreview = new(IsDisabled: true);
    private static readonly TelegramJson Json = TelegramJson.Plain;

    private readonly string _methods = $"{settings.ApiUrl}/bot{settings.Token}/";
    private readonly string _files = $"{settings.ApiUrl}/file/bot{settings.Token}/";

    /// <summary>The bot as the platform knows it.</summary>
    public Task<TelegramResult<JsonElement>> GetMe(CancellationToken stop) => Call("getMe", null, Quick, me => me, stop);

    public Task<TelegramResult<UpdateBatch>> GetUpdates(long? offset, int limit, int timeoutSeconds, CancellationToken stop) => Ask(
        "getUpdates",
        Body(new GetUpdates(offset, limit, timeoutSeconds, AllowedUpdates), Json.GetUpdates),
        TimeSpan.FromSeconds(timeoutSeconds) + OverLongPoll,
        BatchIn,
        stop);

    public Task<TelegramResult<long?>> SetWebhook(string url, string secret, int connections, CancellationToken stop) =>
        Call("setWebhook", Body(new SetWebhook(url, secret, connections, AllowedUpdates), Json.SetWebhook), stop);

    /// <summary>What waits is kept: it comes with the next poll.</summary>
    public Task<TelegramResult<long?>> DeleteWebhook(CancellationToken stop) =>
        Call("deleteWebhook", Body(new DeleteWebhook(DropPendingUpdates: false), Json.DeleteWebhook), stop);

    /// <summary>Plain text: there is no markup that somebody's words could break.</summary>
    public Task<TelegramResult<long?>> SendMessage(Target to, string text, Keyboard? keyboard, CancellationToken stop) =>
        Call("sendMessage", Body(new SendMessage(to.Chat, to.Thread, text, keyboard, to.Reply, NoPreview), Json.SendMessage), stop);

    public Task<TelegramResult<long?>> SendLocation(Target to, Place place, Keyboard? keyboard, CancellationToken stop) =>
        Call("sendLocation", Body(new SendLocation(to.Chat, to.Thread, place.Latitude, place.Longitude, keyboard, to.Reply),
        Json.SendLocation), stop);

    /// <summary>sendPhoto, sendVideo, sendVoice, sendAudio or sendDocument, and sendMediaGroup: the form says which.</summary>
    public Task<TelegramResult<long?>> SendFiles(TelegramForm form, CancellationToken stop) =>
        Call(form.Method, form.Content, ForFiles, MessageId, stop);

    public Task<TelegramResult<long?>> EditMessageText(long chat, long message, string text, Keyboard? keyboard, CancellationToken stop) =>
        Call("editMessageText", Body(new EditMessageText(chat, message, text, keyboard, NoPreview), Json.EditMessageText), stop);

    public Task<TelegramResult<long?>> EditMessageReplyMarkup(long chat, long message, Keyboard? keyboard, CancellationToken stop) =>
        Call("editMessageReplyMarkup", Body(new EditMessageReplyMarkup(chat, message, keyboard), Json.EditMessageReplyMarkup), stop);

    public Task<TelegramResult<long?>> AnswerCallbackQuery(string press, string? text, bool alert, CancellationToken stop) =>
        Call("answerCallbackQuery", Body(new AnswerCallbackQuery(press, text, alert), Json.AnswerCallbackQuery), stop);

    /// <param name="chat">The one chat that sees the list; null for everybody who has none of their own.</param>
    public Task<TelegramResult<long?>> SetMyCommands(IReadOnlyList<BotCommand> commands, long? chat, CancellationToken stop) =>
        Call("setMyCommands", Body(new SetMyCommands(commands, chat is { } id ? new CommandScope("chat", id) : null), Json.SetMyCommands),
        stop);

    /// <summary>Where the bytes of a file can be fetched; null when the platform does not say.</summary>
    public Task<TelegramResult<string?>> GetFile(string fileId, CancellationToken stop) =>
        Call("getFile", Body(new GetFile(fileId), Json.GetFile), Quick, file => file.Words("file_path"), stop);

    /// <summary>The bytes under a path given by <see cref="GetFile"/>; the caller disposes of them.</summary>
    public async Task<TelegramResult<Stream>> Download(string path, CancellationToken stop)
    {
        using var patience = Patience(Quick, stop);
        try
        {
            var response = await http.GetAsync(new Uri(_files + path), HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (response.IsSuccessStatusCode)
            {
                return new TelegramResult<Stream>.Ok(await response.Content.ReadAsStreamAsync(stop));
            }

            response.Dispose();
            return new TelegramResult<Stream>.Refused((int)response.StatusCode, "the file was not given");
        }
        catch (Exception fault) when (IsOfTheWire(fault, stop))
        {
            return new TelegramResult<Stream>.Unreachable(WhyUnreachable(fault));
        }
    }

    private Task<TelegramResult<long?>> Call(string method, HttpContent body, CancellationToken stop) =>
        Call(method, body, Quick, MessageId, stop);

    private Task<TelegramResult<T>> Call<T>(string method, HttpContent? body, TimeSpan wait, Func<JsonElement, T> read,
        CancellationToken stop) =>
        Ask(method, body, wait, (answer, status) => Read(PlatformJson.Parse(answer), (int)status, read), stop);

    private async Task<TelegramResult<T>> Ask<T>(string method, HttpContent? body, TimeSpan wait,
        Func<byte[], HttpStatusCode, TelegramResult<T>> read, CancellationToken stop)
    {
        using var patience = Patience(wait, stop);
        using var content = body;
        try
        {
            using var response = await http.PostAsync(new Uri(_methods + method), content, patience.Token);
            var answer = await response.Content.ReadAsByteArrayAsync(patience.Token);
            patience.Token.ThrowIfCancellationRequested();
            return read(answer, response.StatusCode);
        }
        catch (Exception fault) when (IsOfTheWire(fault, stop))
        {
            return new TelegramResult<T>.Unreachable(WhyUnreachable(fault));
        }
    }

    /// <summary>A gateway's page is no answer; one that the platform gave and that is no JSON may still hold updates that are.</summary>
    private static TelegramResult<UpdateBatch> BatchIn(byte[] answer, HttpStatusCode status)
    {
        var batch = UpdateBatch.Read(answer, "result");
        return !batch.Torn ? Read(batch.Answer, (int)status, _ => batch)
            : status == HttpStatusCode.OK ? new TelegramResult<UpdateBatch>.Ok(batch)
            : new TelegramResult<UpdateBatch>.Unreachable(WhyUnreachable(new JsonException()));
    }

    private static TelegramResult<T> Read<T>(JsonElement answer, int status, Func<JsonElement, T> read)
    {
        if (answer.Truth("ok") && answer.Find("result") is { } result)
        {
            return new TelegramResult<T>.Ok(read(result));
        }

        var parameters = answer.Find("parameters");
        return new TelegramResult<T>.Refused(
            (int)(answer.Number("error_code") ?? status),
            VisibleText.Of(answer.Words("description"), 300),
            parameters?.Number("retry_after") is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 86_400)) : null,
            parameters?.Number("migrate_to_chat_id"));
    }

    /// <summary>The last message of an album stands for it; calls without a message answer <c>true</c>.</summary>
    private static long? MessageId(JsonElement result) =>
        result.ValueKind == JsonValueKind.Array ? result.Items().LastOrDefault().Number("message_id") : result.Number("message_id");

    private static ByteArrayContent Body<T>(T request, JsonTypeInfo<T> type) =>
        new(JsonSerializer.SerializeToUtf8Bytes(request, type))
        { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };

    private static CancellationTokenSource Patience(TimeSpan wait, CancellationToken stop)
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(wait);
        return patience;
    }

    private static bool IsOfTheWire(Exception fault, CancellationToken stop) =>
        fault is HttpRequestException or IOException or JsonException
        || (fault is OperationCanceledException && !stop.IsCancellationRequested);

    private static string WhyUnreachable(Exception fault) => fault switch
    {
        HttpRequestException wire => $"the network failed: {wire.HttpRequestError}",
        JsonException => "the answer is not one of the Bot API",
        OperationCanceledException => "no answer in time",
        _ => "the connection broke",
    };
}
