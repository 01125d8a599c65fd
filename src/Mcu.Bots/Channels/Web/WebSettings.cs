using System.Net;
using Mcu.Workflow.Settings;

namespace Mcu.Bots.Channels.Web;

/// <summary>Section <c>Web</c> of the configuration; nothing of it is needed to start.</summary>
internal sealed class WebSettings
{
    public const string Section = "Web";
    private const long Megabyte = 1L << 20;
    private const int MostMegabytes = 10_000_000;

    /// <summary>The address people open, e.g. <c>https://mcu.example.ru</c>: links with codes are made of it.</summary>
    public Uri? Address { get; init; }

    /// <summary>Where the files sent in browsers are kept.</summary>
    public string Files { get; init; } = Path.Combine("data", "files");

    /// <summary>What a visitor may send in files in a day.</summary>
    public int VisitorMegabytes { get; init; } = 100;

    /// <summary>What all files together may take on the disk.</summary>
    public int FilesMegabytes { get; init; } = 5120;

    /// <summary>What those who have not chosen yet what may be kept of them may send in a day, all together.</summary>
    public int StrangersMegabytes { get; init; } = 500;

    /// <summary>For how many days the talk of somebody who has not chosen is kept, with its files.</summary>
    public int StrangersDays { get; init; } = 7;

    public long VisitorBytes => VisitorMegabytes * Megabyte;
    public long FilesBytes => FilesMegabytes * Megabyte;
    public long StrangersBytes => StrangersMegabytes * Megabyte;

    /// <summary>Sites that may show the reception in a frame, as browsers name them; none unless named.</summary>
    public IReadOnlyList<string> EmbeddedOn { get; init; } = [];

    /// <summary>Proxies whose word is taken for who asks and by which scheme: addresses or networks. This very machine is one.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    public static WebSettings From(IConfiguration configuration)
    {
        var (section, unset) = (new SettingsSection(configuration, Section), new WebSettings());
        return new WebSettings
        {
            Address = section.Site(nameof(Address), "https://mcu.example.ru"),
            Files = section.Text(nameof(Files), unset.Files),
            VisitorMegabytes = section.Number(nameof(VisitorMegabytes), unset.VisitorMegabytes, 1, MostMegabytes),
            FilesMegabytes = section.Number(nameof(FilesMegabytes), unset.FilesMegabytes, 1, MostMegabytes),
            StrangersMegabytes = section.Number(nameof(StrangersMegabytes), unset.StrangersMegabytes, 1, MostMegabytes),
            StrangersDays = section.Number(nameof(StrangersDays), unset.StrangersDays, 1, 365),
            Proxies = [.. section.KeysOf(nameof(Proxies)).Select(key => Network(section, key))],
            EmbeddedOn = [.. section.KeysOf(nameof(EmbeddedOn)).Select(key => Origin(section.Site(key, "https://example.ru")!))],
        };
    }

    private static IPNetwork Network(SettingsSection section, string key) =>
        IPNetwork.TryParse(section.Text(key), out var network) ? network
        : IPAddress.TryParse(section.Text(key), out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : throw section.Wrong(key, "start.proxy");

    /// <summary>As browsers write it: a name in Russian letters they do not understand.</summary>
    private static string Origin(Uri site) => $"{site.Scheme}://{site.IdnHost}" + (site.IsDefaultPort ? "" : $":{site.Port}");
}
