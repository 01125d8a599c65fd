namespace Mcu.Workflow.Messaging;

/// <summary>What the municipality may do in a channel.</summary>
internal enum LegalMode
{
    /// <summary>Messages are taken and answered.</summary>
    Full,

    /// <summary>
    /// A resident gets the links of the official channels, once a day; nothing of theirs is kept and no appeal is registered.
    /// </summary>
    Handoff,

    /// <summary>Only comments are read; what a resident writes in private is neither answered nor kept.</summary>
    Monitor,
}

/// <param name="Foreign">A foreign messenger, where the law does not let local government talk with residents.</param>
internal sealed record LegalModePolicy(LegalMode Mode, bool Foreign)
{
    /// <summary>The phrase that says what the setting may be.</summary>
    public const string Expected = "start.legal-mode";

    /// <summary>Unless a channel says otherwise.</summary>
    public static readonly LegalModePolicy Home = new(LegalMode.Full, Foreign: false);

    public static bool Knows(string mode) => Names(mode).Any();

    /// <summary>As the settings say it, which are checked before.</summary>
    public static LegalModePolicy Of(string mode, bool foreign) => new(Names(mode).Single(), foreign);

    private static IEnumerable<LegalMode> Names(string mode) =>
        Enum.GetValues<LegalMode>().Where(known => mode.Length == 0
        ? known == LegalMode.Full : known.ToString().Equals(mode, StringComparison.OrdinalIgnoreCase));
}
