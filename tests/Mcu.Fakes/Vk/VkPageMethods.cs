using System.Globalization;
using System.Text.Json.Nodes;

namespace Mcu.Fakes.Vk;

/// <summary>The methods for posts, photos, videos and comments under them.</summary>
internal sealed class VkPageMethods(VkWorld world)
{
    public JsonNode CreateWallComment(VkArgs args)
    {
        if (args.Number("from_group") != world.Options.GroupId)
        {
            throw VkError.Param("from_group is another community's, or none");
        }

        var comment = Create("wall", "post_id", new VkError(213, "Access to status replies denied"), args);
        return new JsonObject { ["comment_id"] = comment.Id, ["parents_stack"] = new JsonArray() };
    }

    public JsonNode CreatePhotoComment(VkArgs args) => CreateAsGroup("photo", new VkError(15, "Access denied"), args);
    public JsonNode CreateVideoComment(VkArgs args) => CreateAsGroup("video", new VkError(801, "Comments for this video are closed"), args);

    public JsonNode DeleteComment(string kind, VkArgs args)
    {
        var comment = world.Page.FindComment(kind, args.Number("owner_id"), args.Number("comment_id"))
            ?? throw new VkError(104, "Not found");
        if (args.Number("post_id") is { } post && post != comment.Thing.Id)
        {
            throw new VkError(104, "Not found");
        }

        world.Page.Remove(comment, by: 1001);
        return JsonValue.Create(1);
    }

    public JsonNode DeletePost(VkArgs args)
    {
        var (owner, id) = (args.Number("owner_id"), args.Number("post_id"));
        (world.Page.Find("suggest", owner, id) ?? world.Page.Find("wall", owner, id) ?? throw new VkError(104, "Not found")).Deleted = true;
        return JsonValue.Create(1);
    }

    public JsonArray FindPhotos(VkArgs args) =>
        [.. Named("photo", args.Text("photos")!)
        .Select(photo => new JsonObject { ["id"] = photo.Id, ["owner_id"] = photo.Owner, ["album_id"] = 1, ["text"] = photo.Words })];

    public JsonNode FindPosts(VkArgs args) =>
        new JsonObject
        { ["items"] = new JsonArray([.. Named("wall", args.Text("posts")!).Select(post => post.ToJson(post.Owner, "post"))]) };

    public JsonNode FindVideos(VkArgs args)
    {
        var found = Named("video", args.Text("videos")!)
            .Select(video => new JsonObject { ["id"] = video.Id, ["owner_id"] = video.Owner, ["title"] = video.Words }).ToArray();
        return new JsonObject { ["count"] = found.Length, ["items"] = new JsonArray([.. found]) };
    }

    private FakeVkComment Create(string kind, string field, VkError commentsOff, VkArgs args)
    {
        if (world.Page.Closed)
        {
            throw new VkError(203, "Access to group denied");
        }

        var thing = world.Page.Find(kind, args.Number("owner_id"), args.Number(field)) ?? throw VkError.Param($"incorrect {field}");
        var text = args.Text("message") is { Length: > 0 } message ? message : throw VkError.Param("message is empty");
        return thing.Once(args.Text("guid"), () =>
        {
            var original = args.Number("reply_to_comment") is { } number ? thing.Find(number)
                ?? throw VkError.Param("reply_to_comment") : null;
            return thing.CommentsOff ? throw commentsOff : world.Page.Say(thing, world.Page.Owner, text, original, []);
        });
    }

    private JsonNode CreateAsGroup(string kind, VkError commentsOff, VkArgs args) => args.Text("from_group") == "1"
        ? JsonValue.Create(Create(kind, $"{kind}_id", commentsOff, args).Id)
        : throw VkError.Param("the administrator's own name would stand under the answer");

    private IEnumerable<FakeVkThing> Named(string kind, string names) =>
        names.Split(',').Select(name => name.Split('_'))
        .Select(name => world.Page.Find(kind, long.Parse(name[0], CultureInfo.InvariantCulture),
        long.Parse(name[1], CultureInfo.InvariantCulture))).OfType<FakeVkThing>();
}
