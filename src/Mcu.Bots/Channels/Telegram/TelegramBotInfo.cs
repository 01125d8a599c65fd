namespace Mcu.Bots.Channels.Telegram;

/// <summary>Who the bot is. The id comes with the token; the public name is learnt when the platform is first reached.</summary>
internal sealed class TelegramBotInfo(long id)
{
    private volatile string? _userName;

    public long Id => id;

    /// <summary>Where we read what people say to each other in public.</summary>
    public TelegramDiscussions Discussions { get; init; } = new([]);

    public string? UserName { get => _userName; set => _userName = value; }

    /// <summary>
    /// The command without our name after it (<c>/card@our_bot 5</c> → <c>/card 5</c>); null when it is meant for another bot.
    /// </summary>
    public string? AddressedToMe(string text)
    {
        var end = text.IndexOfAny([' ', '\n', '\t']) is var space and >= 0 ? space : text.Length;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (!text.StartsWith('/') || at < 0 || at > end)
        {
            return text;
        }

        // Until our name is known, a command with a name is taken for ours.
        var mine = UserName is null || text.AsSpan((at + 1)..end).Equals(UserName, StringComparison.OrdinalIgnoreCase);
        return mine ? text[..at] + text[end..] : null;
    }
}
