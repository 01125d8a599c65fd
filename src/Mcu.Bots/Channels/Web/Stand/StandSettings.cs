using System.Net;
using Mcu.Workflow.Settings;

namespace Mcu.Bots.Channels.Web.Stand;

/// <summary>
/// Section <c>Stand</c> of the configuration. Whoever opens the stand can be the administrator, so it is for one's own computer only: with
/// anything configured that real work needs it is off, and asked for beside that it stops the start.
/// </summary>
internal sealed class StandSettings
{
    public const string Section = "Stand";

    /// <summary>Yes or no; when nothing is said the stand is on while nothing else is configured.</summary>
    public bool? Enabled { get; init; }

    /// <summary>What tells of real work, by the keys of the configuration. Set by the program.</summary>
    public IReadOnlyList<string> RealWork { get; init; } = [];

    public bool IsOn => Enabled ?? RealWork.Count == 0;

    public static StandSettings From(IConfiguration configuration, bool besideMessenger)
    {
        var section = new SettingsSection(configuration, Section);
        var settings = new StandSettings
        {
            Enabled = section.YesOrNo(nameof(Enabled)),
            RealWork = [.. Served(configuration), .. besideMessenger ? Messengers(configuration) : [], .. Named(configuration)],
        };
        return settings.Enabled == true && settings.RealWork.Count > 0
            ? throw section.Wrong(nameof(Enabled), "start.stand", ("keys", string.Join(", ", settings.RealWork)))
            : settings;
    }

    /// <summary>Addresses that others than this computer reach.</summary>
    private static IEnumerable<string> Served(IConfiguration configuration)
    {
        if (Urls(configuration[WebHostDefaults.ServerUrlsKey]).Any(url => !IsThisComputer(url)))
        {
            yield return "ASPNETCORE_URLS";
        }

        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren()
            .Where(endpoint => Urls(endpoint["Url"]).Any(url => !IsThisComputer(url))))
        {
            yield return $"Kestrel__Endpoints__{endpoint.Key}__Url";
        }
    }

    private static IEnumerable<string> Messengers(IConfiguration configuration) =>
        configuration.GetChildren().Where(section => !string.IsNullOrWhiteSpace(section["Token"]))
        .Select(section => $"{section.Key}__Token");

    /// <summary>The public address of the site, the staff.</summary>
    private static IEnumerable<string> Named(IConfiguration configuration)
    {
        if (configuration["Web:Address"] is { } site && !string.IsNullOrWhiteSpace(site)
            && !(Uri.TryCreate(site.Trim(), UriKind.Absolute, out var address) && address.IsLoopback))
        {
            yield return "Web__Address";
        }

        if (!string.IsNullOrWhiteSpace(configuration["Staff:Chat"]))
        {
            yield return "Staff__Chat";
        }

        foreach (var admin in configuration.GetSection("Staff:Admins").GetChildren()
            .Where(admin => !string.IsNullOrWhiteSpace(admin.Value)))
        {
            yield return $"Staff__Admins__{admin.Key}";
        }
    }

    private static string[] Urls(string? urls) =>
        (urls ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A wrong address is told by the check of the addresses; here it is none of this computer.</summary>
    private static bool IsThisComputer(string url)
    {
        try
        {
            return BindingAddress.Parse(url) is { IsUnixPipe: false, IsNamedPipe: false } address && IsLoopback(address.Host);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var place) && IPAddress.IsLoopback(place));
}
