using Mcu.Workflow.Appeals.Terms;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>
/// «/handover начальник отдела Кузнецов с 01.12»: a post gets another holder, with its rights, at the midnight of that day.
/// </summary>
internal sealed class HandoverCommand(AppointmentNotifications notes, AppealClock clock) : StaffCommand
{
    private static readonly string[] Nobody = ["вакантна", "вакансия", "освободить", "никому", "vacant"];

    public override string Name => "handover";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> RequiredRights => [Right.Invite];
    public override bool TakesAppeal => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        // The post may have been said before the bot asked for the rest.
        var words = await StaffReferenceParser.Words(context, invocation, Name);
        if (words.Length == 0)
        {
            await ConversationPrompts.Prompt(context, Name, null, "ask.handover");
            return null;
        }

        return await Read(context, words);
    }

    private async Task<Refusal?> Read(MessageContext context, string words)
    {
        var staff = await context.Store.Staff();
        var (post, rest) = PostOrHolder(context, staff, words);
        if (post is null)
        {
            return new Refusal("refusal.no-such-post", ("words", words));
        }

        if (rest.Length == 0)
        {
            await ConversationPrompts.Prompt(context, Name, null, "ask.handover-who", post.Code);
            return null;
        }

        if (Nobody.Contains(rest.Trim().ToLowerInvariant()))
        {
            return await Vacate(context, post);
        }

        var holder = StaffReferenceParser.Read(context, staff, rest);
        return holder.Person is null ? await holder.Ask(context, Name, post.Code) : await Give(context, post, holder.Person, holder.After);
    }

    /// <summary>The post by its name, or the only one that the named colleague holds.</summary>
    private static (Post? Post, string After) PostOrHolder(MessageContext context, IReadOnlyList<Person> staff, string words)
    {
        var named = PostFinder.AtBeginning(context.Municipality.Regulation, words);
        return named.Post is null && StaffReferenceParser.Read(context, staff, words) is { Person: { } holder } found
            && context.Municipality.DutyRoster.PostsOf(holder).ToList() is [var only]
            ? (only, found.After)
            : named;
    }

    private async Task<Refusal?> Give(MessageContext context, Post post, Person person, string words)
    {
        var today = context.Work.Today();
        var days = words.Length == 0 ? new DutyDays(today, null) : Open(DutyDays.Read(words, today, clock.Work.AddWorkingDays), words);
        if (days is null)
        {
            return new Refusal("refusal.bad-days", ("words", words));
        }

        var before = context.Municipality.DutyRoster.HolderOf(post.Code);
        await PostAppointment.Give(context.Work, post.Code, person.Id, days.From, days.To, context.RequireStaff.Id);
        await context.Work.LearnDuties();
        var said = DutyFormatter.Of(context.Texts, days.From, days.To);
        context.Say("done.handover", ("post", context.Municipality.NameOfPost(post.Code)), ("name", person.Name), ("days", said));
        if (days.From > today)
        {
            DutyFormatter.Tell(context.Work, person, "duty.post-will-be-yours",
                ("post", context.Municipality.NameOfPost(post.Code)), ("days", said));
            TellHolder(context, post, before, person, said);
            return null;
        }

        await notes.Tell(context.Work);
        return null;
    }

    private static void TellHolder(MessageContext context, Post post, Person? before, Person next, string days)
    {
        if (before is not null && before.Id != next.Id)
        {
            DutyFormatter.Tell(context.Work, before, "duty.post-will-pass", ("post", context.Municipality.NameOfPost(post.Code)),
                ("name", next.Name), ("days", days));
        }
    }

    /// <summary>«01.12» alone is the day that the post is handed over on, not a post for one day.</summary>
    private static DutyDays? Open(DutyDays? days, string words) =>
        days is { } one && one.From == one.To && !words.Contains('-') && !words.Contains('–') ? one with { To = null } : days;

    private async Task<Refusal?> Vacate(MessageContext context, Post post)
    {
        await PostAppointment.End(context.Work, post.Code, context.Work.Today());
        await context.Work.LearnDuties();
        context.Say("done.handover-vacant", ("post", context.Municipality.NameOfPost(post.Code)));
        await notes.Tell(context.Work);
        return null;
    }
}
