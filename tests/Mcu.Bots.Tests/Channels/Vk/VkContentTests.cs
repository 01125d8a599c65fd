using System.Text.Json;
using Mcu.Bots.Channels.Vk;
using Mcu.Workflow.Messaging;
using static Mcu.Bots.Tests.Channels.Vk.VkEvents;

namespace Mcu.Bots.Tests.Channels.Vk;

/// <summary>What people hang on a message in VK.</summary>
public sealed class VkContentTests
{
    [Theory]
    [InlineData("почему [id77|Иван Петров] из ЖКХ не чинит", "почему Иван Петров из ЖКХ не чинит")]
    [InlineData("[club1|@town] обещал", "@town обещал")]
    [InlineData("[club4321|@town], /card 5", "/card 5")]
    [InlineData("[https://vk.com/wall-1_2|тут] писали", "тут (https://vk.com/wall-1_2) писали")]
    [InlineData("цена [5|6] рублей", "цена [5|6] рублей")]
    public void A_mention_is_read_as_people_see_it(string text, string seen) => Got(Message($"\"text\":\"{text}\"")).Text.ShouldBe(seen);

    [Fact]
    public void An_address_behind_words_stands_after_them() => Got(Message("""
        "text":"фото здесь","format_data":{"version":"1","items":[{"type":"url","offset":5,"length":5,"url":"https://disk.example/1"},{"type":"bold","offset":0,"length":4}]}
        """)).Text.ShouldBe("фото здесь (https://disk.example/1)");

    [Fact]
    public void A_post_brings_its_own_pictures_and_the_post_that_it_shows()
    {
        var said = Got(Message("""
            "text":"вот","attachments":[{"type":"wall","wall":{"id":3,"to_id":7,"text":"Пост","attachments":[{"type":"photo","photo":{"sizes":[{"url":"https://p/1"}]} }],
            "copy_history":[{"id":1,"text":"Первый","attachments":[{"type":"doc","doc":{"title":"a","ext":"pdf","url":"https://d/1"} }]}]} }]
            """));
        said.Text.ShouldBe("вот\nПост\nhttps://vk.com/wall7_3\n> Первый");
        said.Files.Select(file => file.Id).ShouldBe(["https://p/1", "https://d/1"]);
    }

    [Fact]
    public void A_poll_an_article_and_music_say_what_they_are() => Got(Message("""
        "text":"","attachments":[{"type":"poll","poll":{"question":"Где яма?","answers":[{"text":"Ленина"},{"text":"Мира"}]} },
        {"type":"article","article":{"title":"Дороги","url":"https://vk.com/@a"} },{"type":"audio","audio":{"artist":"Хор","title":"Песня","url":""} }]
        """)).Text.ShouldBe("Где яма?\n– Ленина\n– Мира\nДороги\nhttps://vk.com/@a\nХор – Песня");

    [Fact]
    public void Words_that_were_passed_on_45_levels_deep_are_taken()
    {
        var nested = Enumerable.Range(1, 45).Reverse()
            .Aggregate("", (inner, level) =>
            $$"""{"text":"слова {{level}}","attachments":[]{{(inner.Length == 0 ? "" : $",\"fwd_messages\":[{inner}]")}}}""");
        var said = ((Bots.Channels.Vk.VkParsedUpdate.Got)Bots.Channels.Vk.VkUpdates.Read(
            JsonDocument.Parse(Message($"\"text\":\"\",\"fwd_messages\":[{nested}]"),
                new JsonDocumentOptions { MaxDepth = 256 }).RootElement, Group, Now)).IncomingMessage.Single();
        said.Text.ShouldContain("> слова 1\n");
        said.Text.ShouldEndWith("> слова 45");
        (said.Unread.Count, said.Forwarded).ShouldBe((0, true));
    }

    [Fact]
    public void More_than_is_kept_is_told()
    {
        var many = string.Join(',', Enumerable.Range(0, 150).Select(i => $$"""{"text":"слова {{i}}"}"""));
        Got(Message($"\"text\":\"смотрите\",\"fwd_messages\":[{many}]")).Unread.ShouldBe([UnreadPart.Forwards]);
    }
}
