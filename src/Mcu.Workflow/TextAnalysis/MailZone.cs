using System.Globalization;

namespace Mcu.Workflow.TextAnalysis;

/// <summary>The national zones in which an address for an answer must lie (547-FZ).</summary>
public static class MailZone
{
    private static readonly IdnMapping Idn = new();

    /// <summary>Whether these words are a mail address at all: one «@», a dot after it, no spaces.</summary>
    public static bool IsMail(string words) =>
        words.Split('@') is [{ Length: > 0 } name, { Length: > 2 } domain] && domain.Contains('.') && !words.Any(char.IsWhiteSpace)
        && !name.Contains(',');

    /// <summary>«a@почта.рф» and «a@xn--80a1acny.xn--p1ai» are one address; no zones means all.</summary>
    public static bool Fits(string mail, IReadOnlyList<string> zones)
    {
        var zone = Ascii(mail[(mail.LastIndexOf('.') + 1)..]);
        return zones.Count == 0 || zones.Any(known => Ascii(known) == zone);
    }

    private static string Ascii(string zone)
    {
        try
        {
            return Idn.GetAscii(zone.Trim().TrimStart('.').ToLowerInvariant());
        }
        catch (ArgumentException)
        {
            return "";
        }
    }
}
