using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Mcu.Bots.Tests.Browser;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Storage;

namespace Mcu.Bots.Tests.Web;

public class StaffDoorTests
{
    private const string Door = "/staff";

    [Fact]
    public async Task A_code_opens_the_door_once()
    {
        await using var house = await OpenHouse.Reception();
        using var clerk = house.Browser();
        using var thief = house.Browser();
        await clerk.Open(Door);
        await thief.Open(Door);
        var code = await house.FirstCode();

        (await SignsIn(clerk, code)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SignsIn(thief, code)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await clerk.Open(Door)).ShouldContain("data-testid=\"staff-messages\"");
        (await thief.Open(Door)).ShouldNotContain("staff-messages");
    }

    [Fact]
    public async Task A_link_brings_a_code_past_the_finest_log_of_requests()
    {
        await using var house = await OpenHouse.Open(
            ("Stand:Enabled", "false"), ("Web:Address", "http://127.0.0.1"), ("Logging:LogLevel:Default", "Trace"),
            ("Logging:LogLevel:Microsoft.AspNetCore.Hosting", "Trace"), ("Logging:LogLevel:Microsoft.AspNetCore.Server", "Trace"),
            ("Logging:LogLevel:Microsoft.AspNetCore.Routing", "Trace"));
        using var clerk = house.Browser();
        var code = await house.FirstCode();
        var link = house.Get<ChannelDirectory>().Find("web")!.LinkWith(code)!;
        link.ShouldBe($"http://127.0.0.1/staff#code={code}");
        lock (house.Log)
        {
            house.Log.Clear();
        }

        await clerk.Open(new Uri(link).PathAndQuery);
        (await SignsIn(clerk, code)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        lock (house.Log)
        {
            house.Log.ShouldContain(line => line.Contains("/staff/in", StringComparison.Ordinal));
            house.Log.ShouldAllBe(line => !line.Contains(code, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task What_a_clerk_says_in_the_common_chat_is_said_under_their_name()
    {
        await using var house = await OpenHouse.Reception();
        using var clerk = await ComesIn(house);

        (await clerk.Says("staff", "Доброе утро")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var line = (await house.Lines("web:staff")).Single(l => l.Content.Text == "Доброе утро");
        line.Name.ShouldBe("Иванова Анна");
        (await house.PersonAt(line.From!)).Name.ShouldBe("Иванова Анна");
    }

    [Fact]
    public async Task Signing_out_closes_the_door()
    {
        await using var house = await OpenHouse.Reception();
        using var clerk = await ComesIn(house);

        await clerk.Submits("/staff/out");

        (await clerk.Open(Door)).ShouldNotContain("staff-messages");
    }

    [Fact]
    public async Task Who_signs_in_again_leaves_no_sessions_behind_that_have_run_out()
    {
        await using var house = await OpenHouse.Reception();
        using var clerk = await ComesIn(house);
        await clerk.Says("own", "/login");
        var said = await clerk.Hears("Код", "own");
        var anna = (await Anna(house)).Id;
        await house.Get<IMessageProcessor>().Save(store =>
        {
            store.Add(new PersonAddress { Address = "web:s-20260101-x", PersonId = anna });
            return Task.CompletedTask;
        });

        using var second = house.Browser();
        await second.Open(Door);
        (await SignsIn(second, Regex.Match(said, "[A-Z0-9]{4}-[A-Z0-9]{4}").Value)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Anna(house)).Addresses.Select(a => a.Address).Where(a => a.StartsWith("web:s-", StringComparison.Ordinal))
            .ShouldNotContain("web:s-20260101-x");
        (await second.Open(Door)).ShouldContain("staff-messages");
        (await clerk.Open(Door)).ShouldContain("staff-messages");
    }

    [Fact]
    public async Task A_session_that_nobody_used_for_twelve_hours_is_over_and_a_used_one_is_not()
    {
        await using var house = await OpenHouse.Reception();
        using var clerk = await ComesIn(house);
        await Used(house, TimeProvider.System.GetUtcNow().AddHours(-11));
        (await clerk.Open(Door)).ShouldContain("staff-messages");

        await Used(house, TimeProvider.System.GetUtcNow().AddHours(-13));

        (await clerk.Open(Door)).ShouldNotContain("staff-messages");
        (await clerk.Says("staff", "ещё здесь")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Whoever_signs_out_everywhere_is_out_in_every_browser()
    {
        await using var house = await OpenHouse.Reception();
        using var clerk = await ComesIn(house);
        await clerk.Says("own", "/login");
        using var other = house.Browser();
        await other.Open(Door);
        (await SignsIn(other, Regex.Match(await clerk.Hears("Код", "own"), "[A-Z0-9]{4}-[A-Z0-9]{4}").Value)).StatusCode.ShouldBe(
            HttpStatusCode.Redirect);
        (await other.Open(Door)).ShouldContain("staff-messages");
        (await clerk.Open(Door)).ShouldContain("staff-sign-out-everywhere");

        await clerk.Submits("/staff/out-everywhere");

        (await clerk.Open(Door)).ShouldNotContain("staff-messages");
        (await other.Open(Door)).ShouldNotContain("staff-messages");
    }

    [Theory]
    [InlineData("/staff/out", ": выход (web)")]
    [InlineData("/staff/out-everywhere", ": выход везде (web)")]
    public async Task Whoever_has_left_is_in_the_audit_log(string way, string line)
    {
        await using var house = await OpenHouse.Reception();
        using var first = await ComesIn(house);
        await first.Says("own", "/login");
        var code = Regex.Match(await first.Hears("Код", "own"), "[A-Z0-9]{4}-[A-Z0-9]{4}").Value;
        await first.Submits(way);

        using var again = house.Browser();
        await again.Open(Door);
        (await SignsIn(again, code)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await again.Open(Door);
        await again.Says("own", "/audit");

        (await again.Hears("Журнал доступа:", "own")).ShouldContain(line);
    }

    [Fact]
    public async Task The_administrator_reads_who_came_in_and_who_tried_a_wrong_code()
    {
        await using var house = await OpenHouse.Reception();
        using var thief = house.Browser();
        await thief.Open(Door);
        (await SignsIn(thief, "NOSU-CHCD")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var clerk = await ComesIn(house);

        await clerk.Says("own", "/audit");

        var said = await clerk.Hears("Журнал доступа: 3", "own");
        said.ShouldContain(": вход по приглашению (web)");
        said.ShouldContain("неизвестно кто: неверный код (web)");
        said.ShouldContain(": вход (web)");
    }

    [Fact]
    public async Task Whoever_is_dismissed_reads_no_further_in_an_open_page()
    {
        await using var house = await OpenHouse.Reception();
        using var clerk = await ComesIn(house);
        var web = house.Get<IEnumerable<IChannel>>().Single(channel => channel.Name == "web");
        await clerk.Says("staff", "пока на работе");
        await clerk.Events("staff", after: 0, e => Browser.Has(e, "пока на работе"));

        var heard = await clerk.EventsToTheEnd("staff", onceListening: async () =>
        {
            await house.Get<IMessageProcessor>().Save(async store => (await store.Staff()).Single().Active = false);
            await web.Send(new OutgoingMessage(OutboxKind.Send, "staff", new Content("секрет жителя"), null, null, 42), default);
        });

        heard.ShouldNotBeEmpty();
        heard.ShouldNotContain(e => Browser.Has(e, "секрет жителя"));
    }

    [Fact]
    public async Task After_five_wrong_codes_in_a_minute_nobody_looks_at_the_sixth()
    {
        await using var house = await OpenHouse.Reception();
        using var thief = house.Browser();
        await thief.Open(Door);
        var code = await house.FirstCode();
        for (var i = 0; i < 5; i++)
        {
            (await SignsIn(thief, $"{i}")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await SignsIn(thief, code)).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static Task Used(OpenHouse house, DateTimeOffset at) => house.Get<IMessageProcessor>().Save(async store =>
    {
        foreach (var name in (await store.SettingsUnder("session.used:")).Keys.ToList())
        {
            await store.SetSetting(name, at.ToString("O", CultureInfo.InvariantCulture));
        }
    });

    private static async Task<Person> Anna(OpenHouse house)
    {
        await using var store = house.Registries.Open();
        return (await store.Staff()).Single();
    }

    /// <summary>Comes in with the code for the first administrator and opens the page.</summary>
    private static async Task<Browser> ComesIn(OpenHouse house)
    {
        var clerk = house.Browser();
        await clerk.Open(Door);
        (await SignsIn(clerk, await house.FirstCode())).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await clerk.Open(Door);
        return clerk;
    }

    private static Task<HttpResponseMessage> SignsIn(Browser clerk, string code) =>
        clerk.Submits("/staff/in", ("code", code), ("name", "Анна Иванова"));
}
