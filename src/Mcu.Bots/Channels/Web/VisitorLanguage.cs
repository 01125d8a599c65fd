using System.Globalization;
using Mcu.Workflow.Localization;

namespace Mcu.Bots.Channels.Web;

/// <summary>
/// The pages for residents speak the visitor's language: the one they chose on the page, else the one their browser asks for, else the
/// municipality's. What the bot says and what the staff see is said in the municipality's.
/// </summary>
internal static class VisitorLanguage
{
    public const string Field = "language";
    private const string Cookie = "mcu-language";
    private static readonly TimeSpan Memory = TimeSpan.FromDays(400);
    private static readonly string[] OfStaff = [WebNames.StaffSignInPath, "/stand", "/chat/staff", "/chat/own", "/chat/stand-"];

    public static void Use(WebApplication app)
    {
        var town = app.Services.GetRequiredService<WebMunicipality>();
        app.Use(async (http, next) =>
        {
            var path = http.Request.Path.Value ?? "/";
            var seats = http.Request.Query["seats"].ToString();
            var ofResident = path != "/" && !Array.Exists(OfStaff, of => path.StartsWith(of, StringComparison.Ordinal))
                && seats is "" or WebSessionSource.Visitor or WebSessionSource.Framed;
            if (ofResident && LanguageOf(http) is { } language)
            {
                town.SpeakHere(language);
            }

            // Awaited here: what was set ends with the request.
            await next(http);
        });
    }

    private static string? LanguageOf(HttpContext http)
    {
        var chosen = http.Request.Query[Field].ToString();
        if (HttpMethods.IsGet(http.Request.Method) && Phrasebook.Languages.Contains(chosen))
        {
            HostCookies.Set(http, Cookie, chosen, Memory, SameSiteMode.Lax);
            return chosen;
        }

        return HostCookies.Read(http, Cookie) is { } kept && Phrasebook.Languages.Contains(kept)
            ? kept : Asked(http.Request.Headers.AcceptLanguage.ToString());
    }

    /// <summary>«de, ru;q=0.8, en;q=0.5»: the first of ours, the most wanted first.</summary>
    private static string? Asked(string header) => header.Split(',', 20)
        .Select(part => part.Split(';'))
        .Select(part => (Language: part[0].Trim().Split('-')[0].ToLowerInvariant(), Wanted: Wanted(part)))
        .Where(asked => asked.Wanted > 0 && Phrasebook.Languages.Contains(asked.Language))
        .OrderByDescending(asked => asked.Wanted).Select(asked => asked.Language).FirstOrDefault();

    private static double Wanted(string[] part) =>
        part.Length < 2 || !part[1].Trim().StartsWith("q=", StringComparison.Ordinal) ? 1
        : double.TryParse(part[1].Trim()[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var wanted) ? wanted : 0;
}
