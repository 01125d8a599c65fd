using System.Net;
using System.Text.RegularExpressions;

namespace Mcu.Bots.Tests.Web;

/// <summary>
/// A browser with its scripts switched off: it sends the forms that stand on the page, field by field, and follows where it is sent.
/// </summary>
internal sealed class PlainBrowser : IDisposable
{
    private const int Looks = 100;
    private readonly HttpClient _http;

    public PlainBrowser(string home, string? language = null)
    {
        _http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(home) };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html,*/*;q=0.8");
        if (language is not null)
        {
            _http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", language);
        }
    }

    public string Page { get; private set; } = "";

    public async Task<string> Open(string path) => Page = WebUtility.HtmlDecode(await _http.GetStringAsync(path));

    public Task<HttpResponseMessage> Get(string path) => _http.GetAsync(path);

    public Task<HttpResponseMessage> Posts(string path, params (string Name, string Value)[] fields) =>
        _http.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    /// <summary>Fills in the form under the chat and sends it.</summary>
    public Task Sends(string text, string? file = null, int bytes = 3, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var form = Form("class=\"composer\"");
        form.Body.Add(new StringContent(text), "text");
        if (file is not null)
        {
            var part = new ByteArrayContent(new byte[bytes]);
            part.Headers.ContentType = new("image/png");
            form.Body.Add(part, "files", file);
        }

        return Sent(form, expected);
    }

    /// <summary>Sends a form as it stands.</summary>
    public Task Submits(string testId) => Sent(Form($"data-testid=\"{testId}\""), HttpStatusCode.OK);

    /// <summary>
    /// Looks again until the last button of this name is there, and presses it: it belongs to a form elsewhere on the page.
    /// </summary>
    public async Task Presses(string button)
    {
        var pattern = $"form=\"plain-press\" name=\"press\" value=\"([^\"]+)\"[^>]*>{button}</button>";
        for (var look = 0; look < Looks && !Regex.IsMatch(Page, pattern); look++)
        {
            await Open("/reception");
        }

        var value = Regex.Matches(Page, pattern)[^1].Groups[1].Value;
        var (action, key) = (Regex.Match(Page, "id=\"plain-press\" method=\"post\" action=\"([^\"]+)\"").Groups[1].Value,
            Regex.Match(Page, "id=\"plain-press\".*?name=\"key\" value=\"([^\"]+)\"").Groups[1].Value);
        var answer = await Posts(action, ("key", key), ("press", value));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Looks again until it is there: the bot may take a moment.</summary>
    public async Task Sees(string words)
    {
        for (var look = 0; look < Looks && !Page.Contains(words, StringComparison.Ordinal); look++)
        {
            await Open("/reception");
        }

        Page.ShouldContain(words);
    }

    public void Dispose() => _http.Dispose();

    private (string Action, MultipartFormDataContent Body) Form(string mark)
    {
        var form = Regex.Match(Page, $"<form [^>]*{Regex.Escape(mark)}.*?</form>", RegexOptions.Singleline).Value;
        var body = new MultipartFormDataContent();
        foreach (Match hidden in Regex.Matches(form, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\""))
        {
            body.Add(new StringContent(hidden.Groups[2].Value), hidden.Groups[1].Value);
        }

        return (Regex.Match(form, "action=\"([^\"]+)\"").Groups[1].Value, body);
    }

    private async Task Sent((string Action, MultipartFormDataContent Body) form, HttpStatusCode expected)
    {
        var answer = await _http.PostAsync(form.Action, form.Body);
        Page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        answer.StatusCode.ShouldBe(expected, Page);
    }
}
