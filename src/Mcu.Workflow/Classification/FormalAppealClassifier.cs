using Mcu.Workflow.Regulations;
using Mcu.Workflow.TextAnalysis;

namespace Mcu.Workflow.Classification;

/// <summary>
/// Hears that somebody may want a formal appeal: «по 59-ФЗ», «прошу зарегистрировать обращение». Whoever hears it offers the choice; which
/// procedure it is the person says. Prepared once for a regulation; safe for many threads.
/// </summary>
public sealed class FormalAppealClassifier
{
    private readonly PhraseFinder _finder;

    /// <summary>Prepares the words of a regulation.</summary>
    public FormalAppealClassifier(Regulation regulation) => _finder = new PhraseFinder(regulation.FormalAppeal.Words);

    /// <summary>Whether the text asks for one.</summary>
    public bool Matches(string text)
    {
        var heard = false;
        _finder.Find(text, (_, _, _) => heard = true);
        return heard;
    }
}
