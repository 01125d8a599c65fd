using Mcu.Workflow.Appeals;
using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.Reminders;

/// <summary>
/// The regular dates are spoken of on working mornings: once when they come near, once on their day, and every morning after it until
/// somebody says that it is done. What was told and done are settings, so neither a restart nor a clock set back repeats or forgets it.
/// </summary>
internal sealed class RecurringDutyReminders(AppealClock clock) : IScheduledJob
{
    private const string Opened = "dates.opened.";
    private const string Told = "dates.told.";

    public async Task Run(UnitOfWork work)
    {
        if (!clock.Work.IsWorkingMoment(work.Now) || work.StaffQuietTill() is not null
            || TimeOnly.FromDateTime(work.Local(work.Now)) < work.Municipality.Regulation.Routine.DigestAt)
        {
            return;
        }

        foreach (var date in work.Municipality.Regulation.RecurringDutys)
        {
            await TellMoved(work, date);
            await TellNext(work, date);
            await TellLate(work, date);
        }
    }

    /// <summary>
    /// The due day that is still open: the next one from the day it is spoken of, before that the last one while it is late; null for none.
    /// </summary>
    public async Task<DateOnly?> Open(UnitOfWork work, RecurringDuty date)
    {
        var (next, last) = (date.DueFrom(work.Today(), clock.Work), date.DueBefore(work.Today(), clock.Work));
        return await IsOpen(work, date, last) ? last : await IsOpen(work, date, next) ? next : null;
    }

    /// <summary>The next due day that is not handed in yet.</summary>
    public async Task<DateOnly> Next(UnitOfWork work, RecurringDuty date)
    {
        var due = date.DueFrom(work.Today(), clock.Work);
        return await IsDone(work, date, due) ? date.DueFrom(due.AddDays(1), clock.Work) : due;
    }

    /// <summary>It is handed in: nobody is reminded of this one any more.</summary>
    public static Task Done(UnitOfWork work, RecurringDuty date, DateOnly due) => work.Store.SetSetting(Key(Opened, date, due), "done");

    /// <summary>
    /// Where the holidays leave no working day, the order's own day cannot be kept: the head hears so while there is time to agree on
    /// another.
    /// </summary>
    private async Task TellMoved(UnitOfWork work, RecurringDuty date)
    {
        var (today, due) = (work.Today(), date.DueFrom(work.Today(), clock.Work));
        if (date.MovedFrom(due, clock.Work) is not { } named || today < date.MoveToldFrom(named, clock.Work) || today >= named
            || !await IsFirst(work, Key(Told, date, due) + "moved"))
        {
            return;
        }

        var content = new Content(work.Texts.Say("dates.moved", ("what", work.Municipality.NameOf(date)), ("named", named), ("day", due)));
        var heads = work.Municipality.Having(Right.LeadMcu, await work.Store.Staff()).Select(work.Municipality.ChatOf).Distinct().ToList();
        foreach (var chat in heads.Count > 0 ? heads : [work.Municipality.StaffChat])
        {
            work.Send(chat, content, Priority.Staff);
        }
    }

    private async Task TellNext(UnitOfWork work, RecurringDuty date)
    {
        var (today, due) = (work.Today(), date.DueFrom(work.Today(), clock.Work));
        if (today < date.SpokenOfFrom(due, clock.Work) || await IsDone(work, date, due))
        {
            return;
        }

        await work.Store.SetSetting(Key(Opened, date, due), "");
        await Tell(work, date, due, due == today ? "today" : "ahead");
    }

    private async Task TellLate(UnitOfWork work, RecurringDuty date)
    {
        var last = date.DueBefore(work.Today(), clock.Work);
        if (await IsOpen(work, date, last))
        {
            await Tell(work, date, last, $"late.{UnitOfWork.Mark(work.Today())}");
        }
    }

    // Of what was due before anybody was told of it nobody knows whether it was handed in.
    private static async Task<bool> IsOpen(UnitOfWork work, RecurringDuty date, DateOnly due) =>
        await work.Store.Setting(Key(Opened, date, due)) is "";

    private static async Task<bool> IsDone(UnitOfWork work, RecurringDuty date, DateOnly due) =>
        await work.Store.Setting(Key(Opened, date, due)) == "done";

    private static async Task Tell(UnitOfWork work, RecurringDuty date, DateOnly due, string stage)
    {
        if (!await IsFirst(work, Key(Told, date, due) + stage))
        {
            return;
        }

        var words = work.Texts.Say($"dates.{stage.Split('.')[0]}", ("what", work.Municipality.NameOf(date)), ("day", due));
        var content = new Content(words) { Buttons = [[DatesCommand.DoneButton(work, date, due)]] };
        foreach (var chat in await Whom(work, date))
        {
            work.Send(chat, content, Priority.Staff);
        }
    }

    private static async Task<bool> IsFirst(UnitOfWork work, string key)
    {
        if (await work.Store.Setting(key) is not null)
        {
            return false;
        }

        await work.Store.SetSetting(key, "");
        return true;
    }

    private static async Task<IReadOnlyList<Address>> Whom(UnitOfWork work, RecurringDuty date)
    {
        var people = (await work.Store.Staff()).Where(person => IsFor(work.Municipality.DutyRoster, person, date))
            .Select(work.Municipality.ChatOf).Distinct().ToList();
        return people.Count > 0 ? people : [work.Municipality.StaffChat];
    }

    /// <summary>Whether the duty is this person's own, by their role or a post of theirs.</summary>
    public static bool IsFor(DutyRoster dutyRoster, Person person, RecurringDuty date) =>
        person.Active && (date.To.Contains(person.Role)
        || dutyRoster.PostsOf(person).Any(post => date.To.Contains(post.Code) || post.Roles.Any(date.To.Contains)));

    private static string Key(string kind, RecurringDuty date, DateOnly due) => $"{kind}{date.Code}.{UnitOfWork.Mark(due)}.";
}
