using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Appeals.Actions;

/// <summary>What a resident reads when there will be no answer: which of their appeals it is, and why.</summary>
internal static class DeclineReasons
{
    public static (string Name, object? Value)[] Of(UnitOfWork work, Appeal appeal, string reason) =>
        [("called", appeal.Called), ("about", About(work, appeal)), ("reason", reason)];

    /// <summary>« (мусор, ул. Новая, 34)»; nothing where neither is known.</summary>
    private static string About(UnitOfWork work, Appeal appeal)
    {
        var topic = work.Municipality.NameOfTopic(appeal.Topic) is { Length: > 0 } name
            ? char.ToLower(name[0], work.Texts.Culture) + name[1..] : null;
        var known = string.Join(", ", new[] { topic, appeal.PlaceText }.Where(part => !string.IsNullOrEmpty(part)));
        return known.Length == 0 ? "" : $" ({known})";
    }
}
