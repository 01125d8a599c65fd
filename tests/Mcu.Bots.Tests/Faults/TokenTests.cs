using Mcu.Bots.Tests.Commands;
using Mcu.Bots.Tests.World;
using Mcu.Fakes.Telegram;
using Mcu.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Mcu.Bots.Tests.Faults;

[Clause("S1-39", "защита информации")]
[Clause("S3-52", "защита информации")]
public sealed class TokenTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_token_is_in_no_line_of_the_finest_log_whatever_fails(bool webhook)
    {
        await using var town = await RunningTown.Open(webhook, finestLog: true);
        await town.Telegram.WaitUntilHooked();
        var resident = town.Telegram.User(5, "Пётр");
        town.Telegram.FailNext(1, 500, "sendMessage");
        town.Telegram.FailNext(1, 502, "sendMessage");
        town.Telegram.LoseAnswers(1, "sendMessage");
        town.Telegram.FailNext(1, 503, "getUpdates");
        await resident.Says(Street.Pothole);
        await resident.Hears(Said.Consent, within: RunningTown.Patience);
        await resident.SendsPhoto("вот она");
        await resident.Hears("Записали", within: RunningTown.Patience);

        town.Telegram.HangNext(1, "sendMessage");
        await resident.Says("/help");
        await town.Telegram.WaitHeld(within: RunningTown.Patience);
        town.Telegram.DropConnections();
        await resident.Hears("Напишите, что случилось", within: RunningTown.Patience);
        await using (Servers.Lock(town.Database))
        {
            await resident.Says("/my");
            await town.Log.Until(webhook ? "asked to call again" : "The database takes no writes now");
        }

        await resident.Hears("пока нет обращений", within: RunningTown.Patience);
        var lines = town.Log.Lines;
        lines.Count.ShouldBeGreaterThan(100);
        lines.ShouldAllBe(line => !line.Contains(town.Telegram.Token) && !line.Contains(Uri.EscapeDataString(town.Telegram.Token)));
    }

    [Theory]
    [InlineData("vk", "messages.send")]
    [InlineData("max", "POST /messages")]
    public async Task Nor_is_that_of_another_messenger_whatever_fails(string messenger, string sending)
    {
        await using var town = await Town.Open(messenger: messenger, build: Finest);
        town.FaultsExpected = true;
        var resident = town.Resident();
        Fails(town, messenger, 500, sending);
        await resident.Says(Street.Pothole);
        Fails(town, messenger, 502, sending);
        await resident.Presses("Согласен");
        if (messenger == "max")
        {
            town.Max.LoseAnswers(1, sending);
        }
        else
        {
            town.Vk.LoseAnswers(1, sending);
        }

        await resident.SendsPhoto("вот она");
        await resident.Presses("Отправить");
        resident.Hears("МЦУ-2026-");
        var token = messenger == "max" ? town.Max.Token : town.Vk.Token;
        town.Log.Count.ShouldBeGreaterThan(50);
        town.Log.ShouldAllBe(line => !line.Contains(token) && !line.Contains(Uri.EscapeDataString(token)));
    }

    private static void Fails(Town town, string messenger, int status, string sending)
    {
        if (messenger == "max")
        {
            town.Max.FailNext(1, status, sending);
        }
        else
        {
            town.Vk.FailNext(1, status, sending);
        }
    }

    private static void Finest(WebApplicationBuilder builder) => builder.Services.PostConfigure<LoggerFilterOptions>(filter =>
    {
        filter.Rules.Clear();
        filter.MinLevel = LogLevel.Trace;
    });
}
