using Mcu.Workflow.Localization;
using Mcu.Workflow.RegulationFiles;
using Mcu.Workflow.Regulations;
using Mcu.Workflow.Settings;

namespace Mcu.Bots.Widgets;

/// <summary>«widget check https://site»: from the command line, for a person or for a timer of the system.</summary>
internal static class WidgetCli
{
    /// <summary>In two parts: in one it would read as the key of a phrase.</summary>
    public const string Script = "widget" + ".js";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <returns>The words to be printed.</returns>
    /// <exception cref="StartupException">A block is missing or dead: whoever runs it by a timer sees a failure.</exception>
    public static async Task<string> Run(string[] args, IConfiguration configuration, TimeProvider clock,
        HttpMessageHandler? network = null)
    {
        if (args is not ["check", var address] || !Uri.TryCreate(address, UriKind.Absolute, out var site)
            || site.Scheme is not ("http" or "https"))
        {
            throw new StartupException(new StartupProblem("widget", "start.widget-words"));
        }

        var regulation = RegulationLoader.From(configuration).Open(clock.GetUtcNow()).InForce.Regulation;
        var texts = Phrasebook.Load().Speaking(regulation.Municipality.Language);
        using var http = network is null ? new HttpClient() : new HttpClient(network, disposeHandler: false);
        http.Timeout = Patience;
        var found = await new WidgetCheck(http, texts).Look(site, regulation.Pos.Widget);
        var report = string.Join('\n', found.Lines);
        return found.Alive ? report : throw new StartupException(report);
    }
}
