using Mcu.Workflow.Appeals;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>Reads for which appeals a rule is.</summary>
internal static class ConditionReader
{
    private static readonly Dictionary<string, AppealKind> Kinds = new() { ["message"] = AppealKind.Message, ["formal"] = AppealKind.Formal };

    private static readonly Dictionary<string, ApplicantKind> Applicants =
        Enum.GetValues<ApplicantKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant());

    public static DeadlineCondition Read(Section? when)
    {
        if (when is null)
        {
            return new DeadlineCondition();
        }

        var read = new DeadlineCondition(
            when.OptionalText("source"), when.OptionalText("block"), when.OptionalText("topic"), Flag(when, "fast"),
            Known(when, "kind", Kinds), Flag(when, "important"), Known(when, "applicant", Applicants));
        when.Close();
        return read;
    }

    private static bool? Flag(Section when, string key) => when.Find(key) is null ? null : when.Flag(key, fallback: null);

    private static T? Known<T>(Section when, string key, Dictionary<string, T> names)
        where T : struct => when.Find(key) is not null && names.TryGetValue(when.OneOf(key, names.Keys, null), out var value) ? value : null;
}
