using System.Runtime.CompilerServices;
using System.Text.Json;
using Mcu.Bots.Channels.Max;
using Mcu.Bots.Channels.Telegram;
using Mcu.Bots.Channels.Vk;
using Mcu.Bots.Tests.Channels.Max;
using Mcu.Bots.Tests.Channels.Telegram;
using Mcu.Bots.Tests.Channels.Vk;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Tests.Channels.Fields;

/// <summary>
/// The names of what messengers let people send, from their specifications (the files beside this one): each is taken, told, or known to be
/// no content. Whoever raises a file to a newer version is told by these tests what to decide.
/// </summary>
public sealed class ContentFieldsTests
{
    [Fact]
    public void Every_field_of_a_message_in_telegram_is_taken_or_told_or_no_content() =>
        Names("telegram-message.txt")
        .Where(name => Places(name, TelegramFields.Taken, TelegramFields.Told.Keys, TelegramFields.NoContent) != 1).ShouldBeEmpty();

    [Fact]
    public void Every_attachment_and_field_of_a_body_in_max_is_taken_or_no_content()
    {
        Names("max-attachments.txt").Where(name => Places(name, MaxAttachments.Taken, MaxAttachments.Told, MaxAttachments.NoContent) != 1)
            .ShouldBeEmpty();
        Names("max-body.txt").Where(name => Places(name, MaxAttachments.TakenOfBody, MaxAttachments.NoContent) != 1).ShouldBeEmpty();
    }

    [Fact]
    public void Every_attachment_in_vk_is_taken_or_told() =>
        Names("vk-attachments.txt").Where(name => Places(name, VkAttachments.Files, VkAttachments.Words, VkAttachments.Told.Keys) != 1)
        .ShouldBeEmpty();

    [Fact]
    public void What_is_told_comes_with_what_it_is()
    {
        foreach (var (field, part) in TelegramFields.Told)
        {
            Updates.Got(Updates.Message($"\"text\":\"яма\",\"{field}\":{{}}")).Unread.ShouldBe([part], field);
        }

        foreach (var (type, part) in VkAttachments.Told)
        {
            VkEvents.Got(VkEvents.Message($$"""  "text":"яма","attachments":[{"type":"{{type}}","{{type}}":{} }]  """)).Unread.ShouldBe(
                [part], type);
        }
    }

    [Theory]
    [InlineData("{\"depth\":3}")]
    [InlineData("[{\"text\":\"слова\"}]")]
    public void What_no_list_has_is_told_too(string content)
    {
        Updates.Got(Updates.Message($"\"text\":\"яма\",\"hologram\":{content}")).Unread.ShouldBe([UnreadPart.Unknown]);
        MaxPayloads.Got(MaxPayloads.Message($"\"text\":\"яма\",\"hologram\":{content}")).Unread.ShouldBe([UnreadPart.Unknown]);
        MaxPayloads.Got(MaxPayloads.Message(
            $$"""  "text":"яма","attachments":[{"type":"hologram","payload":{{content}} }]  """)).Unread.ShouldBe([UnreadPart.Unknown]);
        VkEvents.Got(VkEvents.Message(
            $$"""  "text":"яма","attachments":[{"type":"hologram","hologram":{{content}} }]  """)).Unread.ShouldBe([UnreadPart.Unknown]);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("true")]
    [InlineData("\"слова\"")]
    public void A_bare_value_of_a_field_that_no_list_has_is_told_where_it_is_all_there_is(string value)
    {
        Updates.Got(Updates.Message($"\"hologram\":{value}")).Unread.ShouldBe([UnreadPart.Unknown]);
        Updates.Got(Updates.Message($"\"text\":\"яма\",\"sender_mood\":{value}")).Unread.ShouldBeEmpty();
    }

    [Fact]
    public void A_kind_that_is_taken_but_holds_nothing_is_told()
    {
        VkEvents.Got(VkEvents.Message("""  "text":"яма","attachments":[{"type":"photo","photo":{"id":1} }]  """)).Unread.ShouldBe(
            [UnreadPart.Unknown]);
        MaxPayloads.Got(MaxPayloads.Message("""  "text":"яма","attachments":[{"type":"video","payload":{} }]  """)).Unread.ShouldBe(
            [UnreadPart.Unknown]);
        Updates.Got(
            Updates.Message("""  "text":"яма","paid_media":{"star_count":5,"paid_media":[{"type":"preview"}]}  """)).Unread.ShouldBe(
                [UnreadPart.PaidMedia]);
    }

    private static int Places(string name, params IEnumerable<string>[] lists) => lists.Count(list => list.Contains(name));

    private static IEnumerable<string> Names(string file, [CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, file)).Where(line => line.Length > 0 && line[0] != '#');
}
