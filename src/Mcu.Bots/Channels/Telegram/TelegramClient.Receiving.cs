using System.Net;
using System.Text;
using System.Text.Json;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>What comes in: updates and the bytes of files.</summary>
internal sealed partial class TelegramClient
{
    private static readonly TimeSpan OverLongPoll = TimeSpan.FromSeconds(15);

    /// <summary>Own, because the library gives a batch whole or not at all, and its offset has 32 bits.</summary>
    public async Task<TelegramResult<UpdateBatch>> GetUpdates(long? offset, int limit, int timeoutSeconds, CancellationToken stop)
    {
        var asked = JsonSerializer.Serialize(
            new { offset, limit, timeout = timeoutSeconds, allowed_updates = AllowedUpdates }, JsonBotAPI.Options);
        using var content = new StringContent(asked, Encoding.UTF8, "application/json");
        using var limited = Limited(TimeSpan.FromSeconds(timeoutSeconds) + OverLongPoll, stop);
        try
        {
            using var response = await _http.PostAsync(new Uri($"{_options.BaseRequestUrl}/getUpdates"), content, limited.Token);
            var answer = await response.Content.ReadAsByteArrayAsync(limited.Token);
            limited.Token.ThrowIfCancellationRequested();
            return BatchIn(answer, response.StatusCode);
        }
        catch (Exception fault) when (fault is JsonException || IsNetworkFault(fault, stop))
        {
            return Unreachable<UpdateBatch>(fault);
        }
    }

    /// <summary>Where the bytes of a file can be fetched; null when the platform does not say.</summary>
    public Task<TelegramResult<string?>> GetFile(string fileId, CancellationToken stop) =>
        Call(new GetFileRequest { FileId = fileId }, CallTimeout, file => file.Words("file_path"), stop);

    /// <summary>The bytes under a path given by <see cref="GetFile"/>; the caller disposes of them.</summary>
    /// <remarks>Own, because the library copies the whole file and opens local paths of a Bot API server of one's own.</remarks>
    public async Task<TelegramResult<Stream>> Download(string path, CancellationToken stop)
    {
        using var limited = Limited(CallTimeout, stop);
        try
        {
            var address = new Uri($"{_options.BaseFileUrl}/{path}");
            var response = await _http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, limited.Token);
            if (response.IsSuccessStatusCode)
            {
                return new TelegramResult<Stream>.Ok(await response.Content.ReadAsStreamAsync(stop));
            }

            response.Dispose();
            return new TelegramResult<Stream>.Refused((int)response.StatusCode, "the file was not given");
        }
        catch (Exception fault) when (IsNetworkFault(fault, stop))
        {
            return Unreachable<Stream>(fault);
        }
    }

    /// <summary>A gateway's page is no answer; one that the platform gave and that is no JSON may still hold updates that are.</summary>
    private static TelegramResult<UpdateBatch> BatchIn(byte[] answer, HttpStatusCode status)
    {
        var batch = UpdateBatch.Read(answer, "result");
        if (batch.Torn)
        {
            return status == HttpStatusCode.OK ? new TelegramResult<UpdateBatch>.Ok(batch) : NotOfTheApi<UpdateBatch>();
        }

        if (batch.Answer.Truth("ok") && batch.Answer.Has("result"))
        {
            return new TelegramResult<UpdateBatch>.Ok(batch);
        }

        var no = batch.Answer.Deserialize<ApiResponse>(JsonBotAPI.Options)!;
        return Refusal<UpdateBatch>(no.ErrorCode > 0 ? no.ErrorCode : (int)status, no.Description, no.Parameters);
    }
}
