using System.Globalization;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;

namespace Mcu.Bots.Channels.Web;

/// <summary>What a page has posted, checked and cleaned.</summary>
internal sealed record MessageForm(Guid Key, string Text, string? ReplyTo, long Line, string Button, Place? Place,
    IReadOnlyList<IFormFile> Files)
{
    public const int MostFiles = 5;
    public const long MostBytes = (MostFiles * (long)WebFiles.MostBytes) + (1024 * 1024);

    /// <summary>64 bytes is what other platforms hold, so no button of ours carries more.</summary>
    private const int MostButton = 64;

    /// <summary>Reads a form; the refusal says what is wrong with it.</summary>
    public static async Task<(MessageForm? Form, Refusal? No)> Read(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return (null, new Refusal("web.bad-post"));
        }

        try
        {
            return Check(await request.ReadFormAsync());
        }
        catch (Exception fault) when (fault is BadHttpRequestException or InvalidDataException)
        {
            return (null, TooBig);
        }
        catch (IOException)
        {
            // Cut off before its end; the page posts it again.
            return (null, new Refusal("web.bad-post"));
        }
    }

    private static Refusal TooBig => new("web.too-big", ("most", WebFiles.MostBytes / 1024 / 1024));

    private static (MessageForm? Form, Refusal? No) Check(IFormCollection form)
    {
        var (text, button) = (form["text"].ToString(), form["data"].ToString());
        if (!Guid.TryParse(form["key"], out var key) || button.Length > MostButton)
        {
            return (null, new Refusal("web.bad-post"));
        }

        if (text.Length > CleanText.Most)
        {
            return (null, new Refusal("web.too-long", ("most", CleanText.Most)));
        }

        if (form.Files.Count > MostFiles)
        {
            return (null, new Refusal("web.too-many", ("most", MostFiles)));
        }

        var files = form.Files.Where(f => f.Length > 0).ToList();
        return files.Exists(f => f.Length > WebFiles.MostBytes)
            ? (null, TooBig)
            : (new MessageForm(key, CleanText.Of(text).Trim(), Id(form["reply"]), Number(form["line"]), button, PlaceIn(form), files),
            null);
    }

    private static string? Id(string? text) => Number(text) is var id and > 0 ? id.ToString(CultureInfo.InvariantCulture) : null;

    private static long Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Place? PlaceIn(IFormCollection form) =>
        Degrees(form["lat"], 90) is { } latitude && Degrees(form["lon"], 180) is { } longitude ? new Place(latitude, longitude) : null;

    private static double? Degrees(string? text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most
        ? degrees : null;
}
