using Mcu.Bots.Channels.Web.Pages;
using Mcu.Workflow.Processing;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mcu.Bots.Channels.Web;

/// <summary>What a person reads in a browser instead of an empty page: nothing here, not for you, too big, our own fault.</summary>
internal static class ErrorPages
{
    private static readonly int[] Known =
    [
        StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status413PayloadTooLarge,
        StatusCodes.Status429TooManyRequests,
        StatusCodes.Status500InternalServerError,
    ];

    public static void Use(WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ErrorPages));
        app.Use(async (http, next) =>
        {
            try
            {
                await next(http);
            }
            catch (Exception fault) when (ForPerson(http) && !http.Response.HasStarted && fault is not OperationCanceledException)
            {
                (http.Response.ContentType, http.Response.ContentLength) = (null, null);
                http.Response.StatusCode = StatusOf(fault, log);
            }

            if (http.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null } && ForPerson(http))
            {
                await Show(http, http.Response.StatusCode);
            }
        });
    }

    private static int StatusOf(Exception fault, ILogger log)
    {
        if (fault is BadHttpRequestException bad)
        {
            return bad.StatusCode;
        }

        log.LogError("Rendering a page failed: {Fault}", fault.Describe());
        return StatusCodes.Status500InternalServerError;
    }

    private static Task Show(HttpContext http, int status)
    {
        http.Response.Headers.CacheControl = "no-store";
        var page = new RazorComponentResult<ErrorPage>(new
        {
            What = Array.Exists(Known, known => known == status)
            ? $"{status}" : status < 500 ? "400" : "500"
        })
        { StatusCode = status };
        return page.ExecuteAsync(http);
    }

    /// <summary>Programs read the number, people the words.</summary>
    private static bool ForPerson(HttpContext http) =>
        http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
