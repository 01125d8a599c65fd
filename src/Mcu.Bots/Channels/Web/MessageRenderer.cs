using Mcu.Bots.Channels.Web.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Mcu.Bots.Channels.Web;

/// <summary>Prints lines by the very component that the page was made of: one face of a message, one place where it is encoded.</summary>
internal sealed class MessageRenderer(IServiceProvider services, ILoggerFactory logs)
{
    public async Task<string> Print(IReadOnlyList<LineView> lines)
    {
        // A renderer keeps what it has rendered, so each printing has its own.
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ChatLinesPart.Lines)] = lines });
            return (await renderer.RenderComponentAsync<ChatLinesPart>(parameters)).ToHtmlString();
        });
    }
}
