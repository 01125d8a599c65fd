using System.Globalization;
using System.Text.Json;

namespace Mcu.Fakes.Telegram;

/// <summary>sendMediaGroup: several messages with one media_group_id.</summary>
internal sealed class AlbumSending(World world)
{
    private readonly Attachments _attachments = new(world.Files);
    private long _last = 13_900_000_000_000;

    public Reply Send(Args args)
    {
        var media = args.Tree("media")!.Value;
        var count = media.GetArrayLength();
        if (count is < 2 or > 10)
        {
            throw ApiError.Bad(count > 10 ? "too many messages to send as an album" : "an album must include 2-10 items");
        }

        var album = Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
        var parts = media.EnumerateArray().Select(it => Part(args, it, album)).ToList();
        RefuseMixtures(parts);
        var chat = world.Reach(args);
        var target = world.Options.KeepHistory ? Sending.ReplyTarget(chat, args) : null;
        var topic = TopicMethods.Of(chat, args);
        world.Spend(chat, count);
        var sent = parts.ConvertAll(it => world.Post("sendMediaGroup", chat, it, target, topic));
        return Reply.Ok(json =>
        {
            json.WriteStartArray();
            sent.ForEach(message => MessageJson.Write(json, message, world.Bot));
            json.WriteEndArray();
        });
    }

    private Content Part(Args args, JsonElement item, string album)
    {
        var kind = Field(item, "type");
        if (kind is not ("photo" or "video" or "document" or "audio"))
        {
            throw ApiError.Bad("can't parse InputMedia: type must be specified and known");
        }

        var file = _attachments.Named(args, Field(item, "media") ?? throw ApiError.Bad("can't parse InputMedia: media not found"), kind);
        var words = Field(item, "caption") is { } caption ? Sending.Caption(caption, Field(item, "parse_mode")) : new Content();
        return words with { Part = kind, PartJson = MediaJson.Of(file), Files = [file], AlbumId = album };
    }

    private static void RefuseMixtures(List<Content> parts)
    {
        foreach (var kind in parts.Select(it => it.Part).Where(it => it is "document" or "audio"))
        {
            if (parts.Exists(it => it.Part != kind))
            {
                throw ApiError.Bad($"{kind} can't be mixed with other media types");
            }
        }
    }

    private static string? Field(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
