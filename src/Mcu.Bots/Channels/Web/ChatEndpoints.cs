using System.Text.Json.Serialization;
using Mcu.Workflow;
using Mcu.Workflow.Messaging;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Mcu.Bots.Channels.Web;

/// <summary>
/// The addresses that chat.js speaks to. A no is told as <c>{"error": text}</c> with a 4xx; 429, 5xx and silence mean «try again».
/// </summary>
internal static class ChatEndpoints
{
    private const string TooFast = "web.too-fast";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var chat = routes.MapGroup("/chat").AddEndpointFilter<TokenFilter>();
        chat.MapGet("/events", (HttpContext http, ChatStream stream) => stream.Open(http));
        chat.MapGet("/{seat}/before/{line:long}", Before);
        chat.MapGet("/{seat}/files/{line:long}/{index:int}", OpenFile);
        MapPost(chat, "messages", (posts, chatSession, form, http) =>
            posts.Say(chatSession, form, http.RequestAborted, SubmitLimits.NetworkOf(http)));
        MapPost(chat, "start", (posts, chatSession, form, _) => posts.Start(chatSession, form));
        MapPost(chat, "presses", (posts, chatSession, form, _) => posts.Press(chatSession, form));
        MapPost(chat, "edits", (posts, chatSession, form, _) => posts.Edit(chatSession, form));
    }

    private static void MapPost(IEndpointRouteBuilder chat, string what,
        Func<ChatSubmissions, ChatSession, MessageForm, HttpContext, Task<Refusal?>> act) =>
        chat.MapPost($"/{{seat}}/{what}",
        (HttpContext http, string seat, ChatSessions chatSessions, ChatSubmissions posts, SubmitLimits limits, WebMunicipality town) =>
                limits.TakesPost(http)
                    ? Post(http, seat, chatSessions, limits, town, (taken, form) => act(posts, taken, form, http))
                    : Task.FromResult<IResult>(Wait(town)))
            .WithMetadata(new RequestSizeLimitAttribute(MessageForm.MostBytes));

    private static async Task<IResult> Post(HttpContext http, string seat, ChatSessions chatSessions, SubmitLimits limits,
        WebMunicipality town, Func<ChatSession, MessageForm, Task<Refusal?>> act)
    {
        if (await chatSessions.Find(http, seat) is not { } taken)
        {
            return No(town, new Refusal("web.no-seat"), StatusCodes.Status403Forbidden);
        }

        http.Features.Set<IFormFeature>(
            new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = MessageForm.MostBytes }));
        var (form, wrong) = await MessageForm.Read(http.Request);
        if (form is not null && !limits.TakesFiles(http, form.Files.Count))
        {
            return Wait(town);
        }

        try
        {
            return form is null || await act(taken, form) is { } no && (wrong = no) is not null
                ? No(town, wrong!, wrong!.Key == TooFast ? StatusCodes.Status429TooManyRequests : StatusCodes.Status400BadRequest)
                : TypedResults.NoContent();
        }
        catch (StoreUnavailableException)
        {
            return No(town, new Refusal("web.busy"), StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>The page keeps what was written and posts it again.</summary>
    private static JsonHttpResult<Error> Wait(WebMunicipality town) => No(town, new Refusal(TooFast), StatusCodes.Status429TooManyRequests);

    private static async Task<IResult> Before(HttpContext http, string seat, long line, ChatSessions chatSessions, ChatLines lines,
        MessageRenderer printer)
    {
        if (await chatSessions.Find(http, seat) is not { } taken)
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        var (earlier, more) = await lines.Last(taken, line);
        return TypedResults.Json(new { html = await printer.Print(earlier), more });
    }

    /// <summary>A file belongs to the line it was sent with: who may read the line may open it.</summary>
    private static async Task<IResult> OpenFile(
        HttpContext http, string seat, long line, int index, ChatSessions chatSessions, ChatLines lines)
    {
        if (await chatSessions.Find(http, seat) is not { } taken
            || await lines.Find(taken, line) is not { } found || index < 0 || index >= found.Content.Files.Count)
        {
            return TypedResults.NotFound();
        }

        var file = found.Content.Files[index];
        if (FileStores.Find(http.RequestServices, file.Channel) is not { } keeper
            || await keeper.OpenFile(file, http.RequestAborted) is not { } bytes)
        {
            return TypedResults.NotFound();
        }

        // The same line never gets another file, so the browser may keep it; only for itself, since it is somebody's picture.
        http.Response.Headers.CacheControl = "private, max-age=86400, immutable";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return WebFiles.IsPicture(file)
            ? TypedResults.Stream(bytes, file.MediaType)
            : TypedResults.Stream(bytes, "application/octet-stream", file.Name ?? $"{line}-{index}");
    }

    private static JsonHttpResult<Error> No(WebMunicipality town, Refusal no, int status) =>
        TypedResults.Json(new Error(town.Texts.Say(no)), statusCode: status);

    private sealed record Error([property: JsonPropertyName("error")] string Text);
}
