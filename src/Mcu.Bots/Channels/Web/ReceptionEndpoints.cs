using System.Text.Json;
using Mcu.Bots.Channels.Web.Pages;
using Mcu.Bots.Widgets;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mcu.Bots.Channels.Web;

/// <summary>The virtual reception, by itself and in a frame on the municipality's site.</summary>
internal static class ReceptionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        MapPage(routes);
        routes.MapGet("/widget", (HttpContext http, WebTown town, WebSettings settings) =>
        {
            var home = settings.Address ?? new Uri($"{http.Request.Scheme}://{http.Request.Host}");
            return new RazorComponentResult<WidgetPage>(new { Own = WidgetBlocks.Own(new Uri(home, $"/{WidgetChore.Script}").ToString()), Official = town.OfficialBlock });
        });
        var source = Source();
        routes.MapGet("/widget.js", (WebTown town) => TypedResults.Text(
            source.Replace("/*texts*/{}", JsonSerializer.Serialize(new { open = town.Texts.Say("web.widget"), close = town.Texts.Say("web.widget.close") }), StringComparison.Ordinal),
            "text/javascript; charset=utf-8"));
    }

    private static void MapPage(IEndpointRouteBuilder routes) =>
        routes.MapGet(WebNames.Reception, async (HttpContext http, string? embedded, string? start, ChatLines lines) =>
        {
            var framed = embedded == "1";
            var secret = Visitors.Welcome(http, framed);
            var seat = WebSeating.VisitorSeat(secret, framed ? WebSeating.Framed : WebSeating.Visitor)!;
            var revision = await lines.Revision();
            var chat = await lines.Open(seat);
            return new RazorComponentResult<ReceptionPage>(
                new { Chat = chat, Revision = revision, Token = Visitors.TokenOf(secret), Framed = framed, Start = start ?? "" });
        });

    private static string Source()
    {
        using var reader = new StreamReader(typeof(ReceptionEndpoints).Assembly.GetManifestResourceStream("Mcu.Bots.wwwroot.widget-source.js")!);
        return reader.ReadToEnd();
    }
}
