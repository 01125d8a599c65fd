using System.Threading.RateLimiting;
using Mcu.Bots.Channels.Web.Pages;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mcu.Bots.Channels.Web;

/// <summary>The staff's sign-in: a one-time code in, a button out.</summary>
internal sealed class StaffEndpoints : IDisposable
{
    private const int TriesPerMinute = 5;
    private const int MostName = 100;

    // Codes are long; the limit is there so that nobody even starts to try them.
    private readonly PartitionedRateLimiter<string> _tries = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = TriesPerMinute,
            Window = TimeSpan.FromMinutes(1),
        }));

    public void Map(IEndpointRouteBuilder routes)
    {
        var staff = routes.MapGroup(WebNames.StaffSignInPath).AddEndpointFilter<TokenFilter>();
        staff.MapGet("", Show);
        staff.MapPost("/in", SignIn);
        staff.MapPost("/out", async (HttpContext http, StaffSessions sessions) =>
        {
            await sessions.SignOut(http);
            return TypedResults.Redirect(WebNames.StaffSignInPath);
        });
        staff.MapPost("/out-everywhere", async (HttpContext http, StaffSessions sessions) =>
        {
            await sessions.SignOut(http, everywhere: true);
            return TypedResults.Redirect(WebNames.StaffSignInPath);
        });
    }

    public void Dispose() => _tries.Dispose();

    private static async Task<IResult> Show(HttpContext http, StaffSessions sessions, ChatLines lines, WebMunicipality town)
    {
        var token = Visitors.TokenOf(Visitors.Welcome(http));
        if (await sessions.Current(http) is not { } person || WebSessionSource.StaffSeat(person, WebSessionSource.Own) is not { } own)
        {
            return SignInForm(token, "", null);
        }

        var revision = await lines.Revision();
        var chats = new List<ChatView>();
        if (town.StaffChatIsHere)
        {
            chats.Add(await lines.Open(WebSessionSource.StaffSeat(person, WebSessionSource.Staff)!));
        }

        chats.Add(await lines.Open(own));
        return new RazorComponentResult<StaffPage>(
            new { Person = person, Chats = chats, Revision = revision, Token = token, Sessions = await sessions.Of(person, http) });
    }

    private async Task<IResult> SignIn(HttpContext http, StaffSessions sessions)
    {
        var token = Visitors.TokenOf(Visitors.Welcome(http));
        var form = await http.Request.ReadFormAsync();
        var (code, name) = (CleanText.Of(form["code"]).Trim(), CleanText.Of(form["name"]).ReplaceLineEndings(" ").Trim());
        using var lease = _tries.AttemptAcquire(http.Connection.RemoteIpAddress?.ToString() ?? "");
        if (!lease.IsAcquired)
        {
            return SignInForm(token, code, new Refusal("web.staff.too-many-tries"), StatusCodes.Status429TooManyRequests);
        }

        var no = await sessions.SignIn(http, code, name.Length > MostName ? name[..MostName] : name);
        return no is null ? TypedResults.Redirect(WebNames.StaffSignInPath) : SignInForm(token, code, no, StatusCodes.Status400BadRequest);
    }

    private static RazorComponentResult<StaffSignInPage> SignInForm(string token, string code, Refusal? no,
        int status = StatusCodes.Status200OK) =>
        new(new { Token = token, Code = code, No = no }) { StatusCode = status };
}
