using Mcu.Workflow.Messaging;
using Mcu.Workflow.People;
using Mcu.Workflow.Processing;
using Mcu.Workflow.Processing.Commands;
using Mcu.Workflow.Regulations;

namespace Mcu.Workflow.StaffAccounts;

/// <summary>Who holds which post and who stands in for whom, now and from a later day on.</summary>
internal sealed class PositionsCommand : StaffCommand
{
    private const int PageSize = 25;

    public override string Name => "post";
    public override CommandGroup Group => CommandGroup.Office;
    public override IReadOnlyList<Right> RequiredRights => [Right.Read];
    public override bool TakesAppeal => false;
    public override bool UsesRest => false;

    public override async Task<Refusal?> Run(MessageContext context, CommandInvocation invocation)
    {
        var rows = context.Municipality.Regulation.Organisations.SelectMany(organisation =>
            organisation.Posts.Select(post => (Organisation: organisation, Post: post))).ToList();
        var page = Pages.Within(invocation.Page, rows.Count, PageSize);
        var (staff, holdings) = (await context.Store.Staff(), await context.Store.HoldingsFrom(context.Work.Today()));
        var lines = new List<string> { context.Texts.Say(rows.Count == 0 ? "post.none" : "post.head", ("n", rows.Count)) };
        foreach (var organisation in rows.Skip(page * PageSize).Take(PageSize).GroupBy(row => row.Organisation))
        {
            lines.AddRange(["", organisation.Key.ShortName ?? organisation.Key.Name]);
            lines.AddRange(organisation.SelectMany(row => Lines(context, row.Post, staff, holdings)));
        }

        lines.AddRange(Absences(context, staff, await context.Store.SubstitutionsFrom(context.Work.Today())));
        context.Reply(new Content(string.Join("\n", lines)) { Buttons = Pages.Row(Name, null, page, (page + 1) * PageSize < rows.Count) });
        return null;
    }

    private static IEnumerable<string> Lines(MessageContext context, Post post, IReadOnlyList<Person> staff,
        IReadOnlyList<PostHolding> holdings)
    {
        var (texts, dutyRoster, name) = (context.Texts, context.Municipality.DutyRoster, context.Municipality.NameOfPost(post.Code));
        yield return dutyRoster.HolderOf(post.Code) is not { } holder ? texts.Say("post.vacant", ("post", name))
            : dutyRoster.ActingFor(holder) is var acting && acting.Id != holder.Id
            ? texts.Say("post.held-acting", ("post", name), ("name", holder.Name), ("acting", acting.Name))
            : texts.Say("post.held", ("post", name), ("name", holder.Name));
        foreach (var planned in holdings.Where(h => h.Post == post.Code && h.From > context.Work.Today()).OrderBy(h => h.From))
        {
            if (staff.FirstOrDefault(p => p.Id == planned.PersonId) is { } next)
            {
                yield return texts.Say("post.planned", ("days", DutyFormatter.Of(texts, planned.From, planned.To)), ("name", next.Name));
            }
        }
    }

    private static IEnumerable<string> Absences(MessageContext context, IReadOnlyList<Person> staff,
        IReadOnlyList<Substitution> substitutions)
    {
        var lines = from entry in substitutions
                    join absent in staff on entry.AbsentId equals absent.Id
                    join substitute in staff on entry.SubstituteId equals substitute.Id
                    orderby entry.From, entry.Id
                    select context.Texts.Say(
                        "post.substitution", ("absent", absent.Name), ("name", substitute.Name),
                        ("days", DutyFormatter.Of(context.Texts, entry.From, entry.To)));
        var list = lines.ToList();
        return list.Count == 0 ? [] : ["", context.Texts.Say("post.substitutions"), .. list];
    }
}
