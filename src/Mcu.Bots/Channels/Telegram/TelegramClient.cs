using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Mcu.Workflow.Messaging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>
/// The methods of the Bot API that we use, by Telegram.Bot. Every call ends in an <see cref="TelegramResult{T}"/>; calls that leave a
/// message behind give its id. The token is part of the address, so no exception of the transport leaves this class with its text.
/// </summary>
internal sealed partial class TelegramClient
{
    /// <summary>What we read; always said, since silence keeps the list that somebody set before.</summary>
    private static readonly UpdateType[] AllowedUpdates =
        [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    // Timeouts run on real time: a municipality's clock that is set forward must not break calls under way.
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan UploadTimeout = TimeSpan.FromMinutes(3);

    private readonly HttpClient _http;
    private readonly TelegramBotClientOptions _options;
    private readonly TelegramBotClient _bot;

    static TelegramClient()
    {
        // Cyrillic letters go as themselves, two bytes and not six; answers may nest as deeply as updates do.
        JsonBotAPI.Options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        JsonBotAPI.Options.MaxDepth = PlatformJson.MostDepth;
    }

    public TelegramClient(HttpClient http, TelegramSettings settings)
    {
        // The outbox counts the attempts and keeps the waits that the platform asks for; the library must do neither.
        _options = new TelegramBotClientOptions(settings.Token, settings.ApiUrl) { RetryCount = 0, RetryThreshold = 0 };
        _http = http;
        _bot = new TelegramBotClient(_options, http);
    }

    /// <summary>The bot as the platform knows it.</summary>
    public Task<TelegramResult<JsonElement>> GetMe(CancellationToken stop) => Call(new GetMeRequest(), CallTimeout, me => me, stop);

    public Task<TelegramResult<long?>> SetWebhook(string url, string secret, int connections, CancellationToken stop) => Call(
        new SetWebhookRequest { Url = url, SecretToken = secret, MaxConnections = connections, AllowedUpdates = AllowedUpdates }, stop);

    /// <summary>What waits is kept: it comes with the next poll.</summary>
    public Task<TelegramResult<long?>> DeleteWebhook(CancellationToken stop) =>
        Call(new DeleteWebhookRequest { DropPendingUpdates = false }, stop);

    /// <summary>Plain text: there is no markup that somebody's words could break.</summary>
    public Task<TelegramResult<long?>> SendMessage(Target to, string text, InlineKeyboardMarkup? keyboard, CancellationToken stop) => Call(
        new SendMessageRequest
        {
            ChatId = to.Chat,
            MessageThreadId = to.Thread,
            Text = text,
            ReplyMarkup = keyboard,
            ReplyParameters = to.Reply,
            LinkPreviewOptions = LinkPreviewOptions.Disabled,
        },
        stop);

    public Task<TelegramResult<long?>> SendLocation(Target to, Place place, InlineKeyboardMarkup? keyboard, CancellationToken stop) => Call(
        new SendLocationRequest
        {
            ChatId = to.Chat,
            MessageThreadId = to.Thread,
            Latitude = place.Latitude,
            Longitude = place.Longitude,
            ReplyMarkup = keyboard,
            ReplyParameters = to.Reply,
        },
        stop);

    /// <summary>One file with its caption, or an album.</summary>
    public Task<TelegramResult<long?>> SendFiles(
        Target to, IReadOnlyList<Attachment> files, string? caption, InlineKeyboardMarkup? keyboard, CancellationToken stop) =>
        Call(TelegramFileRequests.Create(to, files, caption, keyboard), UploadTimeout, MessageId, stop);

    public Task<TelegramResult<long?>> EditMessageText(
        long chat, int message, string text, InlineKeyboardMarkup? keyboard, CancellationToken stop) => Call(
        new EditMessageTextRequest
        {
            ChatId = chat,
            MessageId = message,
            Text = text,
            ReplyMarkup = keyboard,
            LinkPreviewOptions = LinkPreviewOptions.Disabled,
        },
        stop);

    public Task<TelegramResult<long?>> EditMessageReplyMarkup(long chat, int message, InlineKeyboardMarkup? keyboard,
        CancellationToken stop) =>
        Call(new EditMessageReplyMarkupRequest { ChatId = chat, MessageId = message, ReplyMarkup = keyboard }, stop);

    public Task<TelegramResult<long?>> AnswerCallbackQuery(string press, string? text, bool alert, CancellationToken stop) =>
        Call(new AnswerCallbackQueryRequest { CallbackQueryId = press, Text = text, ShowAlert = alert }, stop);

    /// <param name="chat">The one chat that sees the list; null for everybody who has none of their own.</param>
    public Task<TelegramResult<long?>> SetMyCommands(IReadOnlyList<BotCommand> commands, long? chat, CancellationToken stop) =>
        Call(new SetMyCommandsRequest { Commands = commands, Scope = chat is { } id ? BotCommandScope.Chat(id) : null }, stop);

    private Task<TelegramResult<long?>> Call(IRequest request, CancellationToken stop) => Call(request, CallTimeout, MessageId, stop);

    private async Task<TelegramResult<T>> Call<T>(IRequest request, TimeSpan timeout, Func<JsonElement, T> read, CancellationToken stop)
    {
        using var limited = Limited(timeout, stop);
        try
        {
            var result = await _bot.SendRequest(new AsJson(request), limited.Token);
            return result.ValueKind is JsonValueKind.Undefined ? NotOfTheApi<T>() : new TelegramResult<T>.Ok(read(result));
        }
        catch (ApiRequestException no)
        {
            return Refusal<T>(no.ErrorCode, no.Message, no.Parameters);
        }
        catch (RequestException no) when (no is { InnerException: null, HttpStatusCode: >= HttpStatusCode.BadRequest and var status })
        {
            return Refusal<T>((int)status, null, null);
        }
        catch (Exception fault) when (fault is RequestException || IsNetworkFault(fault, stop))
        {
            stop.ThrowIfCancellationRequested();
            return Unreachable<T>((fault as RequestException)?.InnerException ?? fault);
        }
    }

    private static TelegramResult<T>.Refused Refusal<T>(int code, string? description, ResponseParameters? parameters) => new(
        code,
        VisibleText.Of(description, 300),
        parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 86_400)) : null,
        parameters?.MigrateToChatId);

    private static TelegramResult<T>.Unreachable NotOfTheApi<T>() => Unreachable<T>(new JsonException());

    /// <summary>Names the kind of fault only: its text may hold the address, and with it the token.</summary>
    private static TelegramResult<T>.Unreachable Unreachable<T>(Exception fault) => new(fault switch
    {
        HttpRequestException wire => $"the network failed: {wire.HttpRequestError}",
        JsonException or RequestException => "the answer is not one of the Bot API",
        OperationCanceledException => "no answer in time",
        _ => "the connection broke",
    });

    private static bool IsNetworkFault(Exception fault, CancellationToken stop) =>
        fault is HttpRequestException or IOException || (fault is OperationCanceledException && !stop.IsCancellationRequested);

    /// <summary>The last message of an album stands for it; calls without a message answer <c>true</c>.</summary>
    private static long? MessageId(JsonElement result) =>
        result.ValueKind == JsonValueKind.Array ? result.Items().LastOrDefault().Number("message_id") : result.Number("message_id");

    private static CancellationTokenSource Limited(TimeSpan timeout, CancellationToken stop)
    {
        var limited = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limited.CancelAfter(timeout);
        return limited;
    }

    /// <summary>The answer stays JSON: a value in it that the library does not know must not undo a message that was sent.</summary>
    private sealed class AsJson(IRequest request) : IRequest<JsonElement>
    {
        public HttpMethod HttpMethod => request.HttpMethod;
        public string MethodName => request.MethodName;
        public bool IsWebhookResponse { get; set; }
        public HttpContent? ToHttpContent() => request.ToHttpContent();
    }
}

/// <summary>Where a message goes: the chat, the topic of a forum, the message that it replies to.</summary>
internal sealed record Target(long Chat, int? Thread = null, ReplyParameters? Reply = null);
