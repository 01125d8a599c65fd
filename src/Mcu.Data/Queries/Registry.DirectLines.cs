using Mcu.Workflow.DirectLines;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

internal sealed partial class Registry
{
    public async Task<IReadOnlyList<DirectLine>> OpenLines() =>
        [.. (await Fitting<DirectLine>(line => line.EndedAt == null)).OrderBy(line => line.AirAt).ThenBy(line => line.Id)];

    public async Task<DirectLine?> FindLine(long id) => (await Fitting<DirectLine>(line => line.Id == id)).FirstOrDefault();

    public async Task<IReadOnlyList<LineQuestion>> QuestionsOfLine(long lineId) =>
        [.. (await Fitting<LineQuestion>(question => question.LineId == lineId)).OrderBy(question => question.Number)];

    public async Task<LineQuestion?> FindLineQuestion(long id) => (await Fitting<LineQuestion>(question => question.Id == id)).FirstOrDefault();

    public async Task<IReadOnlyList<LineQuestion>> LineQuestionsOf(long residentId) =>
        [.. (await Fitting<LineQuestion>(question => question.ResidentId == residentId)).OrderBy(question => question.Id)];

    public Task<IReadOnlyList<LineQuestion>> OldLineQuestions(DateTimeOffset endedBefore, string mask, int most) => List(db.LineQuestions
        .Where(question => question.Text != mask && db.DirectLines.Any(line => line.Id == question.LineId && line.EndedAt < endedBefore))
        .OrderBy(question => question.Id).Take(most));
}
