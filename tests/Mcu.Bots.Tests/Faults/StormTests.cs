using System.Globalization;
using System.Text.RegularExpressions;
using Mcu.Bots.Tests.World;

namespace Mcu.Bots.Tests.Faults;

/// <summary>A pipe bursts, and forty people write in one minute.</summary>
public sealed class StormTests
{
    [Fact]
    public async Task Of_forty_appeals_at_once_each_is_shown_or_counted_and_no_limit_is_broken()
    {
        await using var town = await Town.Open();
        await Storm(town);

        Shown(town).Count.ShouldBeGreaterThan(3);
        (Shown(town).Count + Held(town)).ShouldBe(40);
        Digest(town).Text.ShouldContain(", ");
        Regex.Matches(Digest(town).Text, @" (\d+)(?=,|$)").Sum(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))
            .ShouldBe(Held(town));
        town.Telegram.RateViolations.ShouldBe(0);
    }

    [Fact]
    public async Task Danger_is_shown_at_once_and_Show_brings_five_more()
    {
        await using var town = await Town.Open();
        await Storm(town);
        var clerk = town.InGroup(town.Admin());
        var (before, held) = (Shown(town), Held(town));

        clerk.Chat.Messages.Count(m => m.FromBot && IsCard(m.Text) && m.Text.Contains("газ", StringComparison.OrdinalIgnoreCase))
            .ShouldBe(3);
        await clerk.Presses("Показать");

        var fresh = clerk.Chat.Messages.Where(m => m.FromBot && IsCard(m.Text)).Select(m => m.Text)
            .Where(t => !before.Contains(Number(t))).ToList();
        fresh.Count.ShouldBe(5);
        Held(town).ShouldBe(held - 5);

        while (Held(town) > 0)
        {
            await clerk.Presses("Показать");
        }

        Shown(town).Count.ShouldBe(40);
        town.Telegram.RateViolations.ShouldBe(0);
    }

    [Fact]
    public async Task What_a_storm_held_back_comes_by_itself_and_the_number_in_the_digest_is_right_all_the_while()
    {
        await using var town = await Town.Open();
        await Storm(town, 60);
        (Shown(town).Count + Held(town)).ShouldBe(60);
        Held(town).ShouldBeGreaterThan(20);

        var halfMinutes = 0;
        for (; Held(town) > 0 && halfMinutes < 20; halfMinutes++)
        {
            await town.Pass(TimeSpan.FromSeconds(30));
            (Shown(town).Count + Held(town)).ShouldBe(60);
        }

        Shown(town).Count.ShouldBe(60);
        halfMinutes.ShouldBeLessThanOrEqualTo(8);
        town.Telegram.RateViolations.ShouldBe(0);
    }

    [Fact]
    public async Task The_most_urgent_of_those_held_back_come_first()
    {
        await using var town = await Town.Open();
        await Storm(town, 60);
        var before = Shown(town);
        var appeals = await town.Look(store => store.Appeals(new Mcu.Workflow.Storage.AppealQuery(), 0, 100));
        await town.Pass(TimeSpan.FromSeconds(30));
        var came = Shown(town).Except(before).ToHashSet();
        came.ShouldNotBeEmpty();
        var waiting = appeals.Where(appeal => !before.Contains(Number(appeal.FullNumber)) && !came.Contains(Number(appeal.FullNumber)))
            .ToList();
        appeals.Where(appeal => came.Contains(Number(appeal.FullNumber))).Max(appeal => appeal.DueAt)
            .ShouldBeLessThanOrEqualTo(waiting.Min(appeal => appeal.DueAt));
    }

    [Fact]
    public async Task An_appeal_that_was_assigned_meanwhile_leaves_the_digest()
    {
        await using var town = await Town.Open();
        await town.Hire(2001, "Пётр Кузнецов", "executor", "roads");
        await Storm(town);
        var clerk = town.InGroup(town.Admin());
        var held = Held(town);
        var hidden = Enumerable.Range(1, 40).First(n => !Shown(town).Contains(n.ToString("000000", CultureInfo.InvariantCulture)));

        await clerk.Says($"/assign {hidden} Кузнецов");

        Held(town).ShouldBe(held - 1);
        clerk.Hears("Кузнецов");
    }

    [Fact]
    public async Task The_digest_survives_a_restart()
    {
        await using var town = await Town.Open();
        await Storm(town);
        var held = Held(town);
        var clerk = town.InGroup(town.Admin());

        await town.Restart();
        await clerk.Presses("Показать");

        Held(town).ShouldBe(held - 5);
    }

    private static async Task Storm(Town town, int people = 40)
    {
        var residents = Enumerable.Range(0, people).Select(i => town.Resident(100 + i)).ToList();
        foreach (var (resident, i) in residents.Select((r, i) => (r, i)))
        {
            await resident.User.Says(i >= people - 3 ? $"Пахнет газом в подъезде, ул. Мира, {i}" : i % 6 == 0
                ? $"Яма на дороге, ул. Ленина, {i + 1}" : $"Нет воды в кране, ул. Мира, {i}");
        }

        await town.Settle();
        foreach (var resident in residents)
        {
            await resident.User.Presses("Согласен");
        }

        await town.Settle();
        foreach (var resident in residents)
        {
            await resident.User.Presses("Отправить");
        }

        await town.Settle();
        residents.ShouldAllBe(r => r.Chat.Messages.Any(m => m.FromBot && m.Text.Contains("МЦУ-2026-", StringComparison.Ordinal)));
    }

    private static HashSet<string> Shown(Town town) =>
        [.. town.Group.Messages.Where(m => m.FromBot && IsCard(m.Text)).Select(m => Number(m.Text))];

    private static bool IsCard(string text) => text.Contains("Сейчас:", StringComparison.Ordinal);
    private static string Number(string text) => Regex.Match(text, @"МЦУ-2026-(\d{6})").Groups[1].Value;
    private static Mcu.Fakes.Telegram.FakeMessage Digest(Town town) =>
        town.Group.Messages.Last(m => m.FromBot
        && (m.Text.StartsWith("Ещё ", StringComparison.Ordinal) || m.Text.StartsWith("Отложенных", StringComparison.Ordinal)));

    private static int Held(Town town) =>
        Regex.Match(Digest(town).Text, @"\AЕщё (\d+)") is { Success: true } found
        ? int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
}
