namespace Mcu.Workflow.Processing;

/// <summary>The language that is spoken whatever the regulation names; kept across restarts.</summary>
internal static class LanguageSwitch
{
    public const string Setting = "language";

    public static Task Set(UnitOfWork work, string language)
    {
        work.Municipality.Speak(language);
        return work.Store.SetSetting(Setting, language);
    }
}
