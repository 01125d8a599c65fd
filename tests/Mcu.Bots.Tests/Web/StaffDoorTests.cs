using System.Net;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Tests.Web;

public class StaffDoorTests
{
    private const string Code = "kod-dlya-vhoda";

    [Fact]
    public async Task A_code_opens_the_door_once()
    {
        await using var house = await Town();
        using var clerk = house.Browser();
        using var thief = house.Browser();
        await clerk.Open("/staff");
        await thief.Open("/staff");

        (await clerk.Submits("/staff/in", ("code", Code))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await thief.Submits("/staff/in", ("code", Code))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        (await clerk.Open("/staff")).ShouldContain("data-testid=\"staff-messages\"");
        (await thief.Open("/staff")).ShouldNotContain("staff-messages");
    }

    [Fact]
    public async Task What_a_clerk_says_in_the_common_chat_is_said_under_their_name()
    {
        await using var house = await Town();
        using var clerk = house.Browser();
        await clerk.Open("/staff");
        await clerk.Submits("/staff/in", ("code", Code));
        await clerk.Open("/staff");

        (await clerk.Says("staff", "Доброе утро")).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        var heard = house.Desk.Heard.ShouldHaveSingleItem();
        heard.Name.ShouldBe("Иванова Анна");
        heard.Private.ShouldBeFalse();
        (await house.Rows.PersonAt(heard.From))!.Name.ShouldBe("Иванова Анна");
    }

    [Fact]
    public async Task Signing_out_closes_the_door()
    {
        await using var house = await Town();
        using var clerk = house.Browser();
        await clerk.Open("/staff");
        await clerk.Submits("/staff/in", ("code", Code));
        await clerk.Open("/staff");

        await clerk.Submits("/staff/out");

        (await clerk.Open("/staff")).ShouldNotContain("staff-messages");
    }

    [Fact]
    public async Task After_five_wrong_codes_in_a_minute_nobody_looks_at_the_sixth()
    {
        await using var house = await Town();
        using var thief = house.Browser();
        await thief.Open("/staff");
        for (var i = 0; i < 5; i++)
        {
            (await thief.Submits("/staff/in", ("code", $"{i}"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        (await thief.Submits("/staff/in", ("code", Code))).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static async Task<WebHouse> Town()
    {
        var house = await WebHouse.Open();
        var now = TimeProvider.System.GetUtcNow();
        house.Rows.Add(new Person { Id = 7, Name = "Иванова Анна", Role = "admin", Home = "telegram:7", AddedAt = now });
        house.Rows.Invites.Add(new Invite { Code = Code, Role = "admin", PersonId = 7, ExpiresAt = now.AddHours(1) });
        return house;
    }
}
