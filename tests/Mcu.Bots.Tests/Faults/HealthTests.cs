using Mcu.Bots.Hosting;
using Mcu.Bots.Tests.World;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.Settings;
using Mcu.Workflow.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Mcu.Bots.Tests.Faults;

/// <summary>What /health and the start say to whoever looks after the program.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task A_damaged_database_is_told_in_words_and_is_no_fault_of_the_page()
    {
        await using var town = await Town.Open(build: builder =>
            builder.Services.AddSingleton<IStoreHealth>(
            new Store(() => throw new InvalidOperationException("database disk image is malformed"))));
        town.FaultsExpected = true;

        var (status, told) = await Asked(town);

        status.ShouldBe(StatusCodes.Status503ServiceUnavailable);
        told.ShouldContain("не сохраняются");
        told.ShouldNotContain("malformed");
    }

    [Fact]
    public async Task Whoever_asks_often_costs_one_look()
    {
        var looks = 0;
        await using var town = await Town.Open(build: builder => builder.Services.AddSingleton<IStoreHealth>(new Store(() => ++looks)));

        for (var i = 0; i < 20; i++)
        {
            (await Asked(town)).ShouldBe((StatusCodes.Status200OK, "ok"));
        }

        looks.ShouldBeLessThan(5);
    }

    [Fact]
    public async Task A_channel_that_brings_nothing_is_named()
    {
        await using var town = await Town.Open();
        var channels = town.Services.GetRequiredService<ChannelHealth>();
        channels.Fails("telegram");
        channels.Standing.ShouldBeEmpty();

        town.Clock.Advance(TimeSpan.FromMinutes(3));

        (await Asked(town)).ShouldBe((StatusCodes.Status200OK, "degraded Не приходят сообщения: telegram. Причина – в журнале программы."));
        channels.Receives("telegram");
        channels.Standing.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_in_words()
    {
        await using var town = await Town.Open();
        Servers.Spoil(town.Database, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('99991231_01_Future', '99.0')").ShouldBe(1);

        (await Should.ThrowAsync<StartupException>(() => town.Neighbour("b"))).In(town.Services.GetRequiredService<Phrasebook>())
            .ShouldSatisfyAllConditions(
            line => line.ShouldStartWith("ConnectionStrings__Mcu: "), line => line.ShouldContain("более новой версией программы"),
            line => line.ShouldContain("99991231_01_Future"));
    }

    [Fact]
    public async Task A_database_of_the_shape_before_the_first_release_is_refused_in_words()
    {
        await using var town = await Town.Open();
        Servers.Spoil(town.Database, "UPDATE \"__EFMigrationsHistory\" SET \"MigrationId\" = '20261121_01_FirstSchema'").ShouldBe(1);

        (await Should.ThrowAsync<StartupException>(() => town.Neighbour("b"))).In(town.Services.GetRequiredService<Phrasebook>())
            .ShouldSatisfyAllConditions(
            line => line.ShouldStartWith("ConnectionStrings__Mcu: база создана версией программы до первого выпуска"),
            line => line.ShouldContain("20261121_01_FirstSchema"), line => line.ShouldNotContain("более новой"));
    }

    /// <summary>The status of HTTP, and what is said: the word for programs, and that for people where there is one.</summary>
    private static async Task<(int? Status, string Told)> Asked(Town town)
    {
        var answer = await town.Services.GetRequiredService<Health>().Tell(CancellationToken.None);
        var json = System.Text.Json.JsonSerializer.SerializeToElement(((IValueHttpResult)answer).Value);
        var why = json.TryGetProperty("why", out var words) ? " " + words.GetString() : "";
        return (((IStatusCodeHttpResult)answer).StatusCode, json.GetProperty("status").GetString() + why);
    }

    private sealed class Store(Func<int> look) : IStoreHealth
    {
        public Task<string?> Check(CancellationToken stop = default)
        {
            look();
            return Task.FromResult<string?>(null);
        }
    }
}
