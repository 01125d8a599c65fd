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
            EmbeddedOn = [.. section.KeysOf(nameof(EmbeddedOn)).Select(key => SiteIn(section, key))],
        };
    }

    /// <summary>Browsers compare whole sites: a path would be overlooked, a name in Russian letters not understood.</summary>
    private static string SiteIn(SettingsSection section, string key)
    {
        const string example = "https://example.ru";
        var site = section.Site(key, example)!;
        return site.AbsolutePath != "/" ? throw section.Wrong(key, $"a site without a path, such as {example}")
            : site.IsDefaultPort ? $"{site.Scheme}://{site.IdnHost}"
            : $"{site.Scheme}://{site.IdnHost}:{site.Port}";
    }
}
