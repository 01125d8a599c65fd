using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace Mcu.Fakes.Telegram;

/// <summary>Reads a request's fields from its query string and its body: JSON, urlencoded or multipart.</summary>
internal static class ArgsReader
{
    private const int UploadLimit = 50 * 1024 * 1024;
    private static readonly FormOptions FormLimits = new()
    { MultipartBodyLengthLimit = UploadLimit + (1024 * 1024), ValueLengthLimit = 1024 * 1024 };

    public static async Task<Args> Read(HttpRequest request)
    {
        if (request.ContentLength > UploadLimit + (512 * 1024))
        {
            // Read to the end first: a client that is cut off while it writes never sees the answer.
            await request.Body.CopyToAsync(Stream.Null, request.HttpContext.RequestAborted);
            throw new ApiError(413, "Request Entity Too Large");
        }

        if (request.HasFormContentType)
        {
            return await ReadForm(request);
        }

        var body = await ReadJson(request);
        return request.Query.Count == 0 ? new Args(body) : new Args(Merge(request.Query, body));
    }

    private static async Task<JsonDocument> ReadJson(HttpRequest request)
    {
        var isJson = request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) is true;
        if (!isJson || request.ContentLength == 0)
        {
            return JsonDocument.Parse("{}");
        }

        try
        {
            var body = await JsonDocument.ParseAsync(request.Body, default, request.HttpContext.RequestAborted);
            return body.RootElement.ValueKind == JsonValueKind.Object ? body : throw new JsonException();
        }
        catch (JsonException)
        {
            throw ApiError.Bad("can't parse JSON object");
        }
    }

    private static async Task<Args> ReadForm(HttpRequest request)
    {
        var form = await request.ReadFormAsync(FormLimits, request.HttpContext.RequestAborted);
        var uploads = new Dictionary<string, Upload>(StringComparer.Ordinal);
        foreach (var file in form.Files)
        {
            if (file.Length > UploadLimit)
            {
                throw new ApiError(413, "Request Entity Too Large");
            }

            var bytes = new byte[file.Length];
            await using var content = file.OpenReadStream();
            await content.ReadExactlyAsync(bytes, request.HttpContext.RequestAborted);
            uploads[file.Name] = new Upload(file.FileName, file.ContentType, bytes);
        }

        var fields = form.Concat(request.Query);
        return new Args(Merge(fields, body: null), uploads);
    }

    private static JsonDocument Merge(
        IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> fields, JsonDocument? body)
    {
        var merged = Json.Bytes(json =>
        {
            json.WriteStartObject();
            foreach (var (name, value) in fields)
            {
                json.WriteString(name, value.ToString());
            }

            foreach (var field in body?.RootElement.EnumerateObject() ?? default)
            {
                field.WriteTo(json);
            }

            json.WriteEndObject();
        });
        body?.Dispose();
        return JsonDocument.Parse(merged);
    }
}
