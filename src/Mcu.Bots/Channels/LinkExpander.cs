namespace Mcu.Bots.Channels;

/// <summary>An address that a messenger hides behind words («фото здесь»), by the place of the words in the text.</summary>
internal readonly record struct LinkFragment(long Start, long Length, string Address);

/// <summary>
/// The card, the resident and the official answer need the address itself, so it is put after the words that it lies behind.
/// </summary>
internal static class LinkExpander
{
    public static string WithAddresses(string text, IEnumerable<LinkFragment> links)
    {
        // From the end, so that places counted from the beginning stay true.
        var (begin, behind) = (-1, "");
        foreach (var (start, length, address) in links.Where(link => Fits(text, link)).OrderByDescending(link => link.Start))
        {
            var (from, to) = ((int)start, (int)(start + length));

            // Bold letters within a link cut it into pieces of one address.
            if (to != begin || address != behind)
            {
                var words = text[from..to];
                text = string.Concat(text.AsSpan(0, from), Linked(words, address), words.AsSpan(words.TrimEnd().Length), text.AsSpan(to));
            }

            (begin, behind) = (from, address);
        }

        return text;
    }

    /// <summary>
    /// «здесь (https://…)»; nothing is added where the words are the address. Blanks at the end of the words are left out.
    /// </summary>
    public static string Linked(string words, string address) =>
        words.TrimEnd() is { Length: > 0 } said ? Shows(said, address) ? said : $"{said} ({address})" : address;

    private static bool Fits(string text, LinkFragment link) =>
        link is { Start: >= 0, Length: > 0, Address.Length: > 0 } && link.Start + link.Length <= text.Length;

    private static bool Shows(string words, string address) =>
        string.Equals(Bare(words), Bare(address), StringComparison.OrdinalIgnoreCase);

    private static string Bare(string address)
    {
        var bare = address.Trim().TrimEnd('/');
        var scheme = bare.IndexOf("://", StringComparison.Ordinal);
        return scheme < 0 ? bare : bare[(scheme + 3)..];
    }
}
