using System.Text.Json;

namespace Mcu.Fakes.Telegram;

/// <summary>The JSON of a photo, a voice message and so on.</summary>
internal static class MediaJson
{
    public static byte[] Of(FakeFile file, FakeFile? thumbnail = null, int duration = 3) => file.Kind == "photo"
        ? Json.Bytes((file, thumbnail), static (json, it) => Photo(json, it.file, it.thumbnail))
        : Json.Bytes((file, duration), static (json, it) => Single(json, it.file, it.duration));

    // The sizes go from the smallest to the largest, each with a file of its own.
    private static void Photo(Utf8JsonWriter json, FakeFile file, FakeFile? thumbnail)
    {
        json.WriteStartArray();
        if (thumbnail is not null)
        {
            Size(json, thumbnail, 90, 67);
        }

        Size(json, file, 1280, 960);
        json.WriteEndArray();
    }

    private static void Size(Utf8JsonWriter json, FakeFile file, int width, int height)
    {
        json.WriteStartObject();
        Identity(json, file);
        json.WriteNumber("width", width);
        json.WriteNumber("height", height);
        json.WriteEndObject();
    }

    private static void Single(Utf8JsonWriter json, FakeFile file, int duration)
    {
        json.WriteStartObject();
        if (file.Kind != "document")
        {
            json.WriteNumber("duration", duration);
        }

        if (file.Kind == "video")
        {
            json.WriteNumber("width", 1280);
            json.WriteNumber("height", 720);
        }

        if (file.Kind != "voice")
        {
            json.WriteString("file_name", file.Name);
        }

        json.WriteString("mime_type", file.Mime);
        Identity(json, file);
        json.WriteEndObject();
    }

    private static void Identity(Utf8JsonWriter json, FakeFile file)
    {
        json.WriteString("file_id", file.FileId);
        json.WriteString("file_unique_id", file.UniqueId);
        json.WriteNumber("file_size", file.Size);
    }
}
