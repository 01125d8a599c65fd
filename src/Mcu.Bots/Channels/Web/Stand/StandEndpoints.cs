using Mcu.Workflow.Dispatch;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Processing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mcu.Bots.Channels.Web.Stand;

/// <summary>The page of the stand and its levers.</summary>
internal static class StandEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Show);
        var stand = routes.MapGroup("/stand").AddEndpointFilter<TokenFilter>();
        stand.MapGet("/clock", (StandTime time) => TypedResults.Text(time.Told));
        stand.MapPost("/clock", MoveClock);
        stand.MapPost("/language", Speak);
        stand.MapPost("/fill", Fill);
    }

    private static async Task<RazorComponentResult<StandPage>> Show(
        HttpContext http, string? @as, ChatLines lines, StandSessionSource seating, StandTime time, StandStory story, WebMunicipality town)
    {
        var secret = Visitors.Welcome(http);
        var person = StandPeople.Find(@as);
        var revision = await lines.Revision();
        var resident = await lines.Open(WebSessionSource.VisitorSeat(secret, WebSessionSource.Visitor)!);
        var staff = new List<ChatView>();
        if (town.StaffChatIsHere)
        {
            staff.Add(await lines.Open(seating.InStaffChat(person)));
        }

        staff.Add(await lines.Open(seating.InOwnChat(person)));
        return new RazorComponentResult<StandPage>(new
        {
            Token = Visitors.TokenOf(secret),
            Revision = revision,
            Resident = resident,
            Staff = (IReadOnlyList<ChatView>)staff,
            Newest = await NewestOf(lines, seating),
            Me = person,
            Clock = time.Told,
            CanFill = !await story.Told(),
        });
    }

    private static async Task<IReadOnlyDictionary<string, string>> NewestOf(ChatLines lines, StandSessionSource seating)
    {
        var newest = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var person in StandPeople.All)
        {
            newest[person.Key] = await lines.Newest(seating.InOwnChat(person));
        }

        return newest;
    }

    private static async Task<IResult> MoveClock(HttpContext http, StandTime time, StandStory story)
    {
        var form = await http.Request.ReadFormAsync();
        if (story.Playing)
        {
            return Back(http, form, time);
        }

        await (form["by"].ToString() switch
        {
            "hour" => time.Forward(TimeSpan.FromHours(1)),
            "day" => time.Forward(TimeSpan.FromDays(1)),
            "morning" => time.ToWorkingMorning(),
            _ => Task.CompletedTask,
        });
        return Back(http, form, time);
    }

    private static async Task<IResult> Speak(HttpContext http, MessageProcessor processor, StandTime time)
    {
        var form = await http.Request.ReadFormAsync();
        var language = form["language"].ToString();
        if (Phrasebook.Languages.Contains(language))
        {
            await processor.RunInUnitOfWork(work => LanguageSwitch.Set(work, language), http.RequestAborted);
        }

        return Back(http, form, time);
    }

    private static async Task<IResult> Fill(HttpContext http, StandStory story, StandTime time)
    {
        await story.Tell();
        return Back(http, await http.Request.ReadFormAsync(), time);
    }

    /// <summary>To a script the new time, to a plain form the page again.</summary>
    private static IResult Back(HttpContext http, IFormCollection form, StandTime time) =>
        http.Request.Headers.ContainsKey(Visitors.TokenHeader)
            ? TypedResults.Text(time.Told)
            : TypedResults.Redirect($"/?as={StandPeople.Find(form["as"]).Key}");
}
