using Mcu.Bots.Settings;

namespace Mcu.Bots.Channels.Web;

/// <summary>Section <c>Web</c> of the configuration; nothing of it is needed to start.</summary>
internal sealed class WebSettings
{
    public const string Section = "Web";

    /// <summary>The address people open, e.g. <c>https://mcu.example.ru</c>: links with codes are made of it.</summary>
    public Uri? Address { get; init; }

    /// <summary>Where the files sent in browsers are kept.</summary>
    public string Files { get; init; } = Path.Combine("data", "files");

    /// <summary>Sites that may show the reception in a frame, as browsers name them; empty for any.</summary>
    public IReadOnlyList<string> EmbeddedOn { get; init; } = [];

    public static WebSettings From(IConfiguration configuration)
    {
        var (section, unset) = (new SettingsSection(configuration, Section), new WebSettings());
        return new WebSettings
        {
            Address = section.Site(nameof(Address), "https://mcu.example.ru"),
            Files = section.Text(nameof(Files), unset.Files),
            EmbeddedOn = [.. section.KeysOf(nameof(EmbeddedOn)).Select(key => Origin(section.Site(key, "https://example.ru")!))],
        };
    }

    /// <summary>As browsers write it: a name in Russian letters they do not understand.</summary>
    private static string Origin(Uri site) => $"{site.Scheme}://{site.IdnHost}" + (site.IsDefaultPort ? "" : $":{site.Port}");
}
