using System.Text.Json;
using Mcu.Bots.Channels.Vk;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Channels.Vk;

/// <summary>How a content is cut into this messenger's messages and keyboards.</summary>
public sealed class VkPartsTests
{
    [Fact]
    public void Words_files_and_a_place_without_buttons_are_one_message()
    {
        var part = VkMessageSplitter.Of(new Content("Яма") { Files = [Photo(1), Photo(2)], Place = new Place(56, 60) })
            .ShouldHaveSingleItem();
        (part.Text, part.Files.Count, part.Place).ShouldBe(("Яма", 2, new Place(56, 60)));
    }

    [Fact]
    public void What_has_buttons_stands_last_and_alone_because_an_edit_takes_attachments_away()
    {
        var parts = VkMessageSplitter.Of(new Content("Яма") { Files = [Photo(1)], Buttons = [[B(1)]] });
        parts.Select(p => (p.Text, p.Files.Count, p.Buttons.Count)).ShouldBe([("", 1, 0), ("Яма", 0, 1)]);
    }

    [Fact]
    public void Long_words_are_cut_and_more_than_ten_files_are_two_messages()
    {
        var words = string.Join(' ', Enumerable.Repeat("яма", 2000));
        var parts = VkMessageSplitter.Of(new Content(words) { Files = [.. Enumerable.Range(1, 12).Select(Photo)] });
        parts.Select(p => p.Files.Count).ShouldBe([10, 2, 0, 0]);
        string.Join(' ', parts.Select(p => p.Text)).Trim().ShouldBe(words);
        parts.ShouldAllBe(p => p.Text.Length <= VkMessageSplitter.MostText);
    }

    [Fact]
    public void A_voice_message_stands_alone() =>
    VkMessageSplitter.Of(new Content("вот") { Files = [new FileRef(FileKind.Voice, "web", "1"), Photo(2)] })
        .Select(p => (p.Text, p.Files is [var file, ..] ? file.Kind : (FileKind?)null))
        .ShouldBe([("", FileKind.Photo), ("", FileKind.Voice), ("вот", null)]);

    [Fact]
    public void A_list_that_is_longer_than_a_keyboard_goes_on_in_the_next_message()
    {
        var rows = Enumerable.Range(1, 23).Select(n => (IReadOnlyList<Button>)[B(n)]).ToList();
        var parts = VkMessageSplitter.Of(new Content("Выберите") { Buttons = rows });
        parts.Select(p => (p.Text, p.Buttons.Sum(row => row.Count), p.MoreButtons))
            .ShouldBe([("Выберите", 10, false), ("…", 10, true), ("…", 3, true)]);
    }

    [Fact]
    public void A_row_is_never_torn_apart_unless_it_is_too_wide()
    {
        var pages = VkKeyboard.Pages([[B(1), B(2), B(3), B(4)], [B(5), B(6), B(7), B(8)], [B(9), B(10), B(11)],
            [.. Enumerable.Range(12, 7).Select(B)]]);
        pages.Select(page => string.Join('+', page.Select(row => row.Count))).ShouldBe(["4+4", "3+5+2"]);
    }

    [Fact]
    public void Many_short_rows_share_rows_in_their_order()
    {
        var keyboard = JsonElement.Parse(VkKeyboard.Json([.. Enumerable.Range(1, 10).Select(n => (IReadOnlyList<Button>)[B(n)])]));
        var rows = keyboard.GetProperty("buttons").EnumerateArray().Select(row => row.EnumerateArray().Select(Label).ToList()).ToList();
        rows.Count.ShouldBe(6);
        rows.SelectMany(row => row).ShouldBe(Enumerable.Range(1, 10).Select(n => $"Кнопка {n}"));
    }

    [Fact]
    public void A_long_label_is_shortened_and_what_it_carries_is_not()
    {
        var action = JsonElement.Parse(VkKeyboard.Json([[new Button(new string('я', 60), new string('д', 32))]]))
            .GetProperty("buttons")[0][0].GetProperty("action");
        action.GetProperty("label").GetString()!.Length.ShouldBe(40);
        VkKeyboard.DataIn(JsonElement.Parse(action.GetProperty("payload").GetString()!)).ShouldBe(new string('д', 32));
    }

    [Fact]
    public void Nobody_s_words_become_a_link_under_other_words()
    {
        var text = VkMessageSplitter.Of(new Content("[club1|Администрация] и [просто скобки]")).Single().Text;
        text.ShouldBe("[\u2060club1|Администрация] и [просто скобки]");
    }

    [Fact]
    public void Keys_of_rows_and_parts_are_positive_and_differ()
    {
        var keys = from row in Enumerable.Range(0, 2000)
                   from part in Enumerable.Range(0,
            3)
                   select VkMessage.KeyOf((7_000_000_000_000L << 18) + row, part);
        var all = keys.ToList();
        all.ShouldAllBe(key => key > 0);
        all.Distinct().Count().ShouldBe(all.Count);
    }

    private static string Label(JsonElement button) => button.GetProperty("action").GetProperty("label").GetString()!;
    private static Button B(int n) => new($"Кнопка {n}", $"b:{n}:");
    private static FileRef Photo(int n) => new(FileKind.Photo, "web", $"{n}");
}
