using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Vk;

/// <summary>Brings a file to the platform in its three steps: ask where to, bring the bytes there, have them saved.</summary>
internal sealed class VkUploads(VkTransport wire)
{
    /// <returns>What an attachment is called in <c>messages.send</c>.</returns>
    public Task<VkResult<string>> Bring(long peer, FileKind kind, string name, Stream bytes, CancellationToken stop) =>
        kind == FileKind.Photo ? Photo(peer, name, bytes, stop) : Document(peer, kind == FileKind.Voice
        ? "audio_message" : "doc", name, bytes, stop);

    private async Task<VkResult<string>> Photo(long peer, string name, Stream bytes, CancellationToken stop)
    {
        var brought = await Carry("photos.getMessagesUploadServer", [new("peer_id", Text(peer))], "photo", name, bytes, stop);
        if (brought is not VkResult<JsonElement>.Ok { Value: var ticket })
        {
            return brought.Failed<string>();
        }

        // A picture that the platform could not read leaves an empty list here.
        return ticket.Words("photo") is { Length: > 2 } photo
            ? await wire.Call(
                "photos.saveMessagesPhoto",
                [new("photo", photo), new("server", Text(ticket.Number("server") ?? 0)), new("hash", ticket.Words("hash") ?? "")],
                saved => NameOf("photo", saved.Items().FirstOrDefault()),
                stop)
            : new VkResult<string>.Refused(VkCodes.WrongParameter, "the platform could not read the picture");
    }

    private async Task<VkResult<string>> Document(long peer, string type, string name, Stream bytes, CancellationToken stop)
    {
        var brought = await Carry("docs.getMessagesUploadServer", [new("peer_id", Text(peer)), new("type", type)],
            "file", name, bytes, stop);
        if (brought is not VkResult<JsonElement>.Ok { Value: var ticket })
        {
            return brought.Failed<string>();
        }

        return ticket.Words("file") is { } file
            ? await wire.Call("docs.save", [new("file", file), new("title", name)],
            saved => NameOf("doc", saved.Find("doc") ?? saved.NeedObject("audio_message")), stop)
            : new VkResult<string>.Refused(VkCodes.WrongParameter, VisibleText.Line(ticket.Words("error"), 200));
    }

    private async Task<VkResult<JsonElement>> Carry(
        string method, IReadOnlyList<KeyValuePair<string, string>> fields, string field, string name, Stream bytes, CancellationToken stop)
    {
        var where = await wire.Call(method, fields, answer => answer.Words("upload_url")
            ?? throw new BrokenUpdateException("upload_url"), stop);
        if (where is not VkResult<string>.Ok { Value: var address })
        {
            return where.Failed<JsonElement>();
        }

        using var form = new MultipartFormDataContent();
        var part = new StreamContent(bytes);
        part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data")
        { Name = $"\"{field}\"", FileName = $"\"{name.Replace('"', '_')}\"" };
        form.Add(part);
        return await wire.Upload(address, form, stop);
    }

    private static string NameOf(string type, JsonElement saved) =>
        $"{type}{Text(saved.NeedNumber("owner_id"))}_{Text(saved.NeedNumber("id"))}"
        + (saved.Words("access_key") is { } key ? $"_{key}" : "");

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
