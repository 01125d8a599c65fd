using System.Globalization;
using System.Net;
using System.Text;

namespace Mcu.Fakes.Telegram;

/// <summary>One plain page without scripts: write as a resident, press the buttons, see the answers.</summary>
internal static class TrainingPage
{
    public static void Map(TelegramFake fake, WebApplication app) => app.Run(context => Serve(fake, context));

    private static async Task Serve(TelegramFake fake, HttpContext context)
    {
        var id = Number(context.Request.Query["as"], 1);
        var user = fake.User(id, "Житель " + id);
        if (context.Request.HasFormContentType)
        {
            await Act(user, await context.Request.ReadFormAsync());

            // The bot answers in a moment: a short rest spares a reload of the page.
            await Task.Delay(TimeSpan.FromMilliseconds(700));
            context.Response.Redirect("/?as=" + id.ToString(CultureInfo.InvariantCulture));
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Page(user, user.Private.Messages));
    }

    private static async Task Act(FakeUser user, IFormCollection form)
    {
        if (form.ContainsKey("photo"))
        {
            await user.SendsPhoto(form["text"]);
        }
        else if (form.ContainsKey("place"))
        {
            await user.SendsLocation(55.0, 61.4);
        }
        else if (form["data"].ToString() is { Length: > 0 } data)
        {
            await user.PressesData((int)Number(form["message"], 0), data);
        }
        else if (form["text"].ToString() is { Length: > 0 } text)
        {
            await user.Says(text);
        }
    }

    private static string Page(FakeUser user, IReadOnlyList<FakeMessage> messages)
    {
        var page = new StringBuilder("<!doctype html><meta charset=utf-8><title>Учебный чат</title>")
            .Append("<style>body{font:16px sans-serif;max-width:40em;margin:1em auto}p{white-space:pre-wrap}.bot{background:#eef}</style>")
            .Append(CultureInfo.InvariantCulture, $"<h1>{Safe(user.FirstName)}</h1><p><a href='/?as={user.Id + 1}'>другой житель</a> ")
            .Append(CultureInfo.InvariantCulture, $"<a href='/?as={user.Id}'>обновить</a></p>");
        foreach (var message in messages.TakeLast(50))
        {
            var side = message.FromBot ? "bot" : "me";
            page.Append(CultureInfo.InvariantCulture, $"<p class={side}>{Safe(message.Kind)} {Safe(message.Text)}</p>");
            foreach (var button in message.Buttons)
            {
                page.Append(Button(message, button));
            }
        }

        return page.Append("<form method=post><textarea name=text rows=3 cols=50 autofocus></textarea><br><button>Написать</button> ")
            .Append("<button name=photo value=1>Фото с подписью</button> <button name=place value=1>Место</button></form>").ToString();
    }

    private static string Button(FakeMessage message, FakeButton button) => button.Url is not null
        ? $"<a href='{Safe(button.Url)}'>{Safe(button.Text)}</a> "
        : "<form method=post style='display:inline'>"
            + Hidden("message", message.MessageId.ToString(CultureInfo.InvariantCulture))
            + (button.Inline ? Hidden("data", button.Data) : Hidden("text", button.Text))
            + $"<button>{Safe(button.Text)}</button></form> ";

    private static string Hidden(string name, string? value) => $"<input type=hidden name={name} value='{Safe(value)}'>";

    private static string Safe(string? text) => WebUtility.HtmlEncode(text ?? "");

    private static long Number(string? text, long otherwise) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
