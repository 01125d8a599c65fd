using Mcu.Bots.Clock;
using Mcu.Bots.Desk;
using Mcu.Bots.Staff;
using Mcu.Workflow;
using Mcu.Workflow.Deadlines;
using Mcu.Workflow.People;
using Mcu.Workflow.Regulations;

namespace Mcu.Bots.Commands;

/// <summary>«/handover начальник отдела Кузнецов с 01.12»: a post gets another holder, with its rights, at the midnight of that day.</summary>
internal sealed class HandoverCommand(DutyNotes notes, AppealClock clock) : StaffCommand
{
    private static readonly string[] Nobody = ["вакантна", "вакансия", "освободить", "никому", "vacant"];

    public override string Name => "handover";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> Needs => [Right.Invite];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(Turn turn, Call call)
    {
        // The post may have been said before the bot asked for the rest.
        var words = await Colleague.Words(turn, call, Name);
        if (words.Length == 0)
        {
            await Questions.Ask(turn, Name, null, "ask.handover");
            return null;
        }

        return await Read(turn, words);
    }

    private async Task<Refusal?> Read(Turn turn, string words)
    {
        var staff = await turn.Registry.Staff();
        var (post, rest) = PostOrHolder(turn, staff, words);
        if (post is null)
        {
            return new Refusal("refusal.no-such-post", ("words", words));
        }

        if (rest.Length == 0)
        {
            await Questions.Ask(turn, Name, null, "ask.handover-who", post.Code);
            return null;
        }

        if (Nobody.Contains(rest.Trim().ToLowerInvariant()))
        {
            return await Vacate(turn, post);
        }

        var holder = Colleague.Read(turn, staff, rest);
        return holder.Person is null ? await holder.Ask(turn, Name, post.Code) : await Give(turn, post, holder.Person, holder.After);
    }

    /// <summary>The post by its name, or the only one that the named colleague holds.</summary>
    private static (Post? Post, string After) PostOrHolder(Turn turn, IReadOnlyList<Person> staff, string words)
    {
        var named = PostFinder.AtBeginning(turn.Town.Regulation, words);
        return named.Post is null && Colleague.Read(turn, staff, words) is { Person: { } holder } found && turn.Town.Duties.PostsOf(holder).ToList() is [var only]
            ? (only, found.After)
            : named;
    }

    private async Task<Refusal?> Give(Turn turn, Post post, Person person, string words)
    {
        var today = turn.Work.Today();
        var days = words.Length == 0 ? new DutyDays(today, null) : Open(DutyDays.Read(words, today, clock.Work.AddWorkingDays), words);
        if (days is null)
        {
            return new Refusal("refusal.bad-days", ("words", words));
        }

        var before = turn.Town.Duties.HolderOf(post.Code);
        await Posting.Give(turn.Work, post.Code, person.Id, days.From, days.To, turn.Me.Id);
        await turn.Work.LearnDuties();
        var said = DutyWords.Of(turn.Texts, days.From, days.To);
        turn.Say("done.handover", ("post", turn.Town.NameOfPost(post.Code)), ("name", person.Name), ("days", said));
        if (days.From > today)
        {
            DutyWords.Tell(turn.Work, person, "duty.post-will-be-yours", ("post", turn.Town.NameOfPost(post.Code)), ("days", said));
            TellHolder(turn, post, before, person, said);
            return null;
        }

        await notes.Tell(turn.Work);
        return null;
    }

    private static void TellHolder(Turn turn, Post post, Person? before, Person next, string days)
    {
        if (before is not null && before.Id != next.Id)
        {
            DutyWords.Tell(turn.Work, before, "duty.post-will-pass", ("post", turn.Town.NameOfPost(post.Code)), ("name", next.Name), ("days", days));
        }
    }

    /// <summary>«01.12» alone is the day that the post is handed over on, not a post for one day.</summary>
    private static DutyDays? Open(DutyDays? days, string words) =>
        days is { } one && one.From == one.To && !words.Contains('-') && !words.Contains('–') ? one with { To = null } : days;

    private async Task<Refusal?> Vacate(Turn turn, Post post)
    {
        await Posting.End(turn.Work, post.Code, turn.Work.Today());
        await turn.Work.LearnDuties();
        turn.Say("done.handover-vacant", ("post", turn.Town.NameOfPost(post.Code)));
        await notes.Tell(turn.Work);
        return null;
    }
}
