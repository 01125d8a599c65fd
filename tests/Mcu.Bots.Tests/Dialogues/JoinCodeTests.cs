using System.Text.RegularExpressions;
using Mcu.Bots.Tests.Dialogues.Comments;
using Mcu.Bots.Tests.Faults;
using Mcu.Bots.Tests.World;
using Mcu.Data.Tests;
using Mcu.Fakes;
using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Residents;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Dialogues;

/// <summary>The code that joins two channels: good once, for a quarter of an hour, for its owner, and not to be guessed.</summary>
public sealed class JoinCodeTests
{
    [Fact]
    public async Task A_code_is_good_once()
    {
        await using var town = await Joined.Town();
        var (vk, max, stranger) = (town.InVk(), town.InMax(), town.InMax(6));
        var code = await vk.Code();
        await max.Says(code);
        await stranger.Says(code);
        await max.Presses("Связать");
        max.Hears("Готово");

        await stranger.Presses("Связать");
        stranger.SeesNote("уже использован");
        await stranger.Says(code);
        stranger.Hears("уже использован");
        await max.Says(code);
        max.Hears("уже связаны");
    }

    [Fact]
    public async Task A_code_runs_out_even_between_the_question_and_the_yes()
    {
        await using var town = await Joined.Town();
        var (vk, max) = (town.InVk(), town.InMax());
        var code = await vk.Code();
        await max.Says(code);
        await town.Pass(TimeSpan.FromMinutes(15));
        await max.Presses("Связать");
        max.SeesNote("Срок кода истёк");
        await max.Says(code);
        max.Hears("Срок кода истёк");
    }

    [Fact]
    public async Task A_code_that_was_written_under_a_post_is_good_no_more()
    {
        var (town, page) = await PublicPage.Open();
        await using var _ = town;
        var code = await town.Resident(5).Code();
        await page.Writes("11", code);
        var reader = town.Resident(6, "Фома");
        await reader.Says(code);
        reader.Hears("Срок кода истёк");
    }

    [Fact]
    public async Task A_newer_code_takes_the_place_of_the_older()
    {
        await using var town = await Joined.Town();
        var (vk, max) = (town.InVk(), town.InMax());
        var old = await vk.Code();
        var code = await vk.Code();
        await max.Says(old);
        max.Hears("Такого кода нет");
        await max.Says(code);
        max.Hears("Связать этот чат");
    }

    [Fact]
    public async Task One_s_own_code_in_the_same_chat_is_explained()
    {
        await using var town = await Joined.Town();
        var vk = town.InVk();
        await vk.Says(await vk.Code());
        vk.Hears("из этого самого чата");
    }

    [Fact]
    public async Task Codes_cannot_be_found_by_trying_neither_by_typing_nor_by_made_up_presses()
    {
        await using var town = await Joined.Town();
        var (vk, guesser) = (town.InVk(), town.InTelegram(9));
        var code = await vk.Code();
        foreach (var guess in (string[])["AAAAA-AAAAA", "BBBBB-BBBBB", "CCCCC-CCCCC"])
        {
            await guesser.Says(guess);
            guesser.Hears("Такого кода нет");
        }

        var message = guesser.LastShown.MessageId;
        await guesser.PressesData(message, "join::DDDDD-DDDDD");
        await guesser.PressesData(message, "join::EEEEE-EEEEE");
        await guesser.PressesData(message, $"join::{code}");
        guesser.SeesNote("Слишком много");
        await guesser.Says(code);
        guesser.Hears("Слишком много");

        await town.Pass(TimeSpan.FromHours(1));
        await guesser.Says(await vk.Code());
        guesser.Hears("Связать этот чат");
    }

    [Fact]
    public async Task A_code_shown_to_a_group_is_good_no_more()
    {
        await using var town = await Joined.Town();
        var (vk, max) = (town.InVk(), town.InMax());
        var code = await vk.Code();
        var group = town.InGroup(town.InTelegram(9));
        await group.Says(code);
        group.Hears("Код видели все");
        await max.Says(code);
        max.Hears("Срок кода истёк");
        await group.Says("AAAAA-AAAAA");
        group.HearsNothing();
    }

    [Fact]
    public async Task The_staff_join_nothing_and_a_code_of_theirs_is_none_of_a_resident()
    {
        await using var town = await Joined.Town();
        var (vk, admin) = (town.InVk(), town.Admin());
        var code = await vk.Code();
        await admin.Says(code);
        admin.Hears("Это код жителя");
        await admin.Says("/invite executor roads");
        var invite = admin.Finds("[A-Z0-9]{4}-[A-Z0-9]{4}");
        LinkCodes.Read(invite).ShouldBeNull();
        InviteCodes.Read(code).ShouldBeNull();
        var max = town.InMax();
        await max.Says(invite);
        max.Hears("исполнитель");
    }

    [Fact]
    public async Task No_code_stands_in_the_finest_log()
    {
        await using var town = await RunningTown.Open(webhook: false, finestLog: true);
        var (one, two) = (town.Telegram.User(5, "Пётр"), town.Telegram.User(6, "Пётр"));
        town.Telegram.FailNext(1, 500, "sendMessage");
        await one.Says("/link");
        var shown = await one.Hears("Ваш код", within: RunningTown.Patience);
        var code = Regex.Match(shown.Text!, Joined.CodeShape).Value;
        town.Telegram.LoseAnswers(1, "sendMessage");
        await two.Says(code);
        await two.Hears("Связать этот чат", within: RunningTown.Patience);
        await two.Presses("Связать");
        await one.Hears("Готово", within: RunningTown.Patience);

        code.ShouldNotBeEmpty();
        town.Log.Lines.Count.ShouldBeGreaterThan(100);
        town.Log.Lines.ShouldAllBe(line => !line.Contains(code, StringComparison.OrdinalIgnoreCase));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_who_agree_at_once_in_two_processes_do_not_both_come_in(string engine)
    {
        await using var town = await Joined.Town(engine);
        var (vk, one, two) = (town.InVk(), town.InMax(6), town.InMax(7));
        var code = await vk.Code();
        await one.Says(code);
        await two.Says(code);
        await using var neighbour = await town.Neighbour("neighbour");

        await Task.WhenAll(
            town.Services.GetRequiredService<MessageProcessor>().Handle([Agrees("max:6", code, town.Clock.GetUtcNow())]),
            neighbour.Services.GetRequiredService<MessageProcessor>().Handle([Agrees("max:7", code, town.Clock.GetUtcNow())]));

        var joined = await town.Look(async r => await r.JoinedWith((await r.ResidentAt(Address.Parse("vk:5")))!));
        joined.Count.ShouldBe(2);
        var others = await Task.WhenAll(((string[])["max:6", "max:7"]).Select(at => town.Look(r => r.ResidentAt(Address.Parse(at)))));
        others.Count(other => other!.JoinedId is null).ShouldBe(1);
    }

    private static IncomingMessage Agrees(string from, string code, DateTimeOffset at) => new()
    {
        Key = $"{from}:agrees",
        Kind = IncomingKind.Button,
        From = Address.Parse(from),
        Chat = Address.Parse(from),
        Button = $"join::{code}",
        PressId = "press",
        At = at,
    };

    [Fact]
    public async Task Codes_go_when_they_have_been_of_no_use_for_a_month()
    {
        await using var town = await Joined.Town();
        var vk = town.InVk();
        var code = await vk.Code();
        await town.Pass(TimeSpan.FromDays(40));
        (await town.Look(r => r.FindJoinCode(code))).ShouldBeNull();
    }

    [Fact]
    public async Task A_button_of_somebody_else_s_identity_parts_nothing()
    {
        await using var town = await Joined.Town();
        var (vk, max) = await town.Both();
        var id = (await town.Look(r => r.ResidentAt(Address.Parse("vk:5"))))!.Id;
        var stranger = town.InTelegram(9);
        await stranger.Says("/help");
        await stranger.PressesData(stranger.LastShown.MessageId, $"part:{id}:");
        stranger.SeesNote("ни с чем не связан");
        await vk.Says("/my");
        vk.Hears("№ 2 · ");
    }

    [Theory]
    [InlineData("k7qm2-xabcd", "K7QM2-XABCD")]
    [InlineData(" код K7QM2–XABCD. ", "K7QM2-XABCD")]
    [InlineData("/link K7QM2-XABCD", "K7QM2-XABCD")]
    [InlineData("Связать k7qm2-xabcd", "K7QM2-XABCD")]
    [InlineData("23456-78923", null)]
    [InlineData("K7QM2-XABCD у дома", null)]
    [InlineData("K7Q2-M9XP", null)]
    public void A_code_is_told_from_other_words(string words, string? code) => LinkCodes.Read(words).ShouldBe(code);

    [Fact]
    public void New_codes_are_read_as_codes_and_as_no_others()
    {
        for (var i = 0; i < 1000; i++)
        {
            var code = LinkCodes.New();
            LinkCodes.Read(code).ShouldBe(code);
            InviteCodes.Read(code).ShouldBeNull();
            LinkCodes.Read(InviteCodes.New()).ShouldBeNull();
        }
    }
}
