namespace Mcu.Workflow.Regulations;

/// <summary>A text for residents in both languages.</summary>
public record Notice(string Text, string TextEn)
{
    /// <summary>The text in this language; Russian where the language is not English.</summary>
    public string In(string language) => language == "en" ? TextEn : Text;
}

/// <summary>The consent to the processing of personal data. Who agreed to another version is asked again.</summary>
public sealed record Consent(string Version, string Text, string TextEn) : Notice(Text, TextEn);

/// <summary>What sounds like danger (stems and phrases), the turns of speech that only speak of it («если пожар»), and the text with the emergency number.</summary>
public sealed record Emergency(IReadOnlyList<string> Words, IReadOnlyList<string> Unless, string Text, string TextEn) : Notice(Text, TextEn);

/// <summary>What the intake takes from one resident.</summary>
public sealed record IntakeLimits(int MessagesPerMinute, int MaxText, int MaxFileMegabytes);
