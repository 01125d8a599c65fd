using System.Text.Json;
using Mcu.Bots.Channels.Max;
using Mcu.Fakes.Max;
using Mcu.Workflow.Messaging;
using static Mcu.Bots.Tests.Channels.Max.MaxPayloads;

namespace Mcu.Bots.Tests.Channels.Max;

/// <summary>What people say under the posts of a channel, and what we do there.</summary>
public sealed class MaxCommentsTests : IAsyncLifetime
{
    private const string Posting = "POST /messages/{messageId}/comments";
    private const string Looking = "GET /messages/{messageId}";
    private MaxHouse _house = null!;
    private MaxPage _page = null!;
    private MaxMessage _post = null!;
    private MaxUser Anna => _house.Max.User(5, "Анна");

    public async Task InitializeAsync()
    {
        _house = await MaxHouse.Open();
        _page = _house.Max.Page(-70_000_000_000_009);
        _post = _page.Posts("Ремонт улицы Ленина начнётся в понедельник");
    }

    public Task DisposeAsync() => _house.DisposeAsync().AsTask();

    [Fact]
    public void A_comment_says_who_where_and_under_what()
    {
        var said = Got(Comment);
        (said.Kind, said.Key, said.From, said.Chat, said.Name, said.Text).ShouldBe((
            IncomingKind.Comment, "max:comment_created:mid.post/mid.comment", new Address("max", "123456789"),
            new Address("max", "-70801090403051"), "John Doe", "А когда починят дорогу?"));
        said.Public.ShouldBe(new CommentInfo
        { Key = "mid.post/mid.comment", Post = new PublicPost("mid.post", null, ""), AnswerTo = "mid.post/mid.other" });
        said.Private.ShouldBeFalse();
    }

    [Fact]
    public async Task A_comment_that_comes_as_a_message_with_its_post_is_a_comment_and_the_same_one()
    {
        Got(Comment.Replace("comment_created", "message_created", StringComparison.Ordinal)).ShouldBeEquivalentTo(Got(Comment));
        _page.CommentsAsMessages = true;
        var comment = Anna.Comments(_post, "А тротуар?");
        Anna.EditsComment(comment, "А тротуар, а двор?");
        Anna.RemovesComment(comment);
        var said = await Said();
        said.Select(one => (one.Kind, one.Public!.Key)).ShouldBe([
            (IncomingKind.Comment, $"{_post.Mid}/{comment.Mid}"), (IncomingKind.CommentEdit, $"{_post.Mid}/{comment.Mid}"),
            (IncomingKind.CommentGone, $"{_post.Mid}/{comment.Mid}")]);
    }

    [Fact]
    public async Task Polls_bring_no_comments()
    {
        Anna.Comments(_post, "А тротуар?");
        (await _house.Client.GetUpdates(25_000_001, 100, 0, CancellationToken.None))
            .ShouldBeOfType<MaxResult<Polled>.Ok>().Value.Batch.Updates
            .ShouldHaveSingleItem().GetProperty("update_type").GetString().ShouldBe("message_created");
    }

    [Fact]
    public void Written_in_the_name_of_the_channel_or_by_ourselves_it_is_the_pages_own()
    {
        var byHand = Got(Comment.Replace($"\"sender\":{John},", "", StringComparison.Ordinal));
        (byHand.Public!.ByPage, byHand.From, byHand.Name).ShouldBe((true, new Address("max", "-70801090403051"), ""));
        var ours = Got(Comment.Replace(John, """{"user_id":229229229,"first_name":"bot","is_bot":true}""", StringComparison.Ordinal));
        (ours.Public!.ByPage, ours.From).ShouldBe((true, new Address("max", "229229229")));
        Ignored(Comment.Replace(John, """{"user_id":7,"first_name":"bot","is_bot":true}""", StringComparison.Ordinal)).ShouldBe("bot");
    }

    [Fact]
    public void Every_edit_is_new_and_a_removal_comes_from_the_page()
    {
        var edit = Comment.Replace("comment_created", "comment_edited", StringComparison.Ordinal);
        Got(edit).Kind.ShouldBe(IncomingKind.CommentEdit);
        Got(edit).Key.ShouldNotBe(Got(
            edit.Replace("\"timestamp\":1775025604499", "\"timestamp\":1775025604500", StringComparison.Ordinal)).Key);
        var gone = Got("""{"update_type":"comment_removed","timestamp":1,"chat_id":-7,"post_id":"p","message_id":"c","user_id":5}""");
        (gone.Kind, gone.From, gone.Chat, gone.Public!.Key,
            gone.Text).ShouldBe((IncomingKind.CommentGone, new Address("max", "-7"), new Address("max", "-7"), "p/c", ""));
    }

    [Theory]
    [InlineData("""{"update_type":"comment_removed","timestamp":1,"chat_id":-7,"message_id":"c","user_id":5}""", "post_id")]
    [InlineData("""{"update_type":"comment_removed","timestamp":1,"chat_id":-7,"post_id":"p","user_id":5}""", "mid")]
    [InlineData("""{"update_type":"comment_removed","timestamp":1,"post_id":"p","message_id":"c","user_id":5}""", "chat_id")]
    [InlineData("""{"update_type":"comment_removed","timestamp":1,"chat_id":-7,"post_id":"p/q","message_id":"c","user_id":5}""", "post_id")]
    public void A_comment_that_could_not_be_answered_is_broken(string json, string why) => Broken(json).ShouldContain(why);

    [Fact]
    public async Task The_post_comes_with_its_words_and_its_link_and_is_asked_for_once()
    {
        Anna.Comments(_post, "А тротуар?");
        Anna.Comments(_post, "И двор?");
        var said = await Said();
        said.Select(one => one.Public!.Post).Distinct()
            .ShouldBe([new PublicPost(_post.Mid, $"https://max.ru/town/{_post.MessageId}", "Ремонт улицы Ленина начнётся в понедельник")]);
        _house.Max.Requests[Looking].ShouldBe(1);
    }

    [Fact]
    public async Task A_post_that_cannot_be_had_keeps_no_comment_waiting_and_is_asked_for_again_later()
    {
        Anna.Comments(_post, "А тротуар?");
        _house.Max.FailNext(operation: Looking);
        (await Said()).ShouldHaveSingleItem().Public!.Post.ShouldBe(new PublicPost(_post.Mid, null, ""));
        _house.Clock.Advance(TimeSpan.FromMinutes(2));
        (await Said()).ShouldHaveSingleItem().Public!.Post!.Words.ShouldStartWith("Ремонт");
    }

    [Fact]
    public async Task An_answer_stands_under_the_comment_and_comes_back_as_the_pages_own()
    {
        var asked = Anna.Comments(_post, "А тротуар?");
        var sent = (await Answers(asked, "Анна, тротуар починят до пятницы")).ShouldBeOfType<DeliveryResult.Sent>();
        var answer = _page.Comments[^1];
        (answer.ByBot, answer.AnswerTo, answer.Text,
            sent.MessageId).ShouldBe((true, asked, "Анна, тротуар починят до пятницы", $"{_post.Mid}/{answer.Mid}"));
        var back = (await Said())[^1];
        (back.Public!.ByPage, back.Public.Key, back.Public.AnswerTo).ShouldBe((true, sent.MessageId, $"{_post.Mid}/{asked.Mid}"));
    }

    [Fact]
    public async Task A_long_answer_goes_on_in_further_comments_and_no_piece_comes_twice()
    {
        var asked = Anna.Comments(_post, "А тротуар?");
        var lines = string.Join('\n', Enumerable.Range(0, 120).Select(i => $"{i} " + new string('ж', 80)));
        var message = Parcel(OutboxKind.Comment, asked, lines);
        for (var i = 0; i < 29; i++)
        {
            await _house.Client.GetMe(CancellationToken.None);
        }

        (await Send(message)).ShouldBeOfType<DeliveryResult.RetryLater>("the platform takes thirty requests a second");
        _page.Comments.Count.ShouldBe(2, "one piece stands there already");
        _house.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Send(message)).ShouldBeOfType<DeliveryResult.Sent>().MessageId.ShouldBe($"{_post.Mid}/{_page.Comments[1].Mid}");
        string.Join('\n', _page.Comments.Skip(1).Select(one => one.Text)).ShouldBe(lines);
    }

    [Fact]
    public async Task A_comment_is_taken_away_and_a_second_time_it_is_gone()
    {
        var insult = Anna.Comments(_post, "…");
        (await Send(Parcel(OutboxKind.Hide, insult, ""))).ShouldBeOfType<DeliveryResult.Sent>();
        _page.Comments.ShouldBeEmpty();
        (await Send(Parcel(OutboxKind.Hide, insult, "")))
            .ShouldBeOfType<DeliveryResult.CommentUnavailable>().No.ShouldBe(CommentRefusal.CommentGone);
        (await Said())[^1].Kind.ShouldBe(IncomingKind.CommentGone);
    }

    [Fact]
    public async Task Every_no_says_what_is_shut()
    {
        var asked = Anna.Comments(_post, "А тротуар?");
        _page.CommentsOff = true;
        (await Answers(asked, "ответ")).ShouldBeOfType<DeliveryResult.CommentUnavailable>().No.ShouldBe(CommentRefusal.CommentsOff);
        (await Send(Parcel(OutboxKind.Hide, asked, ""))).ShouldBeOfType<DeliveryResult.Sent>("old comments can still be taken away");
        (await Answers(asked, "ответ")).ShouldBeOfType<DeliveryResult.CommentUnavailable>();
        _page.CommentsOff = false;
        (await Answers(asked, "ответ")).ShouldBeOfType<DeliveryResult.CommentUnavailable>().No.ShouldBe(CommentRefusal.CommentGone);
        _page.TakesRights();
        (await Answers(asked, "ответ")).ShouldBeOfType<DeliveryResult.CommentUnavailable>().No.ShouldBe(CommentRefusal.NoRight);
        _page.Closes();
        (await Answers(asked, "ответ")).ShouldBeOfType<DeliveryResult.CommentUnavailable>().No.ShouldBe(CommentRefusal.PageClosed);
    }

    [Fact]
    public async Task A_platform_that_is_down_is_waited_for_and_a_foreign_key_is_refused()
    {
        var asked = Anna.Comments(_post, "А тротуар?");
        _house.Max.FailNext(operation: Posting);
        (await Answers(asked, "ответ")).ShouldBeOfType<DeliveryResult.RetryLater>();
        (await Send(Parcel(OutboxKind.Comment, asked, "ответ") with { Regarding = "123" })).ShouldBeOfType<DeliveryResult.Refused>();
        _page.Comments.ShouldHaveSingleItem();
        _house.Channel.Public.ShouldBe(new PublicSide(Answers: true, Hides: true));
    }

    private Task<DeliveryResult> Answers(MaxPublicComment asked, string text) => Send(Parcel(OutboxKind.Comment, asked, text));

    private Task<DeliveryResult> Send(OutgoingMessage message) => _house.Channel.Send(message, CancellationToken.None);

    private OutgoingMessage Parcel(OutboxKind kind, MaxPublicComment on, string text) =>
        new(kind, $"{_page.Id}", new Content(text), null, $"{_post.Mid}/{on.Mid}", 77);

    /// <summary>Everything that was said in public, from the beginning, as the desk gets it.</summary>
    private async Task<IReadOnlyList<IncomingMessage>> Said()
    {
        var me = new MaxBotInfo();
        me.Learn(777_000, "test_mcu_bot");
        var said = new List<IncomingMessage>();
        foreach (var got in _house.Max.CommentUpdates.Select(update => MaxPayloads.Read(JsonElement.Parse(update), me))
            .OfType<MaxParsedUpdate.Got>())
        {
            said.Add(await _house.Posts.Complete(got.IncomingMessage, CancellationToken.None));
        }

        return said;
    }
}
