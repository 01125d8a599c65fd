using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Actions;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Appeals.Values;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Imports.Model;
using Mcu.Workflow.Imports.Tables;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;

namespace Mcu.Workflow.Imports;

/// <summary>Takes a batch of rows into the registry within one unit of work, and says of each what became of it.</summary>
internal sealed class BatchLoader(AppealClock clock)
{
    public async Task<IReadOnlyList<ImportReportLine>> Load(UnitOfWork work, TableHeader tableHeader,
        IReadOnlyList<TableRow> rows, DayOrder order)
    {
        var staff = (await work.Store.Staff()).Where(person => person.Active && work.Municipality.May(person, Right.Execute)).ToList();
        var mapper = new RowMapper(tableHeader, work.Municipality, clock.EndOf, new StaffByName(staff), work.Today(), order);
        var known = await work.Store.OutsideRecords(tableHeader.Layout.Source, [.. rows.Select(row => RowNumber.Of(tableHeader, row))]);
        var read = rows.Select(row => (Row: row, Read: mapper.Read(row, known))).ToList();
        var changed = read.Where(x => x.Read.Row is { } row && known.TryGetValue(row.Number, out var record)
            && record.Said != row.News.Write());
        var appeals = await work.Store.AppealsById([.. changed.Select(x => known[x.Read.Row!.Number].AppealId)]);
        var people = staff.ToDictionary(person => person.Id);

        // Applicants whom no chat leads to. Of what is over nobody is told anything: those of a batch share one, to whom their words belong
        // till they expire.
        Resident? shared = null;
        Resident Past() => shared ??= OfflineApplicant.New(work);
        var report = new List<ImportReportLine>(rows.Count);
        foreach (var (row, (mapped, no)) in read)
        {
            report.Add(mapped is null
                ? new ImportReportLine(row.Line, RowNumber.Of(tableHeader, row), RowOutcome.Refused, "", work.Texts.Say(no!))
                : known.TryGetValue(mapped.Number, out var record) ? await Update(work, mapped, record, appeals, people)
                : await Take(work, tableHeader.Layout.Source, mapped, people, Past));
        }

        return report;
    }

    private async Task<ImportReportLine> Take(UnitOfWork work, string source, ImportRow row, Dictionary<long, Person> people,
        Func<Resident> past)
    {
        var news = row.News;
        var applicant = Lifecycle.Ended(news.State) ? past() : OfflineApplicant.New(work);
        var appeal = await AppealRegistration.Import(work, Wanted(work, source, row, applicant.Id), Actor.System);
        if (news.State != AppealState.Registered)
        {
            appeal.FollowOutside(news, news.ExecutorId is { } id ? people[id] : null, news.FinishedAt ?? work.Now);
        }

        if (news.Rating is not null)
        {
            appeal.RatedOutside(news.Rating, news.FinishedAt ?? work.Now);
        }

        if (!appeal.Ended)
        {
            await AppealRouting.RouteQuietly(work, appeal);
            clock.Plan(work.Store, appeal, after: work.Now);
            Gather(work, appeal);
        }

        work.Store.Add(new OutsideRecord { AppealId = appeal.Id, Source = source, Number = row.Number, Said = news.Write() });
        return Line(work, row, RowOutcome.Taken, appeal.FullNumber, row.Remarks) with { Open = !appeal.Ended };
    }

    private NewAppeal Wanted(UnitOfWork work, string source, ImportRow row, long residentId)
    {
        var facts = new AppealFacts(source, row.News.Topic) { Kind = row.Kind };
        var counted = row.News.DueAt is null
            ? clock.ForNew(facts, row.ReceivedAt) : (Deadline: new Deadline(row.News.DueAt.Value, false, []), Term: "");
        return new NewAppeal
        {
            ResidentId = residentId,
            Source = source,
            Kind = row.Kind,
            OutsideNumber = row.Number,
            OutsideDate = row.ReceivedOn,
            Topic = row.News.Topic,
            PlaceText = row.Place,
            Text = row.Text,
            RegisteredAt = row.ReceivedAt,
            From = row.ReceivedAt,
            Deadline = counted.Deadline,
            Term = counted.Term,
        };
    }

    /// <summary>Held back from the beginning: one line of the digest stands for however many there are.</summary>
    private static void Gather(UnitOfWork work, Appeal appeal)
    {
        if (appeal.State == AppealState.Registered)
        {
            work.Store.Add(new Card
            {
                Id = work.Municipality.Ids.Next(),
                Kind = CardKind.Staff,
                Chat = work.Municipality.StaffChat.ToString(),
                AppealId = appeal.Id,
                CreatedAt = work.Now,
                Gathered = true,
            });
        }
    }

    private async Task<ImportReportLine> Update(UnitOfWork work, ImportRow row, OutsideRecord record,
        IReadOnlyDictionary<long, Appeal> appeals, Dictionary<long, Person> people)
    {
        if (record.Said == row.News.Write() || !appeals.TryGetValue(record.AppealId, out var appeal))
        {
            return Line(work, row, RowOutcome.Unchanged, "", []);
        }

        var (was, due) = (OutsideNews.Read(record.Said), appeal.DueAt);
        var remarks = new OutsideMerge(appeal, was, row.News, work.Now).Carry(row.News.ExecutorId is { } id ? people[id] : null);
        record.Said = row.News.Write();
        work.Touch(appeal);
        if (appeal.DueAt != due)
        {
            await clock.Replan(work.Store, appeal);
        }

        return Line(work, row, RowOutcome.Updated, appeal.FullNumber, [.. row.Remarks, .. remarks.Select(key => new RowRemark(key))]);
    }

    private static ImportReportLine Line(UnitOfWork work, ImportRow row, RowOutcome outcome, string appeal,
        IEnumerable<RowRemark> remarks) =>
        new(row.Line, row.Number, outcome, appeal,
        string.Join("; ", remarks.Select(remark => work.Texts.Say($"imports.remark.{remark.Key}", remark.Args))));
}
