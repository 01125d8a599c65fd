using Mcu.Data.Storage;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Values;
using Microsoft.EntityFrameworkCore;

namespace Mcu.Data.Queries;

internal sealed partial class EfStore
{
    public async Task<int> NextNumber(string series, int year)
    {
        var row = await Ask(() => db.NumberSeries.FindAsync(series, year).AsTask());
        if (row is null)
        {
            row = new NumberSeries { Series = series, Year = year };
            db.Add(row);
        }

        row.Last++;
        return checked((int)row.Last);
    }

    public Task<Appeal?> FindAppeal(long id) => Find<Appeal>(id);

    public async Task<Appeal?> FindAppealByNumber(int number, AppealKind kind = AppealKind.Message) =>
        (await Fitting<Appeal>(a => a.Number == number && a.Kind == kind)).MaxBy(a => a.Id);

    public async Task<Appeal?> FindAppealByFullNumber(string fullNumber) =>
        (await Fitting<Appeal>(a => a.FullNumber == fullNumber)).FirstOrDefault();

    public async Task<int> LastNumber()
    {
        // Not by id: of two processes the one whose ids run ahead is not always the one that gave the last number.
        var stored = await Ask(() => db.Appeals.Where(a => a.Kind == AppealKind.Message).OrderByDescending(a => a.Year)
            .ThenByDescending(a => a.Number).FirstOrDefaultAsync());
        return db.Appeals.Local.Where(a => !a.Formal).Append(stored).MaxBy(a => (a?.Year, a?.Number))?.Number ?? 0;
    }

    public async Task<IReadOnlyList<HistoryLine>> HistoryOf(long appealId)
    {
        var stored = await All(db.History.Where(l => l.AppealId == appealId).OrderBy(l => l.Id));
        var own = db.Appeals.Local.FirstOrDefault(a => a.Id == appealId)?.History ?? [];
        return [.. stored, .. own.Except(stored)];
    }

    public Task LoadAnswers(Appeal appeal) => All(db.Answers.Where(a => a.AppealId == appeal.Id));

    public async Task<AnswerDraft?> AnswerOfAlbum(long authorId, string albumKey) =>
        (await Fitting<AnswerDraft>(a => a.AuthorId == authorId && a.AlbumKey == albumKey)).MaxBy(a => a.Version);

    public async Task<IReadOnlyList<Reminder>> RemindersOf(long appealId) =>
        [.. (await Fitting<Reminder>(r => r.AppealId == appealId)).OrderBy(r => r.At)];

    public Task<IReadOnlyList<Reminder>> DueReminders(DateTimeOffset now, int most) =>
        List(db.Reminders.Where(r => r.DoneAt == null && r.At <= now).OrderBy(r => r.At).ThenBy(r => r.Id).Take(most));

    public Task<IReadOnlyList<Appeal>> ToClose(DateTimeOffset now, int most) =>
        List(db.Appeals.Where(a => a.State == AppealState.Answered && a.ClosesAt <= now).OrderBy(a => a.ClosesAt).Take(most));
}
