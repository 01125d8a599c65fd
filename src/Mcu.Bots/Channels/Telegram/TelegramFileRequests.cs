using Mcu.Workflow.Messaging;
using Telegram.Bot.Requests;
using Telegram.Bot.Requests.Abstractions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Mcu.Bots.Channels.Telegram;

/// <summary>A file on its way out: an id that the platform knows, or bytes to upload.</summary>
internal sealed record Attachment(FileKind Kind, string? Id, Stream? Bytes, string Name)
{
    public InputFile ToInputFile() => Bytes is null ? InputFile.FromFileId(Id!) : InputFile.FromStream(Bytes, SafeName);

    /// <summary>The library puts the name into a header as it is: a quote or a line break in it would end the header.</summary>
    private string SafeName => string.Concat(Name.Select(letter => letter switch
    {
        '"' => '\'',
        '\\' => '_',
        _ when char.IsControl(letter) => '_',
        _ => letter,
    }));
}

/// <summary>The requests that send files: one by its kind, several as an album.</summary>
internal static class TelegramFileRequests
{
    public static IRequest Create(Target to, IReadOnlyList<Attachment> files, string? caption, InlineKeyboardMarkup? keyboard) =>
        files.Count == 1 ? Single(to, files[0].Kind, files[0].ToInputFile(), caption, keyboard) : Album(to, files);

    private static IRequest Single(Target to, FileKind kind, InputFile file, string? caption, InlineKeyboardMarkup? keyboard) => kind switch
    {
        FileKind.Photo => Photo(to, file, caption, keyboard),
        FileKind.Video => Video(to, file, caption, keyboard),
        FileKind.Voice => Voice(to, file, caption, keyboard),
        FileKind.Audio => Audio(to, file, caption, keyboard),
        FileKind.Document => Document(to, file, caption, keyboard),
    };

    private static SendPhotoRequest Photo(Target to, InputFile file, string? caption, InlineKeyboardMarkup? keyboard) => new()
    {
        ChatId = to.Chat,
        MessageThreadId = to.Thread,
        ReplyParameters = to.Reply,
        Photo = file,
        Caption = caption,
        ReplyMarkup = keyboard,
    };

    private static SendVideoRequest Video(Target to, InputFile file, string? caption, InlineKeyboardMarkup? keyboard) => new()
    {
        ChatId = to.Chat,
        MessageThreadId = to.Thread,
        ReplyParameters = to.Reply,
        Video = file,
        Caption = caption,
        ReplyMarkup = keyboard,
    };

    private static SendVoiceRequest Voice(Target to, InputFile file, string? caption, InlineKeyboardMarkup? keyboard) => new()
    {
        ChatId = to.Chat,
        MessageThreadId = to.Thread,
        ReplyParameters = to.Reply,
        Voice = file,
        Caption = caption,
        ReplyMarkup = keyboard,
    };

    private static SendAudioRequest Audio(Target to, InputFile file, string? caption, InlineKeyboardMarkup? keyboard) => new()
    {
        ChatId = to.Chat,
        MessageThreadId = to.Thread,
        ReplyParameters = to.Reply,
        Audio = file,
        Caption = caption,
        ReplyMarkup = keyboard,
    };

    private static SendDocumentRequest Document(Target to, InputFile file, string? caption, InlineKeyboardMarkup? keyboard) => new()
    {
        ChatId = to.Chat,
        MessageThreadId = to.Thread,
        ReplyParameters = to.Reply,
        Document = file,
        Caption = caption,
        ReplyMarkup = keyboard,
    };

    /// <summary>The platform allows no buttons under an album.</summary>
    private static SendMediaGroupRequest Album(Target to, IReadOnlyList<Attachment> files) => new()
    {
        ChatId = to.Chat,
        MessageThreadId = to.Thread,
        ReplyParameters = to.Reply,
        Media = [.. files.Select(AlbumItem)],
    };

    private static IAlbumInputMedia AlbumItem(Attachment file) => file.Kind switch
    {
        FileKind.Photo => new InputMediaPhoto(file.ToInputFile()),
        FileKind.Video => new InputMediaVideo(file.ToInputFile()),
        FileKind.Audio => new InputMediaAudio(file.ToInputFile()),
        _ => new InputMediaDocument(file.ToInputFile()),
    };
}
