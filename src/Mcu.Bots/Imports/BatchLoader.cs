using Mcu.Bots.Desk;
using Mcu.Bots.Imports.Tables;
using Mcu.Bots.Intake;
using Mcu.Bots.Staff;
using Mcu.Workflow.Appeals;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Imports;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;

namespace Mcu.Bots.Imports;

/// <summary>Takes a batch of rows into the registry within one unit of work, and says of each what became of it.</summary>
internal sealed class BatchLoader(AppealClock clock)
{
    public async Task<IReadOnlyList<ReportLine>> Load(Work work, Heading heading, IReadOnlyList<TableRow> rows, DayOrder order)
    {
        var staff = (await work.Registry.Staff()).Where(person => person.Active && work.Town.May(person, Right.Execute)).ToList();
        var mapper = new RowMapper(heading, work.Town, clock.EndOf, new StaffByName(staff), work.Today(), order);
        var known = await work.Registry.OutsideRecords(heading.Layout.Source, [.. rows.Select(row => RowNumber.Of(heading, row))]);
        var read = rows.Select(row => (Row: row, Read: mapper.Read(row, known))).ToList();
        var changed = read.Where(x => x.Read.Row is { } row && known.TryGetValue(row.Number, out var record) && record.Said != row.News.Write());
        var appeals = await work.Registry.AppealsById([.. changed.Select(x => known[x.Read.Row!.Number].AppealId)]);
        var people = staff.ToDictionary(person => person.Id);

        // Applicants whom no chat leads to. Of what is over nobody is told anything: those of a batch share one, to whom their words belong till they expire.
        Resident? shared = null;
        Resident Past() => shared ??= WithoutChat.New(work);
        var report = new List<ReportLine>(rows.Count);
        foreach (var (row, (mapped, no)) in read)
        {
            report.Add(mapped is null ? new ReportLine(row.Line, RowNumber.Of(heading, row), RowOutcome.Refused, "", work.Texts.Say(no!))
                : known.TryGetValue(mapped.Number, out var record) ? await Update(work, mapped, record, appeals, people)
                : await Take(work, heading.Layout.Source, mapped, people, Past));
        }

        return report;
    }

    private async Task<ReportLine> Take(Work work, string source, ImportRow row, Dictionary<long, Person> people, Func<Resident> past)
    {
        var news = row.News;
        var applicant = Lifecycle.Ended(news.State) ? past() : WithoutChat.New(work);
        var appeal = await AppealBook.Write(work, Wanted(work, source, row, applicant.Id), Actor.System);
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
            await PathDesk.RouteQuietly(work, appeal);
            clock.Plan(work.Registry, appeal, after: work.Now);
            Gather(work, appeal);
        }

        work.Registry.Add(new OutsideRecord { AppealId = appeal.Id, Source = source, Number = row.Number, Said = news.Write() });
        return Line(work, row, RowOutcome.Taken, appeal.FullNumber, row.Remarks) with { Open = !appeal.Ended };
    }

    private NewAppeal Wanted(Work work, string source, ImportRow row, long residentId)
    {
        var facts = new AppealFacts(source, row.News.Topic) { Kind = row.Kind };
        var counted = row.News.DueAt is null ? clock.ForNew(facts, row.ReceivedAt) : (Deadline: new Deadline(row.News.DueAt.Value, false, []), Term: "");
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
    private static void Gather(Work work, Appeal appeal)
    {
        if (appeal.State == AppealState.Registered)
        {
            work.Registry.Add(new Card
            {
                Id = work.Town.Ids.Next(),
                Kind = CardKind.Staff,
                Chat = work.Town.StaffChat.ToString(),
                AppealId = appeal.Id,
                CreatedAt = work.Now,
                Gathered = true,
            });
        }
    }

    private async Task<ReportLine> Update(Work work, ImportRow row, OutsideRecord record, IReadOnlyDictionary<long, Appeal> appeals, Dictionary<long, Person> people)
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
            await clock.Replan(work.Registry, appeal);
        }

        return Line(work, row, RowOutcome.Updated, appeal.FullNumber, [.. row.Remarks, .. remarks.Select(key => new RowRemark(key))]);
    }

    private static ReportLine Line(Work work, ImportRow row, RowOutcome outcome, string appeal, IEnumerable<RowRemark> remarks) =>
        new(row.Line, row.Number, outcome, appeal, string.Join("; ", remarks.Select(remark => work.Texts.Say($"imports.remark.{remark.Key}", remark.Args))));
}
