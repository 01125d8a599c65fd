namespace Mcu.Bots.Hosting;

/// <summary>
/// The arguments of the program: settings first (<c>--urls …</c>, <c>--Key:Sub=value</c>), then a command with what belongs to it.
/// </summary>
/// <param name="Settings">For the configuration.</param>
/// <param name="Command">Empty where the server is to start.</param>
internal sealed record CommandLineTexts(string[] Settings, string[] Command)
{
    private static readonly string[] Own =
        ["backup", "move", "regulation", "widget", "import", "--help", "-h", "-?", "/?", "/h", "--version"];

    public static CommandLineTexts Read(string[] args)
    {
        var at = 0;
        while (at < args.Length && SettingAt(args, at) is var length and > 0)
        {
            at += length;
        }

        return new CommandLineTexts(args[..at], args[at..]);
    }

    /// <returns>How many arguments the setting takes, as the configuration reads them; none where it is no setting.</returns>
    private static int SettingAt(string[] args, int at)
    {
        var word = args[at];
        var isKey = word.StartsWith("--", StringComparison.Ordinal) || word.StartsWith('/');
        if (Own.Contains(word, StringComparer.Ordinal) || (word.StartsWith('-') && !isKey))
        {
            return 0;
        }

        return word.Contains('=', StringComparison.Ordinal) ? 1 : isKey && IsValue(args.ElementAtOrDefault(at + 1)) ? 2 : 0;
    }

    private static bool IsValue(string? word) => word is not null && !word.StartsWith('-') && !Own.Contains(word, StringComparer.Ordinal);
}
