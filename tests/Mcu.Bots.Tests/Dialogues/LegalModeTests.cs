using Mcu.Bots.Hosting;
using Mcu.Bots.Tests.World;
using Mcu.Tests;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>What the municipality may do in a channel is a setting: full, handoff, monitor.</summary>
public sealed class LegalModeTests
{
    private const long Stranger = 77_889_911;
    private const string Link = "Приёмная: https://example.ru/chat";
    private const string Closed = "Здесь мы не можем принять сообщение";

    [Theory]
    [InEveryMessenger(OfOthers = true)]
    public async Task Handed_off_a_resident_gets_the_links_once_a_day(string messenger)
    {
        await using var town = await Open(messenger, "handoff");
        var resident = town.Resident(Stranger, "Феофан");

        await resident.Says("Секретная яма, ул. Тайная, 5");
        resident.Hears(Closed, "• " + Link, "112");
        resident.DoesNotHear("МЦУ-2026");
        foreach (var more in new[] { "Вы меня слышите?", "Секретная яма!", "забыть", "/my" })
        {
            await resident.Says(more);
            resident.HearsNothing();
        }

        await town.Pass(TimeSpan.FromDays(1));
        await resident.Says("Секретная яма, ул. Тайная, 5");
        resident.Hears(Closed);
    }

    [Theory]
    [InEveryMessenger(OfOthers = true)]
    public async Task Handed_off_nothing_of_a_resident_is_in_the_database(string messenger)
    {
        await using var town = await Open(messenger, "Handoff");
        var resident = town.Resident(Stranger, "Феофан");
        await resident.Says("Секретная яма, ул. Тайная, 5");
        await resident.SendsPhoto("Секретная яма на снимке");
        await resident.SendsVoice();
        await resident.SendsLocation(55.7, 37.6);
        await resident.Edits(await resident.Says("Секретная яма"), "Секретная ямища");

        var left = await ForgettingTests.Dump(town);

        left.ShouldNotBeEmpty();
        foreach (var trace in new[] { $"{Stranger}", "Феофан", "екретн", "Тайная", "55.7", Closed, "unkept" })
        {
            left.Where(row => row.Contains(trace, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
        }

        foreach (var table in new[] { "Residents", "Drafts", "Appeals", "Outbox", "Transcript" })
        {
            left.Where(row => row.StartsWith(table, StringComparison.Ordinal)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_links_that_the_platform_refuses_leave_no_trace_either()
    {
        await using var town = await Open(Messengers.First, "handoff");
        var resident = town.Resident(Stranger, "Феофан");
        await resident.User.Says("Секретная яма");
        await resident.User.Blocks();
        await town.Settle();

        resident.HearsNothing();
        (await ForgettingTests.Dump(town)).Where(row => row.Contains($"{Stranger}", StringComparison.Ordinal)).ShouldBeEmpty();
        town.Admin().DoesNotHear("не доставлен");
    }

    [Theory]
    [InEveryMessenger(OfOthers = true)]
    public async Task Monitored_private_words_are_neither_answered_nor_kept(string messenger)
    {
        await using var town = await Open(messenger, "monitor");
        var resident = town.Resident(Stranger, "Феофан");

        await resident.Says("Секретная яма, ул. Тайная, 5");

        resident.HearsNothing();
        (await ForgettingTests.Dump(town))
            .Where(row => row.Contains($"{Stranger}", StringComparison.Ordinal) || row.Contains("екретн", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("handoff")]
    [InlineData("monitor")]
    public async Task The_staff_work_in_every_mode_and_new_ones_come_in_by_a_code(string mode)
    {
        await using var town = await Open(Messengers.First, mode);
        await town.Admin().Says("/staff");
        town.Admin().DoesNotHear(Closed);

        var executor = await town.Hire(2001, "Иван Кузнецов", "executor", "roads");
        executor.Hears("исполнитель");
        await executor.Says("/mine");
        executor.DoesNotHear(Closed);
    }

    [Fact]
    public async Task Codes_are_not_guessed_where_tries_are_not_written_down()
    {
        await using var town = await Open(Messengers.First, "handoff");
        await town.Admin().Says("/invite executor roads");
        var code = town.Admin().Finds("[A-Z0-9]{4}-[A-Z0-9]{4}");
        var stranger = town.Resident(Stranger, "Феофан");
        for (var guess = 0; guess < 5; guess++)
        {
            await stranger.Says($"AAAA-AAA{guess + 2}");
        }

        await stranger.Says(code);

        stranger.HearsNothing();
        (await ForgettingTests.Dump(town)).Where(row => row.Contains($"{Stranger}", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_does_not_go_into_a_channel_that_was_closed_meanwhile()
    {
        Dictionary<string, string?> settings = null!;
        await using var town = await Town.Open(more => settings = more);
        var (resident, executor, head) = await town.InWork();
        (settings["Telegram:LegalMode"], settings["Handoff:Links:0"]) = ("handoff", Link);
        await town.Restart();

        await executor.Says($"/answer 1 {Story.GoodAnswer}");
        resident.Listens();
        await head.Says("/approve 1");

        resident.HearsNothing();
        await town.Admin().Says("/undelivered");
        town.Admin().Hears("канал закрыт для переписки с жителями");
        await resident.Says("Ну что там?");
        resident.Hears(Closed);
    }

    [Fact]
    public async Task A_press_under_an_older_message_is_answered_with_the_links()
    {
        Dictionary<string, string?> settings = null!;
        await using var town = await Town.Open(more => settings = more);
        var resident = town.Resident(Stranger, "Феофан");
        await resident.Says("Яма на дороге, ул. Ленина, 5");
        (settings["Telegram:LegalMode"], settings["Handoff:Links:0"]) = ("handoff", Link);
        await town.Restart();

        await resident.Presses("Согласен");

        resident.Hears(Closed, Link);
        (await town.Look(store => store.CountAppeals(new()))).ShouldBe(0);
    }

    [Clause("S3-26", "платформы обратной связи, соцсети, мессенджеры")]
    [Theory]
    [InlineData("full", "принимаем сообщения и отвечаем (full)", "Внимание: с 1 июня 2025 года")]
    [InlineData("handoff", "только ссылки (handoff)", "41-ФЗ")]
    [InlineData("MONITOR", "только комментарии (monitor)", "41-ФЗ")]
    public async Task The_mode_and_its_rule_are_said_to_the_staff_and_to_the_log(string mode, string named, string rule)
    {
        await using var town = await Open(Messengers.First, mode);
        var admin = town.Admin();

        await admin.Says("/staff каналы");
        admin.Hears("Telegram – " + named, rule, "сайт – принимаем сообщения");
        await admin.Says("сотрудники channels");
        admin.Hears("Telegram – " + named);

        town.Services.GetRequiredService<Bootstrapper>().Announce([]);
        town.Log.ShouldContain(line => line.Contains($"Channel telegram: {named}", StringComparison.Ordinal)
            && line.Contains(rule, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_closed_channel_has_no_public_side()
    {
        await using var open = await Open("vk", "full");
        await using var closed = await Open("vk", "monitor");
        var (channel, book) = (open.Services.GetRequiredService<ChannelDirectory>()
            .Find("vk")!, closed.Services.GetRequiredService<ChannelDirectory>());

        open.Services.GetRequiredService<ChannelDirectory>().PublicOf("vk").ShouldBe(channel.Public);
        book.PublicOf("vk").ShouldBe(PublicSide.None);
        book.PublicOf("pigeon").ShouldBe(PublicSide.None);
    }

    [Fact]
    public async Task Handing_off_without_links_stops_the_start() =>
        (await Should.ThrowAsync<StartupException>(() => Town.Open(settings => settings["Telegram:LegalMode"] = "handoff"))).Message
            .ShouldStartWith("Handoff__Links__0: expected a link to an official channel, for telegram is in the mode handoff");

    private static Task<Town> Open(string messenger, string mode) => Town.Open(
        settings =>
        {
            settings[$"{messenger}:LegalMode"] = mode;
            settings["Handoff:Links:0"] = Link;
        },
        messenger: messenger);
}
