
namespace Mcu.Workflow.Appeals.Values;

/// <summary>
/// Where appeals come from. What is no channel has its name here; a channel's own name is a source too, and all of them together are
/// <see cref="Bot"/>, all that was written in public is <see cref="Social"/>: so regulations may name one or all.
/// </summary>
public static class Sources
{
    /// <summary>Any private chat with the bot, the site's included.</summary>
    public const string Bot = "bot";

    /// <summary>Anything written in public.</summary>
    public const string Social = "social";

    /// <summary>The federal platform of feedback (ПОС), by its export.</summary>
    public const string Pos = "pos";

    /// <summary>«Инцидент Менеджмент», by its export.</summary>
    public const string Incidents = "im";

    /// <summary>The 122 line.</summary>
    public const string Hotline = "122";

    /// <summary>The virtual reception of the municipality's site.</summary>
    public const string Reception = "reception";

    /// <summary>A letter, by post or handed over.</summary>
    public const string Letter = "letter";

    /// <summary>Said at a personal reception or by telephone.</summary>
    public const string Oral = "oral";

    /// <summary>The e-document system (СЭД).</summary>
    public const string Documents = "e-document";

    /// <summary>A question to the direct line (прямая линия) that was not answered on air.</summary>
    public const string DirectLine = "direct-line";

    /// <summary>The sources that somebody enters by hand or by a file, in the order that people are shown.</summary>
    public static IReadOnlyList<string> Entered { get; } = [Letter, Oral, Hotline, Reception, Documents, Pos, Incidents, DirectLine];

    /// <summary>Whether an appeal from this source is meant by this name, which may be one of the two that mean many.</summary>
    public static bool Fits(string named, string source) =>
        string.Equals(named, source, StringComparison.OrdinalIgnoreCase)
        || (named.Equals(Bot, StringComparison.OrdinalIgnoreCase) && !Entered.Contains(source) && !PublicSource.Is(source))
        || (named.Equals(Social, StringComparison.OrdinalIgnoreCase) && PublicSource.Is(source));
}
