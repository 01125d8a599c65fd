using Mcu.Bots.Channels.Vk;
using Mcu.Bots.Tests.Channels.Telegram;
using Mcu.Fakes.Vk;
using Mcu.Workflow.Messaging;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mcu.Bots.Tests.Channels.Vk;

/// <summary>Answers under comments and comments taken away: the real sender against the platform over HTTP.</summary>
public sealed class VkPublicSenderTests : IAsyncLifetime
{
    private readonly LoggedLines _log = new();
    private VkFake _fake = null!;
    private ServiceProvider _full = null!;
    private ServiceProvider _modest = null!;

    public async Task InitializeAsync()
    {
        _fake = await VkFake.Start(new VkFakeOptions { Limits = false });
        (_full, _modest) = (Open(_fake.PageToken), Open(""));
    }

    public async Task DisposeAsync()
    {
        await _full.DisposeAsync();
        await _modest.DisposeAsync();
        await _fake.DisposeAsync();
    }

    [Theory]
    [InlineData("wall")]
    [InlineData("photo")]
    [InlineData("video")]
    public async Task The_answer_stands_under_that_comment_in_the_community_s_name(string kind)
    {
        var thing = Thing(kind);
        _fake.User(6).Comments(thing, "Чужой");
        var comment = _fake.User(5).Comments(thing, "Когда починят?");
        var sent = (await Answer(comment, "Починим во вторник.")).ShouldBeOfType<DeliveryResult.Sent>();

        var answer = thing.Comments[^1];
        (answer.Text, answer.From, answer.ReplyTo).ShouldBe(("Починим во вторник.", -_fake.GroupId, comment));
        sent.MessageId.ShouldBe(KeyOf(answer));
        _fake.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_wall_is_answered_with_the_community_s_own_key()
    {
        var comment = _fake.User(5).Comments(Thing("wall"), "Когда починят?");
        (await Answer(comment, "Во вторник.", app: _modest)).ShouldBeOfType<DeliveryResult.Sent>();
        (await Answer(_fake.User(5).Comments(Thing("photo"), "А тут?"), "Во вторник.", app: _modest))
            .ShouldBeOfType<DeliveryResult.CommentUnavailable>().No.ShouldBe(CommentRefusal.NoRight);
        (await Answer(_fake.User(5).Comments(Thing("video"), "А тут?"), "Во вторник.", app: _modest))
            .ShouldBeOfType<DeliveryResult.CommentUnavailable>().Why.ShouldContain("Vk__PageToken");
        _fake.Requests.Keys.ShouldBe(["wall.createComment"]);
        _fake.Violations.ShouldBeEmpty();
    }

    [Fact]
    public void What_can_be_done_depends_on_the_key()
    {
        Channel(_full).Public.ShouldBe(new PublicSide(Answers: true, Hides: true));
        Channel(_modest).Public.ShouldBe(new PublicSide(Answers: true, Hides: false));
    }

    [Theory]
    [InlineData("wall")]
    [InlineData("photo")]
    [InlineData("video")]
    public async Task An_answer_whose_yes_was_lost_is_not_published_twice(string kind)
    {
        var comment = _fake.User(5).Comments(Thing(kind), "Когда починят?");
        _fake.LoseAnswers(1);
        (await Answer(comment, "Во вторник.")).ShouldBeOfType<DeliveryResult.RetryLater>();
        var sent = (await Answer(comment, "Во вторник.")).ShouldBeOfType<DeliveryResult.Sent>();
        sent.MessageId.ShouldBe(KeyOf(comment.Thing.Comments.Single(c => c.From < 0)));
        (await Answer(comment, "Ещё раз о том же.", row: 2)).ShouldBeOfType<DeliveryResult.Sent>();
        comment.Thing.Comments.Count(c => c.From < 0).ShouldBe(2);
    }

    [Fact]
    public async Task A_long_answer_goes_on_in_the_next_comment_and_nobody_s_words_become_a_link()
    {
        var comment = _fake.User(5).Comments(Thing("wall"), "Когда починят?");
        var words = "[club1|Срочно] " + string.Join(' ', Enumerable.Repeat("чиним", 1000));
        var sent = (await Answer(comment, words)).ShouldBeOfType<DeliveryResult.Sent>();
        var answers = comment.Thing.Comments.Where(c => c.From < 0).ToList();
        answers.Count.ShouldBe(2);
        answers.ShouldAllBe(a => a.Text.Length <= 4096 && a.ReplyTo == comment);
        answers[0].Text.ShouldStartWith("[\u2060club1|");
        sent.MessageId.ShouldBe(KeyOf(answers[0]));
    }

    [Fact]
    public async Task Files_do_not_go_under_a_comment()
    {
        var comment = _fake.User(5).Comments(Thing("wall"), "Когда починят?");
        var content = new Content("Во вторник.") { Files = [new FileRef(FileKind.Photo, "vk", "https://p/1")] };
        (await Channel(_full).Send(new OutgoingMessage(OutboxKind.Comment, Page, content, null, KeyOf(comment), 1), default))
            .ShouldBeOfType<DeliveryResult.Sent>();
        _log.Lines.ShouldContain(line => line.Contains("files of a public answer were skipped"));
    }

    [Theory]
    [InlineData("wall")]
    [InlineData("photo")]
    [InlineData("video")]
    public async Task A_comment_is_taken_away_and_a_repeat_says_the_same(string kind)
    {
        var comment = _fake.User(5).Comments(Thing(kind), "Купите слона");
        _fake.LoseAnswers(1);
        (await Hide(KeyOf(comment))).ShouldBeOfType<DeliveryResult.RetryLater>();
        (await Hide(KeyOf(comment))).ShouldBeOfType<DeliveryResult.Sent>();
        comment.Deleted.ShouldBeTrue();
        _fake.Violations.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_an_administrator_s_key_nothing_is_taken_away()
    {
        var comment = _fake.User(5).Comments(Thing("wall"), "Купите слона");
        var no = (await Hide(KeyOf(comment), _modest)).ShouldBeOfType<DeliveryResult.CommentUnavailable>();
        (no.No, comment.Deleted, _fake.Requests.Count).ShouldBe((CommentRefusal.NoRight, false, 0));
        no.Why.ShouldContain("Vk__PageToken");
    }

    [Fact]
    public async Task A_suggested_post_cannot_be_commented_on_but_can_be_taken_away()
    {
        var post = _fake.User(5).Suggests("Почините качели");
        var key = $"suggest:{post.Owner}_{post.Id}";
        var no = (await Send(OutboxKind.Comment, key, "Починим", 1, _full)).ShouldBeOfType<DeliveryResult.CommentUnavailable>();
        (no.No, _fake.Requests.Count).ShouldBe((CommentRefusal.NoRight, 0));
        (await Hide(key)).ShouldBeOfType<DeliveryResult.Sent>();
        post.Deleted.ShouldBeTrue();
    }

    [Theory]
    [InlineData("wall")]
    [InlineData("video")]
    public async Task Comments_that_were_switched_off_are_told_from_our_rights(string kind)
    {
        var comment = _fake.User(5).Comments(Thing(kind), "Когда починят?");
        _fake.Page.SwitchesCommentsOff(comment.Thing);
        await IsClosed(comment, CommentRefusal.CommentsOff);
    }

    [Fact]
    public async Task A_comment_that_is_gone_is_not_answered()
    {
        var comment = _fake.User(5).Comments(Thing("wall"), "Когда починят?");
        _fake.User(5).DeletesComment(comment);
        await IsClosed(comment, CommentRefusal.CommentGone);
        comment.Thing.Comments.ShouldBeEmpty();
    }

    [Fact]
    public async Task With_its_post_a_comment_is_gone_too()
    {
        var comment = _fake.User(5).Comments(Thing("wall"), "Когда починят?");
        _fake.Page.Deletes(comment.Thing);
        await IsClosed(comment, CommentRefusal.CommentGone);
    }

    [Fact]
    public async Task A_page_that_is_closed_says_so()
    {
        var comment = _fake.User(5).Comments(Thing("wall"), "Когда починят?");
        _fake.Page.Closes();
        await IsClosed(comment, CommentRefusal.PageClosed);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(15)]
    [InlineData(20)]
    [InlineData(27)]
    public async Task A_right_that_the_key_lacks_holds_nobody_else_back(int code)
    {
        var comment = _fake.User(5).Comments(Thing("wall"), "Когда починят?");
        _fake.FailNext(1, code);
        await IsClosed(comment, CommentRefusal.NoRight);
    }

    [Theory]
    [InlineData("wall", 6, true)]
    [InlineData("wall", 5, true)]
    [InlineData("wall", 9, false)]
    [InlineData("wall", 223, false)]
    [InlineData("wall", 502, false)]
    [InlineData("photo", 6, false)]
    [InlineData("photo", 29, false)]
    public async Task A_no_for_now_is_tried_again_later(string kind, int code, bool wholeChannel)
    {
        var comment = _fake.User(5).Comments(Thing(kind), "Когда починят?");
        _fake.FailNext(1, code);
        (await Answer(comment, "Во вторник.")).ShouldBeOfType<DeliveryResult.RetryLater>().WholeChannel.ShouldBe(wholeChannel);
        (await Answer(comment, "Во вторник.")).ShouldBeOfType<DeliveryResult.Sent>();
    }

    [Fact]
    public async Task An_administrator_s_key_that_has_run_out_is_no_right()
    {
        var comment = _fake.User(5).Comments(Thing("photo"), "Когда починят?");
        _fake.FailNext(2, 5);
        await IsClosed(comment, CommentRefusal.NoRight);
        (await Hide(KeyOf(comment))).ShouldBeOfType<DeliveryResult.CommentUnavailable>().No.ShouldBe(CommentRefusal.NoRight);
    }

    [Fact]
    public async Task Words_that_the_platform_will_not_have_are_a_final_no()
    {
        var comment = _fake.User(5).Comments(Thing("wall"), "Когда починят?");
        _fake.FailNext(1, 222);
        (await Answer(comment, "Смотрите example.ru")).ShouldBeOfType<DeliveryResult.Refused>().Unreachable.ShouldBeFalse();
        (await Answer(comment, "  ")).ShouldBeOfType<DeliveryResult.Refused>();
        (await Send(OutboxKind.Comment, "5", "Во вторник.", 1, _full))
            .ShouldBeOfType<DeliveryResult.CommentUnavailable>().No.ShouldBe(CommentRefusal.CommentGone);
    }

    [Fact]
    public async Task Neither_key_is_in_the_log()
    {
        var comment = _fake.User(5).Comments(Thing("photo"), "Когда починят?");
        _fake.FailNext(1, 502);
        await Answer(comment, "Во вторник.");
        await Hide(KeyOf(comment));
        _log.Lines.ShouldNotContain(line => line.Contains(_fake.Token) || line.Contains(_fake.PageToken));
    }

    private string Page => $"-{_fake.GroupId}";

    private FakeVkThing Thing(string kind) => kind switch
    {
        "photo" => _fake.Page.AddsPhoto("Двор"),
        "video" => _fake.Page.AddsVideo("Ремонт"),
        _ => _fake.Page.Publishes("Новости"),
    };

    private async Task IsClosed(FakeVkComment comment, CommentRefusal no) =>
        (await Answer(comment, "Во вторник.")).ShouldBeOfType<DeliveryResult.CommentUnavailable>().No.ShouldBe(no);

    private Task<DeliveryResult> Answer(FakeVkComment comment, string words, long row = 1, ServiceProvider? app = null) =>
        Send(OutboxKind.Comment, KeyOf(comment), words, row, app ?? _full);

    private Task<DeliveryResult> Hide(string key, ServiceProvider? app = null) => Send(OutboxKind.Hide, key, "", 9, app ?? _full);

    private Task<DeliveryResult> Send(OutboxKind kind, string key, string words, long row, ServiceProvider app) =>
        Channel(app).Send(new OutgoingMessage(kind, Page, new Content(words), null, key, row), default);

    private static string KeyOf(FakeVkComment comment) => $"{comment.Thing.Kind}:{comment.Thing.Owner}_{comment.Thing.Id}_{comment.Id}";

    private static VkChannel Channel(ServiceProvider app) => app.GetRequiredService<VkChannel>();

    private ServiceProvider Open(string pageToken)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new("Vk:Token", _fake.Token), new("Vk:PageToken", pageToken), new("Vk:GroupId", $"{_fake.GroupId}"),
                new("Vk:ApiUrl", _fake.Url)]).Build();
        return new ServiceCollection().AddLogging(l => l.SetMinimumLevel(LogLevel.Trace).AddProvider(_log))
            .AddSingleton(TimeProvider.System)
            .AddVk(configuration).BuildServiceProvider();
    }
}
