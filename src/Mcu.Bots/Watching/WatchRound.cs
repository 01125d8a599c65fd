using Mcu.Bots.Commands;
using Mcu.Bots.Desk;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Texts;
using Mcu.Workflow.Watching;

namespace Mcu.Bots.Watching;

/// <summary>What the clock does about what was seen in public, in working hours: its alarms, once each, and the digest of the half hour.</summary>
internal sealed class WatchRound(SpottedClock clock) : IScheduledJob
{
    private const int AtOnce = 200;
    private const int Listed = 10;
    private const int MostText = 200;

    public async Task Run(Work work)
    {
        if (clock.Work.IsWorkingMoment(work.Now))
        {
            var quiet = work.StaffQuietTill() is not null;
            await Ring(work, quiet);
            await (quiet ? Task.CompletedTask : Digest(work));
        }
    }

    /// <param name="quiet">Only what is important rings now; the rest when the quiet hours are over.</param>
    private static async Task Ring(Work work, bool quiet)
    {
        foreach (var spotted in (await work.Registry.RingingSpotted(work.Now, AtOnce)).Where(spotted => !quiet || spotted.Important))
        {
            var alarm = spotted.Ring(work.Now);
            work.Touch(spotted);
            if (alarm != SpottedAlarm.None && await Matters(work, spotted))
            {
                await Tell(work, spotted, alarm);
            }
        }
    }

    /// <summary>What was taken is late only while nobody is responsible for it.</summary>
    private static async Task<bool> Matters(Work work, Spotted spotted) =>
        spotted.State != SpottedState.Taken
        || (spotted.AppealId is { } id && await work.Registry.FindAppeal(id) is { ExecutorId: null, Ended: false });

    private static async Task Tell(Work work, Spotted spotted, SpottedAlarm alarm)
    {
        var text = work.Texts.Say(
            $"spotted.alarm.{alarm}".ToLowerInvariant(),
            ("author", SpottedFace.Author(work, spotted)), ("text", Excerpt.Of(spotted.Text, MostText)), ("due", work.Local(spotted.AnswerDueAt)), ("link", spotted.Link ?? ""));
        var content = new Content(text.TrimEnd()) { Buttons = [[new Button(work.Texts.Say("button.show"), SpottedCommand.Press("spotted-card", spotted))]] };
        work.Send(work.Town.StaffChat, content, Priority.Staff);
        if (alarm == SpottedAlarm.Missed)
        {
            foreach (var head in (await work.Registry.Staff()).Where(person => work.Town.May(person, Right.LeadMcu)))
            {
                work.Send(head.HomeAddress, content, Priority.Staff);
            }
        }
    }

    /// <summary>When the first of those that wait has waited long enough, they all go together.</summary>
    private async Task Digest(Work work)
    {
        var waiting = await work.Registry.UntoldSpotted(AtOnce);
        if (waiting.Count == 0 || work.Now - waiting[0].SeenAt < clock.Gathering)
        {
            return;
        }

        foreach (var spotted in waiting)
        {
            spotted.ToldAt = work.Now;
        }

        foreach (var group in waiting.Where(s => s.State == SpottedState.New).GroupBy(s => s.Quiet))
        {
            work.Send(work.Town.StaffChat, await Compose(work, [.. group], group.Key), group.Key ? Priority.Digest : Priority.Staff);
        }
    }

    private static async Task<Content> Compose(Work work, IReadOnlyList<Spotted> waiting, bool quiet)
    {
        var sorts = waiting.GroupBy(s => s.Sort).OrderByDescending(g => g.Count()).Select(g => $"{work.Texts.Name(g.Key)} – {g.Count().ToString(work.Texts.Culture)}");
        var lines = new SpottedLines(work);
        var shown = waiting.Take(Listed).ToList();
        var head = quiet
            ? work.Texts.Say("spotted.digest", ("n", waiting.Count), ("sorts", string.Join(", ", sorts)))
            : work.Texts.Say("spotted.digest-waiting", ("n", waiting.Count));
        return new Content(string.Join("\n", [head, .. await lines.Of(shown, 1)]))
        {
            Buttons = [.. lines.Buttons(shown, 1), .. waiting.Count > Listed ? AllOfThem(work, quiet) : []],
        };
    }

    private static IReadOnlyList<IReadOnlyList<Button>> AllOfThem(Work work, bool quiet) =>
        [[new Button(work.Texts.Say("button.all-spotted"), StaffCommand.Press("spotted", null, Pages.Argument(0, quiet ? SpottedListCommand.Quiet : "")))]];
}
