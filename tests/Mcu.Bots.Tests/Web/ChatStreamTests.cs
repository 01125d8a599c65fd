using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Bots.Channels.Web;
using Mcu.Bots.Tests.Browser;
using Mcu.Bots.Tests.World;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Web;

public class ChatStreamTests
{
    [Fact]
    public async Task A_page_that_was_cut_off_goes_on_after_the_last_event_it_has()
    {
        await using var house = await OpenHouse.Reception();
        using var resident = house.Browser();
        await resident.Open("/reception");
        await resident.Says("me", "первое");
        await resident.Says("me", "второе");
        var seen = (await resident.Events("me", after: 0, e => Browser.Has(e, ">первое<")))[^1];

        var missed = await resident.Events("me", long.Parse(seen.Id!, CultureInfo.InvariantCulture), e => Browser.Has(e, ">второе<"));

        missed.ShouldNotContain(e => Browser.Has(e.What, ">первое<"));
    }

    [Fact]
    public async Task A_line_sent_while_the_page_is_open_comes_by_itself()
    {
        await using var house = await OpenHouse.Reception();
        using var resident = house.Browser();
        await resident.Open("/reception");

        await resident.Events("me", after: 0, e => Browser.Has(e, Said.Consent),
            onceListening: () => resident.Says("me", "Не горит фонарь, Школьная, 3"));
    }

    [Fact]
    public async Task The_answer_to_a_press_comes_as_a_note()
    {
        await using var house = await OpenHouse.Reception();
        using var resident = house.Browser();
        await resident.Open("/reception");
        await resident.Says("me", "Яма");
        var question = Regex.Match(await resident.Hears(Said.Consent), "data-id=\"([0-9]+)\"").Groups[1].Value;
        var key = Guid.NewGuid().ToString();

        var note = (await resident.Events("me", after: 0, e => e.Press is not null,
            onceListening: () => resident.Posts("/chat/me/presses", ("key", key), ("line", question), ("data", "nonsense:1"))))[^1].What;

        note.Press.ShouldBe(key);
        note.Note.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task A_row_sent_twice_is_one_line_and_an_edit_changes_it()
    {
        await using var house = await OpenHouse.Reception();
        var web = house.Get<IEnumerable<IChannel>>().Single(channel => channel.Name == "web");
        var message = new OutgoingMessage(OutboxKind.Send, "staff", new Content("Карточка"), null, null, 42);

        await web.Send(message, default);
        await web.Send(message, default);
        var edited = await web.Send(message with
        { Kind = OutboxKind.Edit, MessageId = "42", Content = new Content("Карточка 2") }, default);
        var lost = await web.Send(message with { Kind = OutboxKind.Edit, MessageId = "43" }, default);

        edited.ShouldBe(new DeliveryResult.Sent("42"));
        lost.ShouldBeOfType<DeliveryResult.MessageMissing>();
        (await house.Lines("web:staff")).ShouldHaveSingleItem().Content.Text.ShouldBe("Карточка 2");
    }

    [Fact]
    public async Task An_edit_without_words_takes_the_buttons_away_and_leaves_the_words()
    {
        await using var house = await OpenHouse.Reception();
        var web = house.Get<IEnumerable<IChannel>>().Single(channel => channel.Name == "web");
        var asked = new OutgoingMessage(OutboxKind.Send, "staff",
            new Content("Согласны?") { Buttons = [[new Button("Согласен", "consent::yes")]] }, null, null, 42);

        await web.Send(asked, default);
        await web.Send(asked with { Kind = OutboxKind.Edit, MessageId = "42", Content = new Content("") }, default);

        var line = (await house.Lines("web:staff")).ShouldHaveSingleItem();
        (line.Content.Text, line.Content.Buttons.Count).ShouldBe(("Согласны?", 0));
    }
}
