using System.Globalization;
using System.Text.Json.Nodes;

namespace Mcu.Fakes.Vk;

/// <summary>Files as attachments of a message show them.</summary>
internal static class VkFilesJson
{
    public static JsonNode Of(FakeFile file, long owner, string url)
    {
        var type = file.Kind switch
        {
            "photo" => "photo",
            "voice" => "audio_message",
            _ => "doc",
        };
        return new JsonObject { ["type"] = type, [type] = Body(file, owner, url) };
    }

    /// <summary>The number at the end of the file's id, as the platform numbers files.</summary>
    public static long NumberOf(FakeFile file) => long.Parse(file.FileId[^8..], CultureInfo.InvariantCulture);

    public static JsonObject Body(FakeFile file, long owner, string url)
    {
        var address = $"{url}/files/{file.Path}";
        var body = new JsonObject { ["id"] = NumberOf(file), ["owner_id"] = owner, ["access_key"] = $"ak{file.FileId[^8..]}" };
        switch (file.Kind)
        {
            case "photo":
                body["album_id"] = -3;
                body["sizes"] = new JsonArray(Size("s", 75, $"{url}/files/small"), Size("z", 1080, address));
                break;
            case "voice":
                (body["duration"], body["link_ogg"], body["link_mp3"]) = (3, address, address);
                break;
            default:
                (body["title"], body["size"], body["ext"], body["url"]) =
                    (file.Name, file.Size, Path.GetExtension(file.Name).TrimStart('.'), $"{url}/redirect/{file.Path}");
                break;
        }

        return body;
    }

    private static JsonObject Size(string type, int side, string url) =>
        new() { ["type"] = type, ["url"] = url, ["width"] = side, ["height"] = side };
}
