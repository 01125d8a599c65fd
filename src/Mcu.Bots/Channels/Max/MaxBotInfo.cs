namespace Mcu.Bots.Channels.Max;

/// <summary>Who the bot is; learnt when the platform is first reached.</summary>
internal sealed class MaxBotInfo
{
    private volatile string? _name;
    private long _id;

    public string? Name => _name;
    public long Id => Volatile.Read(ref _id);

    public void Learn(long id, string? name)
    {
        Volatile.Write(ref _id, id);
        _name = name;
    }

    /// <summary>
    /// What is said in a group without our name before it or after the command: <c>@our_bot /card 5</c>, <c>/card@our_bot 5</c> → <c>/card
    /// 5</c>.
    /// </summary>
    public string WithoutMyName(string text)
    {
        if (_name is null)
        {
            return text;
        }

        var mention = "@" + _name;
        var end = text.IndexOfAny([' ', '\n', '\t']) is var space and >= 0 ? space : text.Length;
        var first = text[..end];
        return first.Equals(mention, StringComparison.OrdinalIgnoreCase) ? text[end..].TrimStart()
            : first.StartsWith('/') && first.EndsWith(mention, StringComparison.OrdinalIgnoreCase) ? first[..^mention.Length] + text[end..]
            : text;
    }
}
