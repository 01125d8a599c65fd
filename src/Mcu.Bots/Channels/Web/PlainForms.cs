using System.Globalization;
using Mcu.Workflow;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace Mcu.Bots.Channels.Web;

/// <summary>
/// The reception without a script: what is written and pressed comes as an ordinary form, goes the same way as from the script, and the
/// page is shown again, with the bot's answer where it was quick.
/// </summary>
internal sealed class PlainForms(ChatSubmissions posts, ChatLines lines, ChatFeed feed, SubmitLimits limits)
{
    private const int Rounds = 6;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(500);

    public static void Map(IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup(WebNames.Reception).AddEndpointFilter<TokenFilter>();
        forms.MapPost("/send", (HttpContext http, PlainForms plain, string? embedded) => plain.Take(http, embedded == "1", plain.Send))
            .WithMetadata(new RequestSizeLimitAttribute(MessageForm.MostBytes));
        forms.MapPost("/press", (HttpContext http, PlainForms plain, string? embedded) => plain.Take(http, embedded == "1", plain.Press))
            .WithMetadata(new RequestSizeLimitAttribute(MessageForm.MostBytes));
    }

    private async Task<IResult> Take(HttpContext http, bool framed, Func<HttpContext, ChatSession, MessageForm, Task<Refusal?>> act)
    {
        if (WebSessionSource.VisitorSeat(Visitors.SecretOf(http, framed), framed
            ? WebSessionSource.Framed : WebSessionSource.Visitor) is not { } chatSession)
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!limits.TakesPost(http))
        {
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        }

        http.Features.Set<IFormFeature>(
            new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = MessageForm.MostBytes }));
        var (form, wrong) = await MessageForm.Read(http.Request);
        using var notices = feed.Listen([chatSession.Chat]);
        var newest = await lines.Newest(chatSession);
        if (form is null || (wrong = await Try(act, http, chatSession, form)) is not null)
        {
            return await ReceptionEndpoints.Show(http, framed, lines, no: wrong, words: form?.Text);
        }

        await Answer(chatSession, newest, notices, http.RequestAborted);
        return TypedResults.LocalRedirect($"~{WebNames.Reception}{(framed ? "?embedded=1" : "")}#m{await lines.Newest(chatSession)}");
    }

    private static async Task<Refusal?> Try(Func<HttpContext, ChatSession, MessageForm, Task<Refusal?>> act, HttpContext http,
        ChatSession chatSession, MessageForm form)
    {
        try
        {
            return await act(http, chatSession, form);
        }
        catch (StoreUnavailableException)
        {
            return new Refusal("web.busy");
        }
    }

    private async Task<Refusal?> Send(HttpContext http, ChatSession chatSession, MessageForm form) =>
        limits.TakesFiles(http, form.Files.Count)
        ? await posts.Say(chatSession, form, http.RequestAborted, SubmitLimits.NetworkOf(http)) : new Refusal("web.too-fast");

    /// <summary>A button of an ordinary form has one value: the line and what the button carries.</summary>
    private async Task<Refusal?> Press(HttpContext http, ChatSession chatSession, MessageForm form) =>
        http.Request.Form["press"].ToString()
        .Split(' ', 2) is [var line, var button] && long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? await posts.Press(chatSession, form with { Line = id, Button = button })
            : new Refusal("web.bad-post");

    /// <summary>The bot answers in a moment; who has no script is spared looking again.</summary>
    private async Task Answer(ChatSession chatSession, string before, ChatFeed.Subscription notices, CancellationToken stop)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var (shown, _) = await lines.Last(chatSession, long.MaxValue);
            if (shown is [.., { OfBot: true } last] && last.Id != before)
            {
                return;
            }

            await notices.Next(Round, stop);
        }
    }
}
