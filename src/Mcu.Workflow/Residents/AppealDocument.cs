namespace Mcu.Workflow.Residents;

/// <summary>What stands in a written appeal (59-ФЗ, ст. 7), line by line.</summary>
/// <param name="Head">To whom, from whom, where to answer: at the right.</param>
/// <param name="Files">What is enclosed, with its heading; none where nothing is.</param>
/// <param name="Foot">The date and the signature, to be filled by hand.</param>
internal sealed record AppealDocument(IReadOnlyList<string> Head, string Title, IReadOnlyList<string> Words, IReadOnlyList<string> Files,
    IReadOnlyList<string> Foot);
