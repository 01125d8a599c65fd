namespace Mcu.Bots.Channels.Web;

/// <summary>Section <c>Web</c> of the configuration; nothing of it is needed to start.</summary>
internal sealed class WebSettings
{
    public const string Section = "Web";

    /// <summary>The address people open, e.g. <c>https://mcu.example.ru</c>: links with codes are made of it.</summary>
    public Uri? Address { get; set; }

    /// <summary>Where the files sent in browsers are kept.</summary>
    public string Files { get; set; } = Path.Combine("data", "files");

    /// <summary>Sites that may show the reception in a frame; empty for any.</summary>
    public IList<string> EmbeddedOn { get; } = [];
}
