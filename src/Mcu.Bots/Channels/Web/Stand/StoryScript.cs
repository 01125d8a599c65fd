using System.Globalization;
using Mcu.Workflow.Localization;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Mcu.Bots.Channels.Web.Stand;

/// <summary>The life of a small town as it is written in <c>Channels/Web/Stand/Story/{language}.yaml</c>.</summary>
internal sealed class StoryScript
{
    /// <summary>How many days the story takes; its first is a Monday.</summary>
    public int Days => Steps.Where(s => s.At.Length > 0).Max(s => int.Parse(s.At.Split(' ')[0], CultureInfo.InvariantCulture));

    /// <summary>The invented residents: short key and name.</summary>
    public Dictionary<string, string> Residents { get; set; } = [];
    public List<StoryStep> Steps { get; set; } = [];

    public static StoryScript Read(string language)
    {
        var assembly = typeof(StoryScript).Assembly;
        using var stream = assembly.GetManifestResourceStream($"story/{language}.yaml")
            ?? assembly.GetManifestResourceStream($"story/{Phrasebook.Russian}.yaml")!;
        using var reader = new StreamReader(stream);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<StoryScript>(reader);
    }
}

/// <summary>Somebody does something: says words or presses a button.</summary>
internal sealed class StoryStep
{
    /// <summary>Day of the story and the hour, <c>3 09:40</c>; empty for right after the step before.</summary>
    public string At { get; set; } = "";

    /// <summary>A resident or a person of the stand.</summary>
    public string Who { get; set; } = "";

    /// <summary>Words; <c>{2}</c> is the number of the story's second appeal.</summary>
    public string Says { get; set; } = "";

    /// <summary>
    /// Part of the text of a button under the last message that has such a one; several possible texts are parted by <c>|</c>.
    /// </summary>
    public string Presses { get; set; } = "";

    /// <summary>Staff speak in the common chat, unless it is <c>own</c>.</summary>
    public string In { get; set; } = "";
}
