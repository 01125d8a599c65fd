using System.Globalization;
using System.Text;
using System.Text.Json;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>A file on its way out: an id that the platform knows, or bytes to upload.</summary>
internal sealed record Attachment(FileKind Kind, string? Id, Stream? Bytes, string Name);

/// <summary>The multipart body of a call that sends files.</summary>
internal sealed class TelegramForm : IDisposable
{
    // Names of files go as UTF-8: the encoding that MIME would have is shown to people as it is.
    private readonly MultipartFormDataContent _content = new() { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };

    private TelegramForm(string method, Target to, Keyboard? keyboard)
    {
        Method = method;
        Add("chat_id", to.Chat.ToString(CultureInfo.InvariantCulture));
        if (to.Thread is { } thread)
        {
            Add("message_thread_id", thread.ToString(CultureInfo.InvariantCulture));
        }

        if (keyboard is not null)
        {
            Add("reply_markup", JsonSerializer.Serialize(keyboard, TelegramJson.Plain.Keyboard));
        }

        if (to.Reply is { } reply)
        {
            Add("reply_parameters", JsonSerializer.Serialize(reply, TelegramJson.Plain.ReplyParameters));
        }
    }

    public string Method { get; }

    public HttpContent Content => _content;

    /// <summary>Closes the streams of the files too.</summary>
    public void Dispose() => _content.Dispose();

    public static TelegramForm Of(Target to, IReadOnlyList<Attachment> files, string? caption, Keyboard? keyboard) =>
        files.Count == 1 ? One(to, files[0], caption, keyboard) : Album(to, files);

    private static TelegramForm One(Target to, Attachment file, string? caption, Keyboard? keyboard)
    {
        var field = FieldOf(file.Kind);
        var form = new TelegramForm("send" + char.ToUpperInvariant(field[0]) + field[1..], to, keyboard);
        if (caption is not null)
        {
            form.Add("caption", caption);
        }

        form.Add(field, file);
        return form;
    }

    /// <summary>The platform allows no buttons under an album.</summary>
    private static TelegramForm Album(Target to, IReadOnlyList<Attachment> files)
    {
        var form = new TelegramForm("sendMediaGroup", to, null);
        var media = files.Select((file, i) => new InputMedia(FieldOf(file.Kind), file.Id ?? $"attach://file{i}")).ToList();
        form.Add("media", JsonSerializer.Serialize(media, TelegramJson.Plain.IReadOnlyListInputMedia));
        foreach (var (i, file) in files.Index().Where(f => f.Item.Bytes is not null))
        {
            form.Add($"file{i}", file);
        }

        return form;
    }

    private static string FieldOf(FileKind kind) => kind switch
    {
        FileKind.Photo => "photo",
        FileKind.Video => "video",
        FileKind.Voice => "voice",
        FileKind.Audio => "audio",
        FileKind.Document => "document",
    };

    private void Add(string field, Attachment file)
    {
        if (file.Bytes is null)
        {
            Add(field, file.Id!);
            return;
        }

        var bytes = new StreamContent(file.Bytes);
        bytes.Headers.TryAddWithoutValidation("Content-Disposition",
            $"form-data; name=\"{field}\"; filename=\"{file.Name.Replace('"', '\'')}\"");
        _content.Add(bytes);
    }

    private void Add(string field, string value) => _content.Add(new StringContent(value), $"\"{field}\"");
}
