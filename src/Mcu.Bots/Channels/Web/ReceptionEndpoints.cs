using System.Text.Json;
using Mcu.Bots.Channels.Web.Pages;
using Mcu.Bots.Widgets;
using Mcu.Workflow;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mcu.Bots.Channels.Web;

/// <summary>The virtual reception, by itself and in a frame on the municipality's site.</summary>
internal static class ReceptionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        MapPage(routes);
        routes.MapPost(WebNames.Reception + "/forget", (HttpContext http, string? embedded) =>
        {
            Visitors.Forget(http, embedded == "1");
            http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
            return TypedResults.Redirect(embedded == "1" ? $"{WebNames.Reception}?embedded=1" : WebNames.Reception);
        }).AddEndpointFilter<TokenFilter>();
        routes.MapGet("/widget", (HttpContext http, WebMunicipality town, WebSettings settings) =>
        {
            var home = settings.Address ?? new Uri($"{http.Request.Scheme}://{http.Request.Host}");
            return new RazorComponentResult<WidgetPage>(
                new { Own = WidgetBlocks.Own(new Uri(home, $"/{WidgetCli.Script}").ToString()), Official = town.OfficialBlock });
        });
        var source = Source();
        routes.MapGet("/widget.js", (WebMunicipality town) => TypedResults.Text(
            source.Replace("/*texts*/{}",
                JsonSerializer.Serialize(new { open = town.Texts.Say("web.widget"), close = town.Texts.Say("web.widget.close") }),
                StringComparison.Ordinal),
            "text/javascript; charset=utf-8"));
    }

    private static void MapPage(IEndpointRouteBuilder routes) =>
        routes.MapGet(WebNames.Reception, (HttpContext http, string? embedded, ChatLines lines) => Show(http, embedded == "1", lines));

    /// <param name="http">Who looks.</param>
    /// <param name="framed">In a frame on another site.</param>
    /// <param name="lines">What was said.</param>
    /// <param name="no">Why what was sent without a script was not taken.</param>
    /// <param name="words">What that was.</param>
    public static async Task<IResult> Show(HttpContext http, bool framed, ChatLines lines, Refusal? no = null, string? words = null)
    {
        var secret = Visitors.Welcome(http, framed);
        var chatSession = WebSessionSource.VisitorSeat(secret, framed ? WebSessionSource.Framed : WebSessionSource.Visitor)!;
        var revision = await lines.Revision();
        var chat = await lines.Open(chatSession);
        return new RazorComponentResult<ReceptionPage>(
            new { Chat = chat, Revision = revision, Token = Visitors.TokenOf(secret), Framed = framed, No = no, Words = words })
        {
            StatusCode = no is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    private static string Source()
    {
        using var reader = new StreamReader(
            typeof(ReceptionEndpoints).Assembly.GetManifestResourceStream("Mcu.Bots.wwwroot.widget-source.js")!);
        return reader.ReadToEnd();
    }
}
