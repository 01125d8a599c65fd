using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Clock;

/// <summary>
/// The regular dates are spoken of on working mornings: once when they come near, once on their day, and every morning after it until somebody says
/// that it is done. What was told and done are settings, so neither a restart nor a clock set back repeats or forgets it.
/// </summary>
internal sealed class RegularNotes(AppealClock clock) : IScheduledJob
{
    private const string Opened = "dates.opened.";
    private const string Told = "dates.told.";

    public async Task Run(Work work)
    {
        if (!clock.Work.IsWorkingMoment(work.Now) || work.StaffQuietTill() is not null || TimeOnly.FromDateTime(work.Local(work.Now)) < work.Town.Regulation.Routine.DigestAt)
        {
            return;
        }

        foreach (var date in work.Town.Regulation.RegularDates)
        {
            await TellMoved(work, date);
            await TellNext(work, date);
            await TellLate(work, date);
        }
    }

    /// <summary>The due day that is still open: the next one from the day it is spoken of, before that the last one while it is late; null for none.</summary>
    public async Task<DateOnly?> Open(Work work, RegularDate date)
    {
        var (next, last) = (date.DueFrom(work.Today(), clock.Work), date.DueBefore(work.Today(), clock.Work));
        return await IsOpen(work, date, last) ? last : await IsOpen(work, date, next) ? next : null;
    }

    /// <summary>The next due day that is not handed in yet.</summary>
    public async Task<DateOnly> Next(Work work, RegularDate date)
    {
        var due = date.DueFrom(work.Today(), clock.Work);
        return await IsDone(work, date, due) ? date.DueFrom(due.AddDays(1), clock.Work) : due;
    }

    /// <summary>It is handed in: nobody is reminded of this one any more.</summary>
    public static Task Done(Work work, RegularDate date, DateOnly due) => work.Registry.SetSetting(Key(Opened, date, due), "done");

    /// <summary>Where the holidays leave no working day, the order's own day cannot be kept: the head hears so while there is time to agree on another.</summary>
    private async Task TellMoved(Work work, RegularDate date)
    {
        var (today, due) = (work.Today(), date.DueFrom(work.Today(), clock.Work));
        if (date.MovedFrom(due, clock.Work) is not { } named || today < date.MoveToldFrom(named, clock.Work) || today >= named
            || !await IsFirst(work, Key(Told, date, due) + "moved"))
        {
            return;
        }

        var content = new Content(work.Texts.Say("dates.moved", ("what", work.Town.NameOf(date)), ("named", named), ("day", due)));
        var heads = work.Town.Having(Right.LeadMcu, await work.Registry.Staff()).Select(work.Town.ChatOf).Distinct().ToList();
        foreach (var chat in heads.Count > 0 ? heads : [work.Town.StaffChat])
        {
            work.Send(chat, content, Priority.Staff);
        }
    }

    private async Task TellNext(Work work, RegularDate date)
    {
        var (today, due) = (work.Today(), date.DueFrom(work.Today(), clock.Work));
        if (today < date.SpokenOfFrom(due, clock.Work) || await IsDone(work, date, due))
        {
            return;
        }

        await work.Registry.SetSetting(Key(Opened, date, due), "");
        await Tell(work, date, due, due == today ? "today" : "ahead");
    }

    private async Task TellLate(Work work, RegularDate date)
    {
        var last = date.DueBefore(work.Today(), clock.Work);
        if (await IsOpen(work, date, last))
        {
            await Tell(work, date, last, $"late.{Work.Mark(work.Today())}");
        }
    }

    // Of what was due before anybody was told of it nobody knows whether it was handed in.
    private static async Task<bool> IsOpen(Work work, RegularDate date, DateOnly due) => await work.Registry.Setting(Key(Opened, date, due)) is "";

    private static async Task<bool> IsDone(Work work, RegularDate date, DateOnly due) => await work.Registry.Setting(Key(Opened, date, due)) == "done";

    private static async Task Tell(Work work, RegularDate date, DateOnly due, string stage)
    {
        if (!await IsFirst(work, Key(Told, date, due) + stage))
        {
            return;
        }

        var words = work.Texts.Say($"dates.{stage.Split('.')[0]}", ("what", work.Town.NameOf(date)), ("day", due));
        var content = new Content(words) { Buttons = [[DatesCommand.DoneButton(work, date, due)]] };
        foreach (var chat in await Whom(work, date))
        {
            work.Send(chat, content, Priority.Staff);
        }
    }

    private static async Task<bool> IsFirst(Work work, string key)
    {
        if (await work.Registry.Setting(key) is not null)
        {
            return false;
        }

        await work.Registry.SetSetting(key, "");
        return true;
    }

    private static async Task<IReadOnlyList<Address>> Whom(Work work, RegularDate date)
    {
        var people = (await work.Registry.Staff()).Where(person => IsFor(work.Town.Duties, person, date)).Select(work.Town.ChatOf).Distinct().ToList();
        return people.Count > 0 ? people : [work.Town.StaffChat];
    }

    /// <summary>Whether the duty is this person's own, by their role or a post of theirs.</summary>
    public static bool IsFor(Duties duties, Person person, RegularDate date) =>
        person.Active && (date.To.Contains(person.Role) || duties.PostsOf(person).Any(post => date.To.Contains(post.Code) || post.Roles.Any(date.To.Contains)));

    private static string Key(string kind, RegularDate date, DateOnly due) => $"{kind}{date.Code}.{Work.Mark(due)}.";
}
