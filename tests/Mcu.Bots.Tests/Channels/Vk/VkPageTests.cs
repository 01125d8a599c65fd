using Mcu.Bots.Channels.Vk;
using Mcu.Bots.Tests.World;
using Mcu.Fakes.Vk;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Channels.Vk;

/// <summary>From the community's pages to the desk: the whole program, with an ear at the desk's door.</summary>
public sealed class VkPageTests
{
    private readonly List<IncomingMessage> _heard = [];

    [Fact]
    public async Task A_comment_comes_with_its_author_its_picture_and_the_words_of_its_post()
    {
        await using var town = await Open();
        var post = town.Vk.Page.Publishes("Убираем снег по графику");
        var author = Anna(town);
        var comment = author.Comments(post, "А на Ленина, 5 никто не убирал", photos: 1);
        author.EditsComment(comment, "А на Ленина, 5 никто не убирал!");
        author.DeletesComment(comment);
        author.RestoresComment(comment);
        await town.Settle();

        _heard.Select(i => i.Kind)
            .ShouldBe([IncomingKind.Comment, IncomingKind.CommentEdit, IncomingKind.CommentGone, IncomingKind.CommentBack]);
        _heard.Select(i => i.Public!.Key).Distinct().ShouldBe([$"wall:{post.Owner}_{post.Id}_{comment.Id}"]);
        (_heard[0].Name, _heard[0].Files.Single().Kind,
            _heard[0].Public!.Post!.Words).ShouldBe(("Анна Белова", FileKind.Photo, "Убираем снег по графику"));
        _heard[1].Text.ShouldBe("А на Ленина, 5 никто не убирал!");
        (_heard[2].From, _heard[2].Chat).ShouldBe((new Address("vk", $"-{town.Vk.GroupId}"), new Address("vk", $"-{town.Vk.GroupId}")));
    }

    [Fact]
    public async Task With_an_administrator_s_key_the_words_of_what_was_there_before_are_asked_for_once()
    {
        await using var town = await Open(withPageToken: true);
        var things = new[] { town.Vk.Page.Publishes("Снег"), town.Vk.Page.AddsPhoto("Двор"), town.Vk.Page.AddsVideo("Ремонт") };
        await town.Settle();
        await town.Restart();
        await town.Pass(TimeSpan.FromMinutes(1));
        for (var i = 0; i < 2; i++)
        {
            things.ToList().ForEach(thing => Anna(town).Comments(thing, "Когда?"));
            await town.Settle();
        }

        _heard.Select(i => i.Public!.Post!.Words).ShouldBe(["Снег", "Двор", "Ремонт", "Снег", "Двор", "Ремонт"]);
        ((string[])["wall.getById", "photos.getById", "video.get"]).ShouldAllBe(method => town.Vk.Requests[method] == 1);
    }

    [Fact]
    public async Task Without_it_or_when_the_platform_does_not_say_the_comment_comes_without_the_post_s_words()
    {
        await using var town = await Open(withPageToken: true);
        var photo = town.Vk.Page.AddsPhoto("Двор");
        town.Vk.FailNext(1, 5, "photos.getById");
        Anna(town).Comments(photo, "Когда?");
        await town.Settle();
        _heard.Single().Public!.Post.ShouldBe(
            new PublicPost($"photo:{photo.Owner}_{photo.Id}", $"https://vk.com/photo{photo.Owner}_{photo.Id}", ""));

        await using var modest = await Open();
        Anna(modest).Comments(modest.Vk.Page.AddsPhoto("Двор"), "Когда?");
        await modest.Settle();
        _heard[^1].Public!.Post!.Words.ShouldBe("");
        modest.Vk.Requests.ContainsKey("photos.getById").ShouldBeFalse();
    }

    [Fact]
    public async Task The_officials_and_other_communities_are_named_too()
    {
        await using var town = await Open();
        var comment = Anna(town).Comments(town.Vk.Page.Publishes("Снег"), "Когда?");
        town.Vk.Page.Answers(comment, "Завтра");
        town.Vk.Happens("wall_reply_new",
            $$"""{"id":99,"from_id":-77,"date":1790000000,"text":"Реклама","post_owner_id":{{comment.Thing.Owner}},"post_id":{{comment.Thing.Id}}}""");
        await town.Settle();
        _heard.Select(i => (i.Name, i.Public!.ByPage)).ShouldBe([("Анна Белова", false), ("Округ", true), ("Сообщество 77", false)]);
        _heard[1].Public!.AnswerTo.ShouldBe(_heard[0].Public!.Key);
    }

    [Fact]
    public async Task Our_own_answer_comes_back_as_the_page_s_with_the_key_that_the_sending_gave()
    {
        await using var town = await Open();
        var comment = Anna(town).Comments(town.Vk.Page.Publishes("Снег"), "Когда?");
        await town.Settle();
        var message = new OutgoingMessage(OutboxKind.Comment, _heard[0].Chat.Id, new Content("Завтра"), null, _heard[0].Public!.Key, 77);
        var sent = (await town.Services.GetRequiredService<VkChannel>().Send(message, default)).ShouldBeOfType<DeliveryResult.Sent>();
        await town.Settle();
        (_heard[1].Public!.Key, _heard[1].Public!.AnswerTo,
            _heard[1].Public!.ByPage).ShouldBe((sent.MessageId, _heard[0].Public!.Key, true));
        comment.Thing.Comments[^1].Text.ShouldBe("Завтра");
    }

    [Fact]
    public async Task A_suggested_post_and_a_wall_switched_off_are_heard()
    {
        await using var town = await Open();
        var post = Anna(town).Suggests("Почините качели");
        town.Vk.Page.SetsWall(0);
        await town.Settle();
        _heard.Select(i => (i.Kind, i.Public!.Key)).ShouldBe(
            [(IncomingKind.Comment, $"suggest:{post.Owner}_{post.Id}"), (IncomingKind.CommentsOff, $"page:-{town.Vk.GroupId}")]);
    }

    [Fact]
    public async Task What_was_commented_while_the_program_was_down_is_heard_when_it_is_up()
    {
        await using var town = await Open();
        var post = town.Vk.Page.Publishes("Снег");
        await town.Settle();
        await town.Restart();
        var comment = Anna(town).Comments(post, "Когда?");
        Anna(town).EditsComment(comment, "Когда уберут?");
        await town.Restart();
        town.Vk.ExpireKey();
        await town.Settle();
        _heard.Select(i => i.Text).ShouldBe(["Когда?", "Когда уберут?"]);
        town.Vk.Unread.ShouldBe(0);
    }

    [Fact]
    public async Task Until_a_comment_is_saved_the_platform_is_asked_for_it_again()
    {
        await using var town = await Open();
        var post = town.Vk.Page.Publishes("Снег");
        await town.Settle();
        using (var _ = Servers.Lock(town.Database + ";Default Timeout=1"))
        {
            Anna(town).Comments(post, "Когда?");
            await Should.ThrowAsync<Workflow.StoreUnavailableException>(town.Reads);
            _heard.ShouldBeEmpty();
        }

        await town.Settle();
        _heard.Single().Text.ShouldBe("Когда?");
    }

    [Fact]
    public async Task An_administrator_s_key_that_the_platform_does_not_take_is_named_at_the_start_and_stops_nothing()
    {
        await using var town = await Open(withPageToken: true);
        town.Log.ShouldNotContain(line => line.Contains("Vk__PageToken"));
        town.Vk.FailNext(1, 5, "users.get");
        await town.Restart();
        town.Log.ShouldContain(line => line.Contains("Vk__PageToken") && !line.Contains(town.Vk.PageToken));
        Anna(town).Comments(town.Vk.Page.Publishes("Снег"), "Когда?");
        await town.Settle();
        _heard.Single().Text.ShouldBe("Когда?");
    }

    private static FakeVkUser Anna(Town town) => town.Vk.User(55, "Анна", "Белова");

    private Task<Town> Open(bool withPageToken = false) => Town.Open(
        settings => settings["Vk:PageToken"] = withPageToken ? new VkFakeOptions().PageToken : "",
        build: Ear.On(_heard),
        messenger: "vk");
}

/// <summary>Writes down what the desk has taken and saved.</summary>
internal sealed class Ear(IMessageProcessor processor, List<IncomingMessage> heard, List<int> batches) : IMessageProcessor
{
    public async Task Handle(IReadOnlyList<IncomingMessage> batch, ChannelCursor? cursor = null, CancellationToken stop = default)
    {
        await processor.Handle(batch, cursor, stop);
        batches.Add(batch.Count);
        heard.AddRange(batch.Where(message => message.Public is not null));
    }

    public static Action<WebApplicationBuilder> On(List<IncomingMessage> heard, List<int>? batches = null) =>
        builder => builder.Services.AddSingleton<IMessageProcessor>(app =>
        new Ear(app.GetRequiredService<MessageProcessor>(), heard, batches ?? []));

    public Task SetAside(IReadOnlyCollection<UnreadableUpdate> updates, CancellationToken stop = default) =>
        processor.SetAside(updates, stop);
    public Task Save(Func<IStore, Task> work, CancellationToken stop = default) => processor.Save(work, stop);
    public Task RunInUnitOfWork(Func<UnitOfWork, Task> work, CancellationToken stop = default) => processor.RunInUnitOfWork(work, stop);

    public Task Tick(CancellationToken stop = default) => processor.Tick(stop);
}
