using Mcu.Workflow.Cards;
using Mcu.Workflow.Comments.Model;
using Mcu.Workflow.Localization;
using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;

namespace Mcu.Workflow.Comments;

/// <summary>
/// What the clock does about what was seen in public, in working hours: its alarms, once each, and the digest of the half hour.
/// </summary>
internal sealed class CommentJob(PublicCommentClock clock) : IScheduledJob
{
    private const int AtOnce = 200;
    private const int Listed = 10;
    private const int MostText = 200;

    public async Task Run(UnitOfWork work)
    {
        if (clock.Work.IsWorkingMoment(work.Now))
        {
            var quiet = work.StaffQuietTill() is not null;
            await Ring(work, quiet);
            await (quiet ? Task.CompletedTask : Digest(work));
        }
    }

    /// <param name="quiet">Only what is important rings now; the rest when the quiet hours are over.</param>
    private static async Task Ring(UnitOfWork work, bool quiet)
    {
        foreach (var comment in (await work.Store.RingingSpotted(work.Now, AtOnce)).Where(comment => !quiet || comment.Important))
        {
            var alarm = comment.Ring(work.Now);
            work.Touch(comment);
            if (alarm != SpottedAlarm.None && await Matters(work, comment))
            {
                await Tell(work, comment, alarm);
            }
        }
    }

    /// <summary>What was taken is late only while nobody is responsible for it.</summary>
    private static async Task<bool> Matters(UnitOfWork work, PublicComment comment) =>
        comment.State != SpottedState.Taken
        || (comment.AppealId is { } id && await work.Store.FindAppeal(id) is { ExecutorId: null, Ended: false });

    private static async Task Tell(UnitOfWork work, PublicComment comment, SpottedAlarm alarm)
    {
        var text = work.Texts.Say(
            $"spotted.alarm.{alarm}".ToLowerInvariant(),
            ("author", PublicCommentView.Author(work, comment)), ("text", Excerpt.Of(comment.Text, MostText)),
            ("due", work.Local(comment.AnswerDueAt)), ("link", comment.Link ?? ""));
        var content = new Content(text.TrimEnd())
        { Buttons = [[new Button(work.Texts.Say("button.show"), CommentCommandBase.Press("spotted-card", comment))]] };
        work.Send(work.Municipality.StaffChat, content, Priority.Staff);
        if (alarm == SpottedAlarm.Missed)
        {
            foreach (var head in (await work.Store.Staff()).Where(person => work.Municipality.May(person, Right.LeadMcu)))
            {
                work.Send(head.HomeAddress, content, Priority.Staff);
            }
        }
    }

    /// <summary>When the first of those that wait has waited long enough, they all go together.</summary>
    private async Task Digest(UnitOfWork work)
    {
        var waiting = await work.Store.UntoldSpotted(AtOnce);
        if (waiting.Count == 0 || work.Now - waiting[0].SeenAt < clock.Gathering)
        {
            return;
        }

        foreach (var comment in waiting)
        {
            comment.ToldAt = work.Now;
        }

        foreach (var group in waiting.Where(s => s.State == SpottedState.New).GroupBy(s => s.Quiet))
        {
            work.Send(work.Municipality.StaffChat, await Compose(work, [.. group], group.Key), group.Key
                ? Priority.Digest : Priority.Staff);
        }
    }

    private static async Task<Content> Compose(UnitOfWork work, IReadOnlyList<PublicComment> waiting, bool quiet)
    {
        var sorts = waiting.GroupBy(s => s.Sort).OrderByDescending(g => g.Count())
            .Select(g => $"{work.Texts.Name(g.Key)} – {g.Count().ToString(work.Texts.Culture)}");
        var lines = new PublicCommentLines(work);
        var shown = waiting.Take(Listed).ToList();
        var head = quiet
            ? work.Texts.Say("spotted.digest", ("n", waiting.Count), ("sorts", string.Join(", ", sorts)))
            : work.Texts.Say("spotted.digest-waiting", ("n", waiting.Count));
        return new Content(string.Join("\n", [head, .. await lines.Of(shown, 1)]))
        {
            Buttons = [.. lines.Buttons(shown, 1), .. waiting.Count > Listed ? AllOfThem(work, quiet) : []],
        };
    }

    private static IReadOnlyList<IReadOnlyList<Button>> AllOfThem(UnitOfWork work, bool quiet) =>
        [[new Button(work.Texts.Say("button.all-spotted"),
        StaffCommand.Press("spotted", null, Pages.Argument(0, quiet ? CommentListCommand.Quiet : "")))]];
}
