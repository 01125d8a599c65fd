using Mcu.Workflow.Imports;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Imports;

/// <summary>Finds a topic by the names that another system gives it.</summary>
internal static class TopicNames
{
    /// <returns>The code of the topic that the first of the names that is known means; null where none is.</returns>
    public static string? Find(Regulation regulation, params IEnumerable<string> names)
    {
        foreach (var name in names.Select(PlainName.Of).Where(name => name.Length > 0))
        {
            if (regulation.Topics.FirstOrDefault(topic => PlainName.Of(topic.Name) == name) is { } topic)
            {
                return topic.Code;
            }
        }

        return null;
    }
}
