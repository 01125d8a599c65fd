using System.Net.ServerSentEvents;
using System.Text.Json;
using Mcu.Bots.Channels;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Web;

public class ChatStreamTests
{
    [Fact]
    public async Task A_page_that_was_cut_off_goes_on_after_the_last_event_it_has()
    {
        await using var house = await WebHouse.Open();
        using var resident = house.Browser();
        await resident.Open("/reception");
        await resident.Says("me", "первое");
        await resident.Says("me", "второе");

        var events = await Lines(resident, after: 2, count: 2);

        events.Select(e => e.EventId).ShouldBe(["3", "4"]);
        events[0].Data.ShouldContain("второе");
    }

    [Fact]
    public async Task A_line_sent_while_the_page_is_open_comes_by_itself()
    {
        await using var house = await WebHouse.Open();
        using var resident = house.Browser();
        await resident.Open("/reception");

        var reading = Lines(resident, after: 0, count: 2);
        await resident.Says("me", "Здравствуйте");

        (await reading)[1].Data.ShouldContain("Вы написали: Здравствуйте");
    }

    [Fact]
    public async Task The_answer_to_a_press_comes_as_a_note()
    {
        await using var house = await WebHouse.Open();
        using var resident = house.Browser();
        await resident.Open("/reception");
        await resident.Says("me", "Яма");
        var card = house.Rows.Lines.Single(l => l.From is null);
        var key = Guid.NewGuid();

        var reading = Events(resident, after: 0, "press", count: 1);
        await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System);
        await resident.Posts("/chat/me/presses", ("key", key.ToString()), ("line", $"{card.Id}"), ("data", "consent:yes"));

        var note = JsonDocument.Parse((await reading)[0].Data).RootElement;
        note.GetProperty("press").GetString().ShouldBe(key.ToString());
        note.GetProperty("note").GetString().ShouldBe("Нажато consent:yes");
        house.Desk.Heard[^1].Button.ShouldBe("consent:yes");
    }

    [Fact]
    public async Task A_row_sent_twice_is_one_line_and_an_edit_changes_it()
    {
        await using var house = await WebHouse.Open();
        var web = house.Get<IChannel>();
        var parcel = new Parcel(OutboxKind.Send, "staff", new Content("Карточка"), null, null, 42);

        await web.Send(parcel, default);
        await web.Send(parcel, default);
        var edited = await web.Send(parcel with { Kind = OutboxKind.Edit, MessageId = "42", Content = new Content("Карточка 2") }, default);
        var lost = await web.Send(parcel with { Kind = OutboxKind.Edit, MessageId = "43" }, default);

        edited.ShouldBe(new Delivery.Sent("42"));
        lost.ShouldBeOfType<Delivery.CardLost>();
        house.Rows.Lines.ShouldHaveSingleItem().Content.Text.ShouldBe("Карточка 2");
    }

    [Fact]
    public async Task An_edit_without_words_takes_the_buttons_away_and_leaves_the_words()
    {
        await using var house = await WebHouse.Open();
        var web = house.Get<IChannel>();
        var asked = new Parcel(OutboxKind.Send, "staff", new Content("Согласны?") { Buttons = [[new Button("Согласен", "consent::yes")]] }, null, null, 42);

        await web.Send(asked, default);
        await web.Send(asked with { Kind = OutboxKind.Edit, MessageId = "42", Content = new Content("") }, default);

        var line = house.Rows.Lines.ShouldHaveSingleItem();
        (line.Content.Text, line.Content.Buttons.Count).ShouldBe(("Согласны?", 0));
    }

    private static Task<List<SseItem<string>>> Lines(Browser browser, long after, int count) => Events(browser, after, "line", count);

    private static async Task<List<SseItem<string>>> Events(Browser browser, long after, string kind, int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var answer = await browser.Get($"/chat/events?seats=me&after={after}");
        await using var stream = await answer.Content.ReadAsStreamAsync(patience.Token);
        var events = new List<SseItem<string>>();
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(patience.Token))
        {
            events.AddRange(item.EventType == kind ? [item] : []);
            if (events.Count == count)
            {
                break;
            }
        }

        return events;
    }
}
