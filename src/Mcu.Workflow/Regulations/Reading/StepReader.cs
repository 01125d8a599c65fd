using YamlDotNet.RepresentationModel;

namespace Mcu.Workflow.Regulations.Reading;

/// <summary>
/// Reads who takes a step of the way: a word for the program or for whoever has the right, or the people by their roles and posts.
/// </summary>
internal static class StepReader
{
    /// <summary>A step such as <c>at-once</c>, <c>by-hand</c>, <c>{ by: [role:admin] }</c>.</summary>
    /// <param name="program">The word that leaves it to the program.</param>
    /// <param name="people">The word that leaves it to whoever has the right; null where there is none.</param>
    public static WorkflowStep? Read(Section part, string key, string program, string? people)
    {
        switch (part.Find(key))
        {
            case null:
                return null;
            case YamlMappingNode:
                var section = part.Part(key, required: true)!;
                var step = new WorkflowStep(false, Doers(section, "by"));
                section.Close();
                return step;
            default:
                string[] words = people is null ? [program] : [program, people];
                return part.Text(key, words.Contains, Expected.Step(words, part.Typed(key))) == program
                    ? WorkflowStep.AtOnce : WorkflowStep.ByAnybody;
        }
    }

    /// <summary>The people named under a key; where it is left out, whoever has the right.</summary>
    public static WorkflowStep People(Section part, string key) =>
        part.Find(key) is null ? WorkflowStep.ByAnybody : new WorkflowStep(false, Doers(part, key));

    public static IReadOnlyList<ActorReference> Doers(Section part, string key) =>
        [.. part.Texts(key, static text => ActorReference.Parse(text) is not null, static _ => Expected.Doer)
        .Select(text => ActorReference.Parse(text)!)];
}
