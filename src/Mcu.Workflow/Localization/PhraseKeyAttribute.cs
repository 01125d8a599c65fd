using System.Reflection;

namespace Mcu.Workflow.Localization;

/// <summary>
/// The first part of the phrase keys of an enumeration that bears another name: municipalities override phrases by their keys, so a key
/// stays when a type is renamed.
/// </summary>
[AttributeUsage(AttributeTargets.Enum)]
internal sealed class PhraseKeyAttribute(string prefix) : Attribute
{
    public string Prefix => prefix;

    public static string Of(Type enumeration) => enumeration.GetCustomAttribute<PhraseKeyAttribute>()?.Prefix ?? enumeration.Name;
}
