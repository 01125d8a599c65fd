using Mcu.Bots.Channels;
using Mcu.Bots.Channels.Vk;
using Mcu.Bots.Tests.Commands;
using Mcu.Bots.Tests.World;
using Mcu.Workflow.Messaging;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Faults;

/// <summary>What nobody can read is set aside and told, and everybody else is heard.</summary>
public sealed class UnreadableUpdatesTests
{
    private const string NoJson = """{"type":"message_new","object":{"message":{"text":'Мира, 5', oops} } }""";

    [Theory]
    [InlineData(30)]
    [InlineData(45)]
    [InlineData(200)]
    public async Task Forwards_within_forwards_stop_nobody(int depth)
    {
        await using var town = await Town.Open(messenger: "vk");
        var (sender, resident) = (town.Resident(666, "Анна"), town.Resident());
        await sender.Says("/start");
        town.Vk.Raw(Message(666, "смотрите", Forwards(depth)));

        await resident.Says(Street.Pothole);

        resident.Hears("сохраним ваше сообщение");
        town.Vk.Unread.ShouldBe(0);
        sender.LastShown.Text.ShouldContain("сохраним ваше сообщение");
        (await town.Look(store => store.SetAsides(0, 5))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Forwards_deeper_than_anybody_can_make_them_are_set_aside_and_stop_nobody()
    {
        await using var town = await Town.Open(messenger: "vk");
        var resident = town.Resident();
        town.Vk.Raw(Message(666, "смотрите", Forwards(PlatformJson.MostDepth)));

        await resident.Says(Street.Pothole);

        resident.Hears("сохраним ваше сообщение");
        (await town.Look(store => store.SetAsides(0, 5)))
            .ShouldHaveSingleItem().Delivery.Length.ShouldBeLessThan(UnreadableUpdate.MostKept + 10);
    }

    [Fact]
    public async Task An_event_that_is_no_json_takes_no_neighbour_with_it_and_the_administrator_hears_of_it_once()
    {
        await using var town = await Town.Open(messenger: "vk");
        var (before, after, admin) = (town.Resident(5), town.Resident(6), town.Admin());
        await admin.Says("помощь");
        admin.Listens();

        await before.Actor.Says(Street.Pothole);
        town.Vk.Raw(NoJson);
        town.Vk.Raw(NoJson.Replace('5', '7'));
        await after.Actor.Says(Street.Lamp);
        await town.Settle();

        before.LastShown.Text.ShouldContain("сохраним ваше сообщение");
        after.LastShown.Text.ShouldContain("сохраним ваше сообщение");
        admin.Hears("не удалось прочитать", "/undelivered");
        town.Vk.Sent.Count(sent => sent.Text.Contains("не удалось прочитать", StringComparison.Ordinal)).ShouldBe(1);
        await admin.Says("/undelivered");
        admin.Hears("Отложено из-за ошибки: 2", "vk: пришло в виде, который не удалось прочитать");
        admin.DoesNotHear("Всё доставлено");
    }

    [Fact]
    public async Task Whoever_sent_what_cannot_be_read_is_told_so_once_a_day()
    {
        await using var town = await Town.Open(messenger: "vk");
        var resident = town.Resident(77);
        await resident.Says(Street.Pothole);
        resident.Listens();

        town.Vk.Raw(Message(77, "раз", "[]").Replace("\"date\":1790000000,", "", StringComparison.Ordinal));
        town.Vk.Raw(Message(77, "два", "[]").Replace("\"date\":1790000000,", "", StringComparison.Ordinal));
        await town.Settle();

        resident.Hears("не получилось", "ещё раз обычным текстом");
        town.Vk.Sent.Count(sent => sent.Text.Contains("ещё раз обычным текстом", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task What_could_not_be_read_is_forgotten_with_the_person()
    {
        await using var town = await Town.Open(messenger: "vk");
        var resident = await town.Writes(77, Street.Pothole);
        town.Vk.Raw(Message(77, "Секрет", "[]").Replace("\"date\":1790000000,", "", StringComparison.Ordinal));
        town.Vk.Raw(Message(777, "Чужое", "[]").Replace("\"date\":1790000000,", "", StringComparison.Ordinal));
        await town.Settle();

        await resident.Says("/forget");
        await resident.Presses("Удалить");

        var kept = (await town.Look(store => store.SetAsides(0, 5))).Select(row => row.Delivery).ToList();
        kept.ShouldNotContain(delivery => delivery.Contains("Секрет"));
        kept.ShouldContain(delivery => delivery.Contains("Чужое"));
    }

    [Fact]
    public async Task A_torn_batch_is_asked_for_again_and_then_passed_over_where_its_number_can_be_seen()
    {
        await using var town = await Town.Open(messenger: "vk");
        var polling = town.Services.GetRequiredService<VkPolling>();
        town.Vk.GarblePolls(4, """{"ts":"1000","updates":[{"type":"message_new","obj""");
        for (var i = 0; i < 3; i++)
        {
            await Should.ThrowAsync<VkFaultException>(() => polling.PollOnce(CancellationToken.None, 0));
        }

        await polling.PollOnce(CancellationToken.None, 0);
        var resident = town.Resident();
        await resident.Says(Street.Pothole);

        resident.Hears("сохраним ваше сообщение");
        (await town.Look(store => store.SetAsides(0, 5))).ShouldHaveSingleItem().Delivery.ShouldContain("message_new");
    }

    [Fact]
    public async Task Telegram_goes_on_behind_forty_levels_of_what_nobody_knows()
    {
        await using var town = await Town.Open();
        var resident = town.Resident();
        town.Telegram.Raw(
            """{"message":{"message_id":1,"date":1790000000,"from":{"id":666},"chat":{"id":666,"type":"private"},"text":"x","deep":"""
                + new string('[', 300) + new string(']', 300) + "}}");

        await resident.Says(Street.Pothole);

        resident.Hears("сохраним ваше сообщение");
        town.Telegram.PendingUpdates.ShouldBe(0);
    }

    [Fact]
    public async Task A_batch_with_a_forward_from_a_kind_of_place_that_nobody_knows_yet_loses_nothing()
    {
        await using var town = await Town.Open();
        var (before, sender, after) = (town.Resident(5), town.Resident(666), town.Resident(6));
        await sender.Says("/start");

        await before.Actor.Says(Street.Pothole);
        town.Telegram.Raw("""
            {"message":{"message_id":900,"date":1790000000,"from":{"id":666,"first_name":"Анна"},"chat":{"id":666,"type":"private"},
            "forward_origin":{"type":"hologram","date":1790000000},"text":"На Мира, 5 не горит фонарь"} }
            """);
        await after.Actor.Says(Street.Lamp);
        await town.Settle();

        before.LastShown.Text.ShouldContain("сохраним ваше сообщение");
        sender.LastShown.Text.ShouldContain("сохраним ваше сообщение");
        after.LastShown.Text.ShouldContain("сохраним ваше сообщение");
        (await town.Look(store => store.SetAsides(0, 5))).ShouldBeEmpty();
        town.Telegram.PendingUpdates.ShouldBe(0);
    }

    [Theory]
    [InlineData("""{"update_type":"message_created","timestamp":1,"message":{"body":{'oops'} } }""")]
    [InlineData("""{"update_type":"message_created","timestamp":1,"message":17}""")]
    public async Task Max_goes_on_behind_what_cannot_be_read(string update)
    {
        await using var town = await Town.Open(messenger: "max");
        var resident = town.Resident();
        await resident.Says("/start");
        town.Max.Raw("message_created", update);

        await resident.Says(Street.Pothole);

        resident.Hears("сохраним ваше сообщение");
        (await town.Look(store => store.SetAsides(0, 5))).ShouldHaveSingleItem().Key.ShouldStartWith("max:");
    }

    private static string Message(long from, string text, string forwards) => $$"""
        {"type":"message_new","event_id":"e{{from}}{{text}}","group_id":1,"object":{"message":{"date":1790000000,"from_id":{{from}},"peer_id":{{from}},"id":1,"out":0,
        "conversation_message_id":1,"attachments":[],"text":"{{text}}","fwd_messages":{{forwards}} } } }
        """;

    private static string Forwards(int depth) =>
        string.Concat(Enumerable.Repeat("""[{"date":1,"from_id":5,"text":"пересланное","attachments":[],"fwd_messages":""", depth)) + "[]"
        + string.Concat(Enumerable.Repeat("}]", depth));
}
