namespace Mcu.Workflow.Appeals.Values;

/// <summary>The source of appeals that were made of words seen in public, as cards and statistics call it.</summary>
public static class PublicSource
{
    /// <summary>Found by a member of staff somewhere else and put in by hand.</summary>
    public const string ByHand = "spot";

    private const string Ending = "-comment";

    /// <summary>The source of what stands on a page of this channel.</summary>
    public static string Of(string channel) => channel + Ending;

    /// <summary>Whether the author spoke in public, so that the answer is public too.</summary>
    public static bool Is(string source) => source == ByHand || source.EndsWith(Ending, StringComparison.Ordinal);
}
