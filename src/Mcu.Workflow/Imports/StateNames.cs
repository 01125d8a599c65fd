using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Regulations;
using YamlDotNet.Serialization;

namespace Mcu.Workflow.Imports;

/// <summary>How another system calls a state (<c>state-words.yaml</c>).</summary>
internal static class StateNames
{
    private static readonly Dictionary<string, Dictionary<string, Dictionary<string, string>>> Words = Read();

    /// <summary>Words by the code of their column.</summary>
    public static IReadOnlyDictionary<string, string> Of(string source, AppealState state)
    {
        var meant = state switch
        {
            AppealState.Answered or AppealState.Joined => AppealState.Closed,
            AppealState.Registered or AppealState.Assigned or AppealState.InWork or AppealState.Waiting or AppealState.OnApproval
                or AppealState.Approved => AppealState.InWork,
            _ => state,
        };
        return Words[source][ImportRules.Named.First(named => named.Value == meant).Key];
    }

    private static Dictionary<string, Dictionary<string, Dictionary<string, string>>> Read()
    {
        using var stream = typeof(StateNames).Assembly.GetManifestResourceStream("imports/state-words.yaml")
            ?? throw new InvalidOperationException("The words for states are missing.");
        using var text = new StreamReader(stream);
        return new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, Dictionary<string, string>>>>(text);
    }
}
