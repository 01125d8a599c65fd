using Mcu.Workflow.DirectLines.Model;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

internal sealed partial class EfStore
{
    public async Task<IReadOnlyList<DirectLine>> OpenLines() =>
        [.. (await Fitting<DirectLine>(line => line.EndedAt == null)).OrderBy(line => line.AirAt).ThenBy(line => line.Id)];

    public async Task<DirectLine?> FindLine(long id) => (await Fitting<DirectLine>(line => line.Id == id)).FirstOrDefault();

    public async Task<IReadOnlyList<DirectLineQuestion>> QuestionsOfLine(long lineId) =>
        [.. (await Fitting<DirectLineQuestion>(question => question.LineId == lineId)).OrderBy(question => question.Number)];

    public async Task<DirectLineQuestion?> FindLineQuestion(long id) =>
        (await Fitting<DirectLineQuestion>(question => question.Id == id)).FirstOrDefault();

    public async Task<IReadOnlyList<DirectLineQuestion>> LineQuestionsOf(long residentId) =>
        [.. (await Fitting<DirectLineQuestion>(question => question.ResidentId == residentId)).OrderBy(question => question.Id)];

    public Task<IReadOnlyList<DirectLineQuestion>> OldLineQuestions(DateTimeOffset endedBefore, string mask, int most) =>
        List(db.LineQuestions
        .Where(question => question.Text != mask && db.DirectLines.Any(line => line.Id == question.LineId && line.EndedAt < endedBefore))
        .OrderBy(question => question.Id).Take(most));
}
