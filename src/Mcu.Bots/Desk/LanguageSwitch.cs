namespace Mcu.Bots.Desk;

/// <summary>The language that is spoken whatever the regulation names; kept across restarts.</summary>
internal static class LanguageSwitch
{
    public const string Setting = "language";

    public static Task Set(Work work, string language)
    {
        work.Town.Speak(language);
        return work.Registry.SetSetting(Setting, language);
    }
}
