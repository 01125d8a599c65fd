using System.Text.Json.Nodes;

namespace Mcu.Fakes.Max;

/// <summary>
/// What the bot may do under the posts of a channel; the schema of 0.0.32 does not have it yet, only the platform's pages.
/// </summary>
internal sealed class MaxCommentMethods(MaxWorld world)
{
    /// <returns>What is wrong with a comment beside the schema; null when nothing is.</returns>
    public static string? Wrong(JsonObject comment) =>
        ((string?)comment["text"])?.Length is null or 0 ? "a comment without words"
        : (string?)comment["link"]?["type"] is { } type && type != "reply" ? "a comment can only answer, it passes nothing on"
        : null;

    public MaxReply Post(string post, JsonObject body)
    {
        var (page, under) = Find(post);
        if (page.CommentsOff)
        {
            throw new MaxRefusal(403, "comments.disabled", "comments are disabled in the channel");
        }

        var original = (string?)body["link"]?["mid"] is { } mid ? Find(page, mid) : null;
        var comment = page.Add(under, null, byBot: true, (string)body["text"]!, original);
        return MaxReply.Ok(new JsonObject { ["message"] = page.Shown(comment) });
    }

    public MaxReply Remove(string post, string comment)
    {
        var (page, _) = Find(post);
        page.Remove(Find(page, comment), world.Options.BotId);
        return MaxReply.Success;
    }

    private (MaxPage Page, MaxMessage Post) Find(string mid)
    {
        var post = world.Find(mid) ?? throw MaxRefusal.NotFound("message");
        var page = world.Pages.GetValueOrDefault(post.Chat.Id) ?? throw MaxRefusal.Bad("comments stand under posts of channels only");
        return page.Chat.Barrier is { } barrier ? throw barrier() : (page, post);
    }

    private static MaxPublicComment Find(MaxPage page, string mid) =>
        page.Comments.FirstOrDefault(one => one.Mid == mid) ?? throw MaxRefusal.NotFound("comment");
}
