using Mcu.Workflow.DirectLines.Model;

namespace Mcu.Workflow.Storage;

public partial interface IStore
{
    /// <summary>Those not summed up yet, the next on air first.</summary>
    Task<IReadOnlyList<DirectLine>> OpenLines();
    Task<DirectLine?> FindLine(long id);

    /// <summary>All its questions, by number.</summary>
    Task<IReadOnlyList<DirectLineQuestion>> QuestionsOfLine(long lineId);
    Task<DirectLineQuestion?> FindLineQuestion(long id);

    /// <summary>What this resident asked, in any line, by number.</summary>
    Task<IReadOnlyList<DirectLineQuestion>> LineQuestionsOf(long residentId);

    /// <summary>Questions of lines that were summed up before, whose words are still there.</summary>
    Task<IReadOnlyList<DirectLineQuestion>> OldLineQuestions(DateTimeOffset endedBefore, string mask, int most);
}
