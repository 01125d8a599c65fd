namespace Mcu.Bots.Channels.Telegram;

/// <summary>Own, because the library drops the path of a Bot API server that has one (<c>https://town.example/telegram</c>).</summary>
internal sealed class TelegramApiPath(TelegramSettings settings) : DelegatingHandler
{
    private readonly string _path = new Uri(settings.ApiUrl).AbsolutePath.TrimEnd('/');

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_path.Length > 0)
        {
            request.RequestUri = new Uri(request.RequestUri!, _path + request.RequestUri!.AbsolutePath);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
