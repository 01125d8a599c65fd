using System.Globalization;

namespace Mcu.Fakes.Telegram;

/// <summary>Photos, voice, files and places that a person sends.</summary>
public sealed partial class FakeUser
{
    public Task<int> SendsPhoto(string? caption = null, byte[]? bytes = null, FakeChat? chat = null, int? replyTo = null) =>
        Sends(Photo(caption, bytes, albumId: null), chat, replyTo);

    /// <summary>All the parts at once: n messages with one media_group_id, the caption on the first.</summary>
    public async Task<IReadOnlyList<int>> SendsAlbum(string? caption, int n, FakeChat? chat = null)
    {
        var album = Album(caption, n, chat);
        var ids = new List<int>(n);
        while (album.Left > 0)
        {
            ids.Add(await album.SendsNext());
        }

        return ids;
    }

    /// <summary>An album in which each picture has words of its own, or none.</summary>
    public FakeAlbum Album(IReadOnlyList<string?> captions, FakeChat? chat = null)
    {
        var id = NewAlbumId();
        return new FakeAlbum(captions.Count, part => Sends(Photo(captions[part], bytes: null, id), chat));
    }

    /// <summary>An album whose parts the test delivers one at a time.</summary>
    public FakeAlbum Album(string? caption, int n, FakeChat? chat = null)
    {
        var id = NewAlbumId();
        return new FakeAlbum(n, part => Sends(Photo(part == 0 ? caption : null, bytes: null, id), chat));
    }

    public Task<int> SendsVoice(int seconds = 3, byte[]? bytes = null, FakeChat? chat = null) =>
        SendsFile("voice", "voice.oga", null, bytes ?? new byte[64], null, null, chat, seconds);

    public Task<int> SendsVideo(string? caption = null, long size = 1000, FakeChat? chat = null) =>
        SendsFile("video", "video.mp4", caption, null, size, null, chat);

    public Task<int> SendsAudio(string name = "song.mp3", long size = 1000, FakeChat? chat = null) =>
        SendsFile("audio", name, null, null, size, null, chat);

    public Task<int> SendsDocument(
        string name, long size = 1000, string? caption = null, string? mime = null, byte[]? bytes = null, FakeChat? chat = null) =>
        SendsFile("document", name, caption, bytes, bytes is null ? size : null, mime, chat);

    public Task<int> SendsLocation(double lat, double lon, FakeChat? chat = null, int? replyTo = null) =>
        Sends(new Content { Part = "location", PartJson = PlaceJson.Of(lat, lon) }, chat, replyTo);

    public Task<int> SendsContact(string phone = "+79990000000", FakeChat? chat = null) =>
        SendsOther("contact", System.Text.Encoding.UTF8.GetString(PlaceJson.Contact(this, phone)), chat);

    /// <summary>
    /// Anything else that a message may be (a sticker, a poll, a thing of a future version): its field and the field's JSON.
    /// </summary>
    public Task<int> SendsOther(string field, string json, FakeChat? chat = null) =>
        Sends(new Content { Part = field, PartJson = System.Text.Encoding.UTF8.GetBytes(json) }, chat);

    private string NewAlbumId() =>
        (13_000_000_000_000 + _world.Sent.Count + Random.Shared.NextInt64(1_000_000_000)).ToString(CultureInfo.InvariantCulture);

    private Content Photo(string? caption, byte[]? bytes, string? albumId)
    {
        var picture = bytes ?? FileStore.Picture;
        var small = _world.Files.Add("photo", "photo.jpg", null, picture);
        var large = _world.Files.Add("photo", "photo.jpg", null, picture);
        return new Content
        {
            Text = caption,
            Part = "photo",
            PartJson = MediaJson.Of(large, small),
            Files = [large],
            AlbumId = albumId,
        };
    }

    private Task<int> SendsFile(
        string kind, string name, string? caption, byte[]? bytes, long? size, string? mime, FakeChat? chat, int seconds = 3)
    {
        var file = _world.Files.Add(kind, name, mime, bytes, size);
        return Sends(new Content { Text = caption, Part = kind, PartJson = MediaJson.Of(file, duration: seconds), Files = [file] }, chat);
    }
}

/// <summary>An album on its way, part by part.</summary>
public sealed class FakeAlbum(int parts, Func<int, Task<int>> send)
{
    private int _next;

    public int Left => parts - _next;

    public Task<int> SendsNext() => Left > 0 ? send(_next++) : throw new InvalidOperationException("The album has no more parts");
}
