using System.Globalization;
using Mcu.Workflow;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Mcu.Bots.Channels.Web;

/// <summary>
/// The reception without a script: what is written and pressed comes as an ordinary form, goes the same way as from the script, and the page is
/// shown again, with the bot's answer where it was quick.
/// </summary>
internal sealed class PlainForms(ChatPosts posts, ChatLines lines, ChatFeed feed, PostLimits limits)
{
    private const int Rounds = 6;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(500);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup(WebNames.Reception).AddEndpointFilter<TokenFilter>();
        forms.MapPost("/send", (HttpContext http, PlainForms plain, string? embedded) => plain.Take(http, embedded == "1", plain.Send))
            .WithMetadata(new RequestSizeLimitAttribute(PostForm.MostBytes));
        forms.MapPost("/press", (HttpContext http, PlainForms plain, string? embedded) => plain.Take(http, embedded == "1", plain.Press))
            .WithMetadata(new RequestSizeLimitAttribute(PostForm.MostBytes));
    }

    private async Task<IResult> Take(HttpContext http, bool framed, Func<HttpContext, Seat, PostForm, Task<Refusal?>> act)
    {
        if (WebSeating.VisitorSeat(Visitors.SecretOf(http, framed), framed ? WebSeating.Framed : WebSeating.Visitor) is not { } seat)
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!limits.TakesPost(http))
        {
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = PostForm.MostBytes }));
        var (form, wrong) = await PostForm.Read(http.Request);
        using var notices = feed.Listen([seat.Chat]);
        var newest = await lines.Newest(seat);
        if (form is null || (wrong = await Try(act, http, seat, form)) is not null)
        {
            return await ReceptionEndpoints.Show(http, framed, lines, no: wrong, words: form?.Text);
        }

        await Answer(seat, newest, notices, http.RequestAborted);
        return TypedResults.LocalRedirect($"~{WebNames.Reception}{(framed ? "?embedded=1" : "")}#m{await lines.Newest(seat)}");
    }

    private static async Task<Refusal?> Try(Func<HttpContext, Seat, PostForm, Task<Refusal?>> act, HttpContext http, Seat seat, PostForm form)
    {
        try
        {
            return await act(http, seat, form);
        }
        catch (StoreUnavailableException)
        {
            return new Refusal("web.busy");
        }
    }

    private async Task<Refusal?> Send(HttpContext http, Seat seat, PostForm form) =>
        limits.TakesFiles(http, form.Files.Count) ? await posts.Say(seat, form, http.RequestAborted, PostLimits.NetworkOf(http)) : new Refusal("web.too-fast");

    /// <summary>A button of an ordinary form has one value: the line and what the button carries.</summary>
    private async Task<Refusal?> Press(HttpContext http, Seat seat, PostForm form) =>
        http.Request.Form["press"].ToString().Split(' ', 2) is [var line, var button] && long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await posts.Press(seat, form with { Line = id, Button = button })
            : new Refusal("web.bad-post");

    /// <summary>The bot answers in a moment; who has no script is spared looking again.</summary>
    private async Task Answer(Seat seat, string before, ChatFeed.Subscription notices, CancellationToken stop)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (shown, _) = await lines.Last(seat, long.MaxValue);
            if (shown is [.., { OfBot: true } last] && last.Id != before)
            {
                return;
            }

            await notices.Next(Round, stop);
        }
    }
}
