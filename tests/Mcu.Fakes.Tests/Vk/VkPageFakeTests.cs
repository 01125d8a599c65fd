using Mcu.Fakes.Vk;

namespace Mcu.Fakes.Tests.Vk;

/// <summary>The community's pages as the bot finds them.</summary>
public sealed class VkPageFakeTests : IAsyncLifetime
{
    private readonly ManualClock _clock = new();
    private VkFake _fake = null!;
    private VkCaller _bot = null!;

    public async Task InitializeAsync()
    {
        _fake = await VkFake.Start(new VkFakeOptions { Time = _clock });
        _bot = new VkCaller(_fake);
    }

    public async Task DisposeAsync()
    {
        _bot.Dispose();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task A_community_s_key_may_comment_on_the_wall_and_no_more()
    {
        var post = _fake.Page.Publishes("Снег");
        (await Comment(post, ("from_group", $"{_fake.GroupId}"))).ShouldBe(0);
        post.Comments.Single().From.ShouldBe(-_fake.GroupId);
        _fake.Violations.ShouldBeEmpty();

        (await _bot.Code("wall.deleteComment", ("owner_id", $"{post.Owner}"), ("comment_id", $"{post.Comments[0].Id}"))).ShouldBe(27);
        (await _bot.Code("wall.getById", ("posts", $"{post.Owner}_{post.Id}"))).ShouldBe(27);
        _fake.Violations.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_comments_in_an_administrator_s_own_name()
    {
        var (post, photo) = (_fake.Page.Publishes("Снег"), _fake.Page.AddsPhoto("Двор"));
        (await Comment(post, ("from_group", "77"))).ShouldBe(100);
        (await _bot.Code(
            "photos.createComment", ("access_token", _fake.PageToken), ("owner_id", $"{photo.Owner}"), ("photo_id", $"{photo.Id}"),
            ("message", "Завтра"))).ShouldBe(100);
        (post.Comments.Count, photo.Comments.Count).ShouldBe((0, 0));
    }

    [Theory]
    [InlineData("reply_to", "5")]
    [InlineData("reply_to_comment", "первому")]
    [InlineData("from_group", "-1")]
    public async Task What_the_schema_does_not_allow_is_refused_and_remembered(string field, string value)
    {
        (await Comment(_fake.Page.Publishes("Снег"), (field, value))).ShouldBe(100);
        _fake.Violations.ShouldHaveSingleItem().ShouldContain(field);
    }

    [Fact]
    public async Task The_same_guid_is_the_same_comment_under_that_post()
    {
        var post = _fake.Page.Publishes("Снег");
        foreach (var guid in (string[])["a", "a", "b"])
        {
            await Comment(post, ("from_group", $"{_fake.GroupId}"), ("guid", guid));
        }

        post.Comments.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_person_s_fourth_request_of_a_second_is_too_many_and_the_community_s_is_not()
    {
        for (var i = 1; i <= 4; i++)
        {
            (await _bot.Code("users.get", ("access_token", _fake.PageToken), ("user_ids", "5"))).ShouldBe(i <= 3 ? 0 : 6);
        }

        (await _bot.Code("users.get", ("user_ids", "5"))).ShouldBe(0);
        _clock.Advance(TimeSpan.FromSeconds(1));
        (await _bot.Code("users.get", ("access_token", _fake.PageToken), ("user_ids", "5"))).ShouldBe(0);
    }

    private Task<int> Comment(FakeVkThing post, params (string Name, string Value)[] more) =>
        _bot.Code("wall.createComment", [("owner_id", $"{post.Owner}"), ("post_id", $"{post.Id}"), ("message", "Завтра"), .. more]);
}
