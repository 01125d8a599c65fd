using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Max;

/// <summary>
/// Speaks HTTP with the platform. The token goes as a header and to the platform's own address only, never to the stores where files lie.
/// </summary>
internal sealed class MaxTransport(HttpClient http, MaxSettings settings)
{
    /// <summary>How long we wait after a long poll should have ended.</summary>
    public static readonly TimeSpan OverLongPoll = TimeSpan.FromSeconds(15);

    // The patience with the wire runs on real time: a municipality's clock that is set forward must not break calls under way.
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ForFiles = TimeSpan.FromMinutes(3);

    public async Task<MaxResult<T>> Call<T>(HttpMethod method, string path, byte[]? body, Func<JsonElement, T> read,
        CancellationToken stop, TimeSpan? wait = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(settings.ApiUrl + path));
        request.Headers.TryAddWithoutValidation("Authorization", settings.Token);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        }

        return await Send(request, wait
            ?? Quick, async response => Read(await PlatformJson.Read(response.Content, stop), response, read), stop);
    }

    /// <summary>
    /// Waits for updates. A gateway's page is no answer; one that the platform gave and that is no JSON may still hold updates that are.
    /// </summary>
    public async Task<MaxResult<Polled>> Poll(string path, TimeSpan wait, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(settings.ApiUrl + path));
        request.Headers.TryAddWithoutValidation("Authorization", settings.Token);
        return await Send(request, wait, async response =>
        {
            var batch = UpdateBatch.Read(await response.Content.ReadAsByteArrayAsync(stop), "updates");
            return !batch.Torn ? Read(batch.Answer, response, answer => answer.Has("updates")
                ? new Polled(batch, answer.Number("marker")) : throw new BrokenUpdateException("updates"))
                : response.IsSuccessStatusCode ? new MaxResult<Polled>.Ok(new Polled(batch, batch.GreatestNumber("marker")))
                : throw new JsonException();
        }, stop);
    }

    /// <summary>The second of the three steps: the bytes go to the address that the platform named.</summary>
    /// <returns>What the store answered, where it is JSON.</returns>
    public Task<MaxResult<JsonElement?>> Upload(string url, Stream bytes, string name, CancellationToken stop)
    {
        // Names of files go as UTF-8: the encoding that MIME would have is shown to people as it is.
        var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        var content = new StreamContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"data\"; filename=\"{name.Replace('"', '\'')}\"");
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(content);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(url)) { Content = form };
        return Send<JsonElement?>(request, ForFiles, async response => response.IsSuccessStatusCode
            ? new MaxResult<JsonElement?>.Ok(JsonIn(await response.Content.ReadAsStringAsync(stop)))
            : new MaxResult<JsonElement?>.Refused((int)response.StatusCode, "", "the file was not taken"), stop);
    }

    /// <summary>The bytes at an address that the platform gave; the caller disposes of them.</summary>
    public async Task<MaxResult<Stream>> Download(string url, CancellationToken stop)
    {
        using var patience = Patience(Quick, stop);
        try
        {
            var response = await http.GetAsync(new Uri(url), HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (response.IsSuccessStatusCode)
            {
                return new MaxResult<Stream>.Ok(await response.Content.ReadAsStreamAsync(stop));
            }

            response.Dispose();
            return new MaxResult<Stream>.Refused((int)response.StatusCode, "", "the file was not given");
        }
        catch (Exception fault) when (IsOfTheWire(fault, stop))
        {
            return new MaxResult<Stream>.Unreachable(WhyUnreachable(fault));
        }
    }

    private async Task<MaxResult<T>> Send<T>(HttpRequestMessage request, TimeSpan wait, Func<HttpResponseMessage, Task<MaxResult<T>>> read,
        CancellationToken stop)
    {
        using var patience = Patience(wait, stop);
        using var whole = request;
        try
        {
            using var response = await http.SendAsync(request, patience.Token);
            return await read(response);
        }
        catch (Exception fault) when (IsOfTheWire(fault, stop))
        {
            return new MaxResult<T>.Unreachable(WhyUnreachable(fault));
        }
    }

    /// <summary>Some calls answer 200 and say in the body that nothing was done.</summary>
    private static MaxResult<T> Read<T>(JsonElement answer, HttpResponseMessage response, Func<JsonElement, T> read) =>
        response.IsSuccessStatusCode && answer.Find("success") is not { ValueKind: JsonValueKind.False }
            ? new MaxResult<T>.Ok(read(answer))
            : new MaxResult<T>.Refused(
                (int)response.StatusCode, VisibleText.Line(answer.Words("code"), 100), VisibleText.Line(answer.Words("message"), 300),
                RetryAfter(response.Headers.RetryAfter));

    private static TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta is { } wait ? TimeSpan.FromSeconds(Math.Clamp(wait.TotalSeconds, 0, 86_400)) : null;

    private static JsonElement? JsonIn(string text)
    {
        try
        {
            return PlatformJson.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CancellationTokenSource Patience(TimeSpan wait, CancellationToken stop)
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(wait);
        return patience;
    }

    private static bool IsOfTheWire(Exception fault, CancellationToken stop) =>
        fault is HttpRequestException or IOException or JsonException or BrokenUpdateException
        || (fault is OperationCanceledException && !stop.IsCancellationRequested);

    private static string WhyUnreachable(Exception fault) => fault switch
    {
        HttpRequestException wire => $"the network failed: {wire.HttpRequestError}",
        JsonException or BrokenUpdateException => "the answer is not one of the platform's",
        OperationCanceledException => "no answer in time",
        _ => "the connection broke",
    };
}
