using Mcu.Workflow.Messaging;
using static Mcu.Bots.Tests.Channels.Telegram.Updates;

namespace Mcu.Bots.Tests.Channels.Telegram;

/// <summary>What people put into a message beside plain words.</summary>
public sealed class TelegramContentTests
{
    [Fact]
    public void Blocks_are_read_as_words_in_their_order()
    {
        var said = Got(Message("""
            "rich_message":{"blocks":[
              {"type":"heading","text":"Ямы","size":1},
              {"type":"paragraph","text":["ул. ",{"type":"bold","text":"Ленина"},", 5, ",{"type":"url","text":"фото","url":"https://disk.example/1"}]},
              {"type":"list","items":[{"label":"1.","blocks":[{"type":"paragraph","text":"глубина 20 см"}]},{"label":"–","has_checkbox":true,"is_checked":true,"blocks":[{"type":"paragraph","text":"жаловались"}]}]},
              {"type":"divider"},
              {"type":"table","cells":[[{"text":"Дом","is_header":true},{"text":"Ям","is_header":true}],[{"text":"5"},{"text":"3"}]],"caption":"Подсчёт"},
              {"type":"details","summary":"Подробнее","blocks":[{"type":"blockquote","blocks":[{"type":"paragraph","text":"ответ ЖЭКа"}],"credit":"ЖЭК"}]},
              {"type":"map","location":{"latitude":55.5,"longitude":37.25},"caption":{"text":"тут"}},
              {"type":"photo","photo":[{"file_id":"p","width":9,"height":9}],"caption":{"text":"вид","credit":"я"}}]}
            """));
        said.Text.ShouldBe(
            "Ямы\nул. Ленина, 5, фото (https://disk.example/1)\n1. глубина 20 см\n☑ жаловались\nДом | Ям\n5 | 3\nПодсчёт\nПодробнее\n> ответ ЖЭКа\n> ЖЭК\nтут\nвид, я");
        (said.Place, said.Files.Single().Id).ShouldBe((new Place(55.5, 37.25), "p"));
        said.Unread.ShouldBeEmpty();
    }

    [Fact]
    public void A_block_of_a_later_version_is_read_by_what_blocks_have_in_common_or_told()
    {
        Got(Message("""  "rich_message":{"blocks":[{"type":"banner","text":"Потоп"},{"type":"hologram","beams":3}]}  """))
            .ShouldSatisfyAllConditions(
            said => said.Text.ShouldBe("Потоп"), said => said.Unread.ShouldBe([UnreadPart.Unknown]));
        Got(Message("""  "rich_message":{"blocks":[]}  """)).Unread.ShouldBe([UnreadPart.Unknown]);
    }

    [Theory]
    [InlineData("text", "entities")]
    [InlineData("caption", "caption_entities")]
    public void An_address_behind_words_stands_after_them(string words, string marks) => Got(Message($$"""
        "photo":[{"file_id":"p","width":9,"height":9}],"{{words}}":"😀 фото здесь, и тут","{{marks}}":[{"type":"text_link","offset":8,"length":5,"url":"https://disk.example/1"},
        {"type":"bold","offset":0,"length":2},{"type":"text_link","offset":17,"length":3,"url":"https://disk.example/2"},{"type":"text_link","offset":90,"length":3,"url":"https://x.example"}]
        """)).Text.ShouldBe("😀 фото здесь (https://disk.example/1), и тут (https://disk.example/2)");

    [Fact]
    public void Nothing_is_added_where_the_words_are_the_address() =>
        Got(
        Message(
            """  "text":"town.example/a","entities":[{"type":"text_link","offset":0,"length":14,"url":"https://town.example/a/"}]  """)).Text.ShouldBe("town.example/a");

    [Fact]
    public void A_poll_comes_with_its_options_and_a_list_with_its_tasks()
    {
        Got(
            Message(
                """  "poll":{"id":"1","question":"Где яма?","options":[{"text":"Ленина, 5"},{"text":"Мира, 9"}],"explanation":"обе опасны"}  """)).Text
            .ShouldBe("Где яма?\n– Ленина, 5\n– Мира, 9\nобе опасны");
        Got(
            Message(
                """  "checklist":{"title":"Двор","tasks":[{"id":1,"text":"яма","completion_date":5},{"id":2,"text":"фонарь"}]}  """)).Text.ShouldBe("Двор\n☑ яма\n☐ фонарь");
    }

    [Fact]
    public void A_live_photo_is_a_photo_and_what_is_paid_for_is_taken_where_it_is_shown()
    {
        Got(Message("""  "live_photo":{"file_id":"v","photo":[{"file_id":"p","width":9,"height":9}]}  """)).Files.Single()
            .ShouldSatisfyAllConditions(
            file => file.Id.ShouldBe("p"), file => file.Kind.ShouldBe(FileKind.Photo));
        Got(
            Message(
                """  "paid_media":{"star_count":5,"paid_media":[{"type":"photo","photo":[{"file_id":"p","width":9,"height":9}]}]}  """)).Files.Single().Id.ShouldBe("p");
    }

    [Fact]
    public void What_is_quoted_from_another_chat_and_the_button_of_a_passed_on_post_are_taken()
    {
        var said = Got(Message("""
            "text":"вот об этом","external_reply":{"origin":{},"photo":[{"file_id":"p","width":9,"height":9}]},"quote":{"text":"яма на Ленина","position":0},
            "reply_markup":{"inline_keyboard":[[{"text":"Карта","url":"https://map.example"},{"text":"x","callback_data":"1"}]]}
            """));
        (said.Text, said.Files.Single().Id).ShouldBe(("вот об этом\n> яма на Ленина\nКарта (https://map.example)", "p"));
        Got(
            Message(
                """  "text":"/answer 1 Сделаем","external_reply":{"origin":{}},"quote":{"text":"между нами","position":0}  """)).Text.ShouldBe("/answer 1 Сделаем");
    }

    [Theory]
    [InlineData("\\ufffe")]
    [InlineData("\\uffff")]
    [InlineData("\\ud83d")]
    [InlineData("\\u0001")]
    [InlineData("\\ufdd0")]
    [InlineData("\\u0378")]
    public void A_sign_that_is_no_letter_is_taken_out(string sign) => Got(Message($"\"text\":\"доро{sign}гу\"")).Text.ShouldBe("дорогу");

    [Fact]
    public void A_letter_in_two_parts_is_one() => Got(Message("\"text\":\"дво\\u0438\\u0306\"")).Text.ShouldBe("двой");
}
