using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mcu.Fakes.Vk;

/// <summary>The table of methods.</summary>
internal sealed class VkMethods
{
    private readonly VkWorld _world;
    private readonly Dictionary<string, Func<VkArgs, JsonNode>> _methods;

    public VkMethods(VkWorld world, VkUploadServer uploads)
    {
        _world = world;
        var messages = new VkMessages(world, uploads);
        var page = new VkPageMethods(world);
        _methods = new(StringComparer.Ordinal)
        {
            ["groups.getById"] = Groups,
            ["groups.getLongPollServer"] = Server,
            ["groups.setLongPollSettings"] = Settings,
            ["users.get"] = Users,
            ["messages.send"] = messages.Send,
            ["messages.edit"] = messages.Edit,
            ["messages.getByConversationMessageId"] = messages.Find,
            ["messages.getById"] = messages.FindByIds,
            ["messages.sendMessageEventAnswer"] = AnswerPress,
            ["photos.getMessagesUploadServer"] = args => uploads.Open(args, "photo"),
            ["photos.saveMessagesPhoto"] = uploads.SavePhoto,
            ["docs.getMessagesUploadServer"] = args => uploads.Open(args, args.Text("type") == "audio_message" ? "voice" : "document"),
            ["docs.save"] = uploads.SaveDocument,
            ["wall.createComment"] = page.CreateWallComment,
            ["wall.deleteComment"] = args => page.DeleteComment("wall", args),
            ["wall.delete"] = page.DeletePost,
            ["wall.getById"] = page.FindPosts,
            ["photos.createComment"] = page.CreatePhotoComment,
            ["photos.deleteComment"] = args => page.DeleteComment("photo", args),
            ["photos.getById"] = page.FindPhotos,
            ["video.createComment"] = page.CreateVideoComment,
            ["video.deleteComment"] = args => page.DeleteComment("video", args),
            ["video.get"] = page.FindVideos,
        };
    }

    public JsonNode Run(string method, VkArgs args) => _methods[method](args);

    /// <summary>Those that are named, or the one whose key it is.</summary>
    private JsonObject Groups(VkArgs args)
    {
        var ids = args.Text("group_ids")?.Split(',').Select(id => long.Parse(id, CultureInfo.InvariantCulture)) ?? [_world.Options.GroupId];
        return new JsonObject
        {
            ["groups"] = new JsonArray([.. ids.Select(id => new JsonObject
                { ["id"] = id, ["name"] = id == _world.Options.GroupId ? "Округ" : $"Сообщество {id}" })]),
        };
    }

    private JsonObject Server(VkArgs args)
    {
        OwnGroup(args);
        return new JsonObject { ["key"] = _world.Queue.OpenServer(), ["server"] = $"{_world.Url}/longpoll", ["ts"] = _world.Queue.Last };
    }

    private JsonNode Settings(VkArgs args)
    {
        OwnGroup(args);
        _world.Queue.SwitchOn(args.Fields.Where(field => field.Value == "1" && field.Key is not "enabled").Select(field => field.Key));
        return JsonValue.Create(1);
    }

    private JsonArray Users(VkArgs args)
    {
        if (args.Text("user_ids") is not { } named)
        {
            return args.Text("access_token") == _world.Options.PageToken
                ? [new JsonObject { ["id"] = 1001, ["first_name"] = "Ольга", ["last_name"] = "Смирнова" }] : [];
        }

        var ids = named.Split(',').Select(id => long.Parse(id, CultureInfo.InvariantCulture));
        return [.. ids.Select(_world.Users.GetValueOrDefault).OfType<FakeVkUser>().Select(user =>
            new JsonObject { ["id"] = user.Id, ["first_name"] = user.FirstName, ["last_name"] = user.LastName })];
    }

    private JsonNode AnswerPress(VkArgs args)
    {
        string? note = null;
        if (args.Text("event_data") is { } data)
        {
            var shown = JsonElement.Parse(data);
            note = shown.GetProperty("text").GetString()!;
            if (shown.GetProperty("type").GetString() != "show_snackbar" || note.Length > 90)
            {
                throw VkError.Param("event_data is invalid");
            }
        }

        _world.Presses.Answer(args.Text("event_id")!, args.Number("user_id"), args.Number("peer_id"), note, _world.Now);
        return JsonValue.Create(1);
    }

    private void OwnGroup(VkArgs args)
    {
        if (args.Number("group_id") != _world.Options.GroupId)
        {
            throw new VkError(15, "Access denied: group_id is another community's");
        }
    }
}
