using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads what the words of other systems mean; a municipality's own are laid over those that ship.</summary>
internal static class ImportReader
{
    public static ImportRules Read(Section root, ImportRules? basis)
    {
        var statuses = new Dictionary<string, AppealState>(basis?.Statuses
            ?? new Dictionary<string, AppealState>(), StringComparer.Ordinal);
        if (root.Part("imports", required: false) is { } part)
        {
            if (part.Part("statuses", required: false) is { } words)
            {
                foreach (var word in words.Keys.ToList())
                {
                    var state = words.OneOf(word, [.. ImportRules.Named.Keys], null);
                    statuses[PlainName.Of(word)] = ImportRules.Named.GetValueOrDefault(state);
                }

                words.Close();
            }

            part.Close();
        }

        return new ImportRules(statuses);
    }
}
