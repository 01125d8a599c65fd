using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>The HTTP under the client. No exception of the transport leaves this class with its text.</summary>
internal sealed class VkTransport(HttpClient http, VkSettings settings)
{
    public const string Version = "5.199";

    private const int MostRedirects = 5;

    // The patience with the wire runs on real time: a municipality's clock that is set forward must not break calls under way.
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ForFiles = TimeSpan.FromMinutes(3);

    /// <summary>Calls a method of the API with the community's key.</summary>
    public Task<VkResult<T>> Call<T>(string method, IEnumerable<KeyValuePair<string, string>> fields, Func<JsonElement, T> read,
        CancellationToken stop) =>
        CallAs(settings.Token, method, fields, read, stop);

    /// <summary>Calls a method of the API with a key.</summary>
    public Task<VkResult<T>> CallAs<T>(string token, string method, IEnumerable<KeyValuePair<string, string>> fields,
        Func<JsonElement, T> read, CancellationToken stop)
    {
        var form = new FormUrlEncodedContent([.. fields, new("access_token", token), new("v", Version)]);
        return Ask(
            new HttpRequestMessage(HttpMethod.Post, $"{settings.ApiUrl}/method/{method}") { Content = form },
            Quick,
            (_, answer) => Read(PlatformJson.Parse(answer), read),
            stop);
    }

    /// <summary>Asks an address that the API has named; the answer is not wrapped.</summary>
    /// <param name="read">Reads the bytes of an answer that is no error of a gateway.</param>
    public Task<VkResult<T>> Get<T>(string address, TimeSpan wait, Func<byte[], T> read, CancellationToken stop) => Ask<T>(
        new HttpRequestMessage(HttpMethod.Get, address),
        wait,
        (response, answer) => response.IsSuccessStatusCode
            ? new VkResult<T>.Ok(read(answer)) : new VkResult<T>.Unreachable($"the server answers {(int)response.StatusCode}"),
        stop);

    /// <summary>Brings a file to an address that the API has named; the answer is not wrapped.</summary>
    public Task<VkResult<JsonElement>> Upload(string address, HttpContent form, CancellationToken stop) => Ask<JsonElement>(
        new HttpRequestMessage(HttpMethod.Post, address) { Content = form }, ForFiles,
        (_, answer) => new VkResult<JsonElement>.Ok(PlatformJson.Parse(answer)), stop);

    /// <summary>The bytes of a file; the caller disposes of them. Documents are given after a redirect or two.</summary>
    public async Task<VkResult<Stream>> Download(string address, CancellationToken stop)
    {
        using var patience = Patience(Quick, stop);
        try
        {
            return await Follow(new Uri(address), patience.Token, stop);
        }
        catch (Exception fault) when (IsOfTheWire(fault, stop))
        {
            return new VkResult<Stream>.Unreachable(WhyUnreachable(fault));
        }
    }

    private async Task<VkResult<Stream>> Follow(Uri at, CancellationToken patience, CancellationToken stop)
    {
        for (var step = 0; step <= MostRedirects; step++)
        {
            var response = await http.GetAsync(at, HttpCompletionOption.ResponseHeadersRead, patience);
            if (response.IsSuccessStatusCode)
            {
                return new VkResult<Stream>.Ok(await response.Content.ReadAsStreamAsync(stop));
            }

            using (response)
            {
                if ((int)response.StatusCode is < 300 or >= 400 || response.Headers.Location is not { } next)
                {
                    return NotGiven((int)response.StatusCode);
                }

                at = new Uri(at, next);
            }
        }

        return NotGiven(StatusCodes.Status508LoopDetected);
    }

    private static VkResult<Stream> NotGiven(int status) => status is 429 or >= 500 and not StatusCodes.Status508LoopDetected
        ? new VkResult<Stream>.Unreachable($"the file's server answers {status}")
        : new VkResult<Stream>.Refused(status, "the file was not given");

    private async Task<VkResult<T>> Ask<T>(HttpRequestMessage message, TimeSpan wait, Func<HttpResponseMessage, byte[], VkResult<T>> read,
        CancellationToken stop)
    {
        using var patience = Patience(wait, stop);
        using var request = message;
        try
        {
            using var response = await http.SendAsync(request, patience.Token);
            return read(response, await response.Content.ReadAsByteArrayAsync(patience.Token));
        }
        catch (VkRefusalException no)
        {
            return new VkResult<T>.Refused(no.Code, no.Message);
        }
        catch (Exception fault) when (IsOfTheWire(fault, stop))
        {
            return new VkResult<T>.Unreachable(WhyUnreachable(fault));
        }
    }

    private static VkResult<T> Read<T>(JsonElement answer, Func<JsonElement, T> read)
    {
        if (answer.Find("response") is { } response)
        {
            return new VkResult<T>.Ok(read(response));
        }

        var error = answer.Find("error") ?? throw new BrokenUpdateException("response");
        return new VkResult<T>.Refused((int)Math.Clamp(error.Number("error_code") ?? 1, 0, int.MaxValue),
            VisibleText.Line(error.Words("error_msg"), 300));
    }

    private static CancellationTokenSource Patience(TimeSpan wait, CancellationToken stop)
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(wait);
        return patience;
    }

    private static bool IsOfTheWire(Exception fault, CancellationToken stop) =>
        fault is HttpRequestException or IOException or JsonException or BrokenUpdateException or UriFormatException
        || (fault is OperationCanceledException && !stop.IsCancellationRequested);

    private static string WhyUnreachable(Exception fault) => fault switch
    {
        HttpRequestException wire => $"the network failed: {wire.HttpRequestError}",
        JsonException or BrokenUpdateException => "the answer is not one of the platform's API",
        UriFormatException => "the address is none",
        OperationCanceledException => "no answer in time",
        _ => "the connection broke",
    };
}

/// <summary>A no that lies deeper in the answer than usual.</summary>
internal sealed class VkRefusalException(int code, string why) : Exception(VisibleText.Line(why, 300))
{
    public int Code => code;
}
